package org.bulou.server.sharing;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.explain.EvaluationJson;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.CaseId;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.record.Recorded;
import org.springframework.stereotype.Component;

/** What the law says of a case under every reading, and the events nobody else tells about. */
@Component
final class OtherPieces implements PieceSource {
  /** Events told by these beginnings belong to other sources. */
  private static final Set<String> TOLD = Set.of("facts.", "filing.", "visit.");

  private static final Map<String, Piece.Kind> KINDS =
      Map.of(
          "case.opened", Piece.Kind.OPENING,
          "person.admitted", Piece.Kind.ACCESS,
          "person.dismissed", Piece.Kind.ACCESS,
          "pack.made", Piece.Kind.PACK);

  private final Evaluations evaluations;
  private final InstantSource clock;

  OtherPieces(Evaluations evaluations, InstantSource clock) {
    this.evaluations = evaluations;
    this.clock = clock;
  }

  @Override
  public List<Piece> of(CaseId id, List<Recorded> events) {
    List<Piece> pieces = new ArrayList<>();
    events.stream()
        .filter(e -> TOLD.stream().noneMatch(e.type()::startsWith))
        .map(OtherPieces::piece)
        .forEach(pieces::add);
    pieces.add(readings(id));
    return pieces;
  }

  private static Piece piece(Recorded e) {
    return new Piece(
        "event-" + e.id().hex(),
        kind(e.type()),
        Bilingual.same(e.type()),
        e.at(),
        Optional.empty(),
        List.of(new Piece.Evidence(e, e.entry().parts().keySet())),
        List.of());
  }

  /** What was decided on conflicts is counsel's, whatever the step. */
  private static Piece.Kind kind(String type) {
    return type.startsWith("conflict.")
        ? Piece.Kind.DECISION
        : KINDS.getOrDefault(type, Piece.Kind.OTHER);
  }

  private Piece readings(CaseId id) {
    return new Piece(
        "readings",
        Piece.Kind.READINGS,
        new Bilingual("各种解释下的法律评价", "what the law says under every reading"),
        clock.instant(),
        Optional.empty(),
        List.of(),
        List.of(
            new Piece.Enclosed(
                "readings/evaluation.json",
                () ->
                    EvaluationJson.plain()
                        .text(evaluations.at(id, clock.instant()))
                        .getBytes(StandardCharsets.UTF_8))));
  }
}
