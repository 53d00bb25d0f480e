package org.bulou.server.keeping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.CaseId;
import org.bulou.server.record.Recorded;
import org.bulou.server.sharing.Piece;
import org.bulou.server.sharing.PieceSource;
import org.springframework.stereotype.Component;

/**
 * What passed between us and an authority that asked: what it showed, asked for, was handed and was
 * refused, and the signed list. To that authority it is its own; what its papers wanted and what
 * the law said to each answer stay inside.
 */
@Component
final class VisitPieces implements PieceSource {
  private static final Set<String> OUTWARD =
      Set.of(
          "authority",
          "entity",
          "ground",
          "document",
          "scope",
          "officers",
          "what",
          "words",
          "sha256",
          "list",
          "signed");

  private final VisitStore store;

  VisitPieces(VisitStore store) {
    this.store = store;
  }

  @Override
  public List<Piece> of(CaseId id, List<Recorded> events) {
    Map<String, List<Recorded>> byVisit = new HashMap<>();
    events.stream()
        .filter(e -> e.type().startsWith("visit."))
        .forEach(
            e ->
                e.text("visit")
                    .ifPresent(v -> byVisit.computeIfAbsent(v, k -> new ArrayList<>()).add(e)));
    return store.of(id).stream()
        .map(v -> piece(v, byVisit.getOrDefault(Integer.toString(v.number()), List.of())))
        .toList();
  }

  private static Piece piece(Visit visit, List<Recorded> events) {
    String name = "visit-" + visit.number();
    return new Piece(
        name,
        Piece.Kind.ACT,
        new Bilingual("主管机关的要求与答复", "what the authority asked and was answered"),
        visit.recordedAt(),
        Optional.of(visit.opening().authority()),
        events.stream().map(e -> new Piece.Evidence(e, OUTWARD)).toList(),
        visit.closed().stream().map(c -> list(name, visit)).toList());
  }

  private static Piece.Enclosed list(String name, Visit visit) {
    return new Piece.Enclosed(
        "visits/" + name + "/list.txt", () -> visit.list().getBytes(StandardCharsets.UTF_8));
  }
}
