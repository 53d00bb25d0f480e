package org.bulou.server.filings;

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
 * What filings have to show: to its authority the statement as typed, with what passed between us
 * and it; how it was drafted and what counsel decided are pieces of their own.
 */
@Component
final class FilingPieces implements PieceSource {
  private static final Set<String> OUTWARD =
      Set.of("authority", "entity", "form", "stage", "text", "reference", "when", "sha256", "name");

  private final FilingStore store;
  private final Sheets sheets;
  private final Receipts receipts;

  FilingPieces(FilingStore store, Sheets sheets, Receipts receipts) {
    this.store = store;
    this.sheets = sheets;
    this.receipts = receipts;
  }

  @Override
  public List<Piece> of(CaseId id, List<Recorded> events) {
    Map<String, List<Recorded>> byFiling = new HashMap<>();
    events.stream()
        .filter(e -> e.type().startsWith(FilingEvents.TYPE))
        .forEach(
            e ->
                e.text(FilingEvents.FILING)
                    .ifPresent(f -> byFiling.computeIfAbsent(f, k -> new ArrayList<>()).add(e)));
    List<Piece> pieces = new ArrayList<>();
    store.all(id).forEach(f -> of(f, byFiling.getOrDefault(f.actId(), List.of()), pieces));
    return pieces;
  }

  private void of(Filing f, List<Recorded> events, List<Piece> into) {
    Map<Piece.Kind, List<Recorded>> sorted = new HashMap<>();
    events.stream()
        .filter(e -> !e.type().equals(FilingEvents.RECEIPT))
        .forEach(e -> sorted.computeIfAbsent(kind(f, e), k -> new ArrayList<>()).add(e));
    sorted.forEach((kind, some) -> into.add(piece(f, kind, some)));
    receipts.of(f.id()).forEach(r -> into.add(receipt(f, r, events)));
  }

  private static Piece.Kind kind(Filing f, Recorded event) {
    return switch (Act.of(event.type().substring(FilingEvents.TYPE.length()))) {
      case SUBMIT, RECEIVE, RETURN, INVALIDATE, CORRECT -> Piece.Kind.STATEMENT;
      case WITHDRAW -> f.submission().isPresent() ? Piece.Kind.STATEMENT : Piece.Kind.DRAFTING;
      case DECIDE -> Piece.Kind.DECISION;
      case WRITE, CHECK, SEND_BACK, PRACTISE, UPDATE, ABANDON, REVIEW -> Piece.Kind.DRAFTING;
    };
  }

  private Piece piece(Filing f, Piece.Kind kind, List<Recorded> events) {
    List<Piece.Enclosed> files = new ArrayList<>();
    if (kind == Piece.Kind.STATEMENT) {
      events.forEach(
          e -> e.text(FilingEvents.TEXT).ifPresent(text -> files.add(statement(f, e, text))));
    }
    return new Piece(
        f.actId() + "-" + kind.wire(),
        kind,
        title(f),
        events.getFirst().at(),
        Optional.of(f.authority()),
        events.stream().map(e -> new Piece.Evidence(e, OUTWARD)).toList(),
        files);
  }

  private static Piece.Enclosed statement(Filing f, Recorded event, String text) {
    return new Piece.Enclosed(
        "filings/" + f.actId() + "/" + event.id().hex() + ".json",
        () -> text.getBytes(StandardCharsets.UTF_8));
  }

  private Piece receipt(Filing f, Receipt r, List<Recorded> events) {
    List<Piece.Evidence> evidence =
        events.stream()
            .filter(e -> e.type().equals(FilingEvents.RECEIPT))
            .filter(e -> e.text("receipt").filter(r.id().toString()::equals).isPresent())
            .map(e -> new Piece.Evidence(e, OUTWARD))
            .toList();
    return new Piece(
        "receipt-" + r.id(),
        Piece.Kind.RECEIPT,
        Bilingual.same(r.name()),
        r.addedAt(),
        Optional.of(f.authority()),
        evidence,
        List.of(
            new Piece.Enclosed(
                "filings/" + f.actId() + "/receipt-" + r.id(), () -> receipts.read(r))));
  }

  private Bilingual title(Filing f) {
    Bilingual form = sheets.form(f.form()).title();
    return new Bilingual(form.zh() + "（" + f.stage() + "）", form.en() + " (" + f.stage() + ")");
  }
}
