package org.bulou.server.sharing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.CaseVersion;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.record.Recorded;
import org.springframework.stereotype.Component;

/**
 * The versions of a case. One that tells of nothing but acts towards one authority is that
 * authority's; the number of a version is not shown outside, because it tells how much else there
 * is.
 */
@Component
final class FactPieces implements PieceSource {
  private static final String TYPE = "facts.recorded";
  private static final String ENTRY = "entry";
  private final Cases cases;

  FactPieces(Cases cases) {
    this.cases = cases;
  }

  @Override
  public List<Piece> of(CaseId id, List<Recorded> events) {
    Map<String, Recorded> recorded = new HashMap<>();
    events.stream()
        .filter(e -> e.type().equals(TYPE))
        .forEach(e -> e.text("version").ifPresent(v -> recorded.put(v, e)));
    Map<String, String> addressees = new HashMap<>();
    List<Piece> pieces = new ArrayList<>();
    for (CaseVersion v : cases.history(id)) {
      v.told().stream()
          .filter(t -> t.attribute().equals("to"))
          .forEach(t -> Written.asText(t.value()).ifPresent(to -> addressees.put(t.part(), to)));
      Optional<Recorded> event = Optional.ofNullable(recorded.get(Integer.toString(v.number())));
      pieces.add(piece(v, event, toward(v, addressees)));
    }
    return pieces;
  }

  private static Optional<String> toward(CaseVersion v, Map<String, String> addressees) {
    Set<Optional<String>> all = new HashSet<>();
    v.told().stream()
        .map(Told::part)
        .forEach(part -> all.add(Optional.ofNullable(addressees.get(part))));
    return all.size() == 1 ? all.iterator().next() : Optional.empty();
  }

  private static Piece piece(CaseVersion v, Optional<Recorded> event, Optional<String> toward) {
    List<Piece.Evidence> evidence =
        event.stream().map(e -> new Piece.Evidence(e, Set.of(ENTRY))).toList();
    List<Piece.Enclosed> files =
        event.stream().flatMap(e -> e.text(ENTRY).stream().map(text -> file(e, text))).toList();
    return new Piece(
        "facts-" + v.number(),
        toward.isPresent() ? Piece.Kind.ACT : Piece.Kind.FACTS,
        v.title(),
        v.at(),
        toward,
        evidence,
        files);
  }

  private static Piece.Enclosed file(Recorded event, String text) {
    return new Piece.Enclosed(
        "facts/" + event.id().hex() + ".json", () -> text.getBytes(StandardCharsets.UTF_8));
  }
}
