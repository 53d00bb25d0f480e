package org.bulou.server.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Outcome;
import org.bulou.law.evaluate.Timing;
import org.bulou.law.explain.Wording;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Clock;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;

/**
 * A duty as the case page shows it.
 *
 * @param due when it must be done; empty for a duty without a date
 * @param word the law's own word where it gives no number (立即, without undue delay)
 * @param since since when such a duty runs
 * @param state worded; never an admission
 * @param readings what the readings say about the date, a line each
 * @param notes what is uncertain, a line each
 * @param filing is it discharged by a filing
 */
public record DutyCard(
    String id,
    Bilingual title,
    Bilingual instrument,
    String article,
    String norm,
    String bearer,
    List<String> parts,
    Optional<When> due,
    Optional<String> word,
    Optional<When> since,
    String tone,
    Bilingual state,
    List<Bilingual> readings,
    List<Bilingual> notes,
    boolean filing) {

  /** The identity as a query parameter's value. */
  public String encoded() {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  /** Duties of one norm that stand alike are told once, with all their parts. */
  static List<DutyCard> alike(List<Duty> duties, Reader r) {
    Map<List<Object>, DutyCard> cards = new LinkedHashMap<>();
    for (Duty d : duties) {
      DutyCard card = of(d, r);
      cards.merge(
          List.of(card.norm, card.bearer, card.due, card.since, card.state, card.readings),
          card,
          DutyCard::with);
    }
    return List.copyOf(cards.values());
  }

  private DutyCard with(DutyCard other) {
    List<String> all = Stream.concat(parts.stream(), other.parts.stream()).distinct().toList();
    return new DutyCard(
        id,
        title,
        instrument,
        article,
        norm,
        bearer,
        all,
        due,
        word,
        since,
        tone,
        state,
        readings,
        notes,
        filing);
  }

  static DutyCard of(Duty d, Reader r) {
    return new DutyCard(
        d.id(),
        d.norm().head().title(),
        d.norm().head().instrument().shortName(),
        d.norm().head().cite().at(),
        d.norm().id(),
        d.bearer().map(Part::words).map(b -> b.in(r.language())).orElse("–"),
        parts(d).map(p -> p.words().in(r.language())).distinct().toList(),
        d.due().map(x -> r.end(Span.instantOf(x.earliest()), zone(d))),
        word(d),
        since(d, r),
        tone(d),
        Wording.of(d),
        readings(d),
        notes(d),
        d.norm().discharge().map(x -> x.act().id().equals("file")).orElse(false));
  }

  /** What it is about: neither the bearer again, nor a group that has no name. */
  private static Stream<Part> parts(Duty d) {
    return d.parts().stream()
        .filter(p -> d.bearer().filter(p::equals).isEmpty())
        .filter(p -> !p.type().name().equals("group"));
  }

  private static java.time.ZoneId zone(Duty d) {
    return d.norm().head().instrument().zone();
  }

  private static Optional<String> word(Duty d) {
    return d.norm()
        .clock()
        .filter(c -> c instanceof Clock.AtOnce)
        .map(c -> ((Clock.AtOnce) c).word());
  }

  private static Optional<When> since(Duty d, Reader r) {
    return word(d).isPresent() && d.start() instanceof Timing.Exact e
        ? Optional.of(r.moment(e.span().start(), zone(d)))
        : Optional.empty();
  }

  /** How loud it is on the page. */
  private static String tone(Duty d) {
    return switch (d.state()) {
      case PAST_COMPUTED_DATE, NOT_KEPT -> "past";
      case RUNNING, STANDING -> d.standing() == Duty.Standing.BINDS ? "open" : "unsure";
      case UNDECIDED, MAY_HAVE_STARTED -> "unsure";
      case WAITING, SUSPENDED -> "waiting";
      case DONE, DONE_AFTER_DATE, ENDED, KEPT -> "done";
    };
  }

  private static List<Bilingual> readings(Duty d) {
    List<Bilingual> lines = new ArrayList<>();
    if (d.due().isPresent() && d.outcomes().size() > 1 && d.agreeOnDay()) {
      lines.add(new Bilingual("各种解读均在同一天到期", "all readings agree on the day"));
    }
    d.decidedBy()
        .filter(o -> o.due().isPresent())
        .ifPresent(
            o ->
                lines.add(
                    new Bilingual(
                        "由最严解读决定（未采纳任何解读）：" + name(o),
                        "decided by the strictest reading (none adopted): " + name(o))));
    d.warn()
        .ifPresent(
            o ->
                lines.add(
                    new Bilingual(
                        "较早日期 " + date(o, d) + "，若 " + name(o),
                        "earlier, " + date(o, d) + ", if " + name(o))));
    return lines;
  }

  private static String name(Outcome o) {
    return o.element() + " = " + o.reading();
  }

  private static String date(Outcome o, Duty d) {
    return o.due().map(x -> org.bulou.law.explain.Instants.due(x, zone(d))).orElse("");
  }

  private static List<Bilingual> notes(Duty d) {
    List<Bilingual> notes = new ArrayList<>();
    if (d.standing() == Duty.Standing.DISPUTED || d.standing() == Duty.Standing.WARNING) {
      notes.add(Wording.of(d.standing()));
    }
    if (d.flags().provisional()) {
      notes.add(
          new Bilingual("暂定：所需年份的日历尚未载入", "provisional: a calendar year it needs is not loaded"));
    }
    if (d.flags().uncertainText()) {
      notes.add(Wording.of(d.norm().head().cite().confidence()));
    }
    d.fallsAwayIf()
        .forEach(
            n ->
                notes.add(
                    new Bilingual(
                        "若例外成立则不适用：" + n.head().title().zh(),
                        "falls away if an exception holds: " + n.head().title().en())));
    return notes;
  }
}
