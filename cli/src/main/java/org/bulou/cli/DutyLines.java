package org.bulou.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.DutyState;
import org.bulou.law.evaluate.Outcome;
import org.bulou.law.evaluate.Timing;
import org.bulou.law.explain.Instants;
import org.bulou.law.explain.Wording;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Clock;
import org.bulou.law.time.Span;

/** A duty in a few lines: when, what, who, which article, which reading. */
final class DutyLines {
  private final Console console;
  private final Instant now;

  DutyLines(Console console, Instant now) {
    this.console = console;
    this.now = now;
  }

  /** Duties of one norm that stand alike are told once, with all their parts. */
  void printAlike(List<Duty> duties) {
    Map<String, List<Duty>> alike = new LinkedHashMap<>();
    duties.forEach(d -> alike.computeIfAbsent(key(d), k -> new ArrayList<>()).add(d));
    alike.values().forEach(this::print);
  }

  private static String key(Duty d) {
    return d.norm().id()
        + d.norm().head().validity().start()
        + d.state()
        + d.standing()
        + who(d)
        + d.due()
        + d.start()
        + d.warn().map(o -> o.element() + o.reading())
        + d.decidedBy().map(o -> o.element() + o.reading());
  }

  /** A duty, or several that stand alike. */
  private void print(List<Duty> alike) {
    Duty d = alike.getFirst();
    ZoneId zone = d.norm().head().instrument().zone();
    String when =
        d.due()
            .map(
                x ->
                    Instants.due(x, zone)
                        + " "
                        + Instants.weekday(x.earliest(), zone, console.language())
                        + "  ·  "
                        + Instants.local(Span.instantOf(x.earliest()), java.time.ZoneOffset.UTC)
                        + "  "
                        + left(d))
            .orElseGet(() -> numberless(d, zone));
    console.paragraph(
        0, mark(d) + " ", when.isEmpty() ? console.in(d.norm().head().title()) : when);
    if (!when.isEmpty()) {
      console.paragraph(4, "", console.in(d.norm().head().title()));
    }
    console.paragraph(
        4,
        "",
        console.in(d.norm().head().instrument().shortName())
            + " "
            + d.norm().head().cite().at()
            + "  ·  "
            + who(d)
            + "  ·  "
            + console.in(Wording.of(d))
            + standing(d));
    console.paragraph(4, "", ids(alike));
    readings(d, zone);
    flags(d);
  }

  private String ids(List<Duty> alike) {
    String ids = String.join(", ", alike.stream().limit(4).map(Duty::id).toList());
    int more = alike.size() - 4;
    return more > 0 ? ids + console.in("，另有 " + more + " 项", " and " + more + " more") : ids;
  }

  /** One line. */
  void brief(Duty d) {
    ZoneId zone = d.norm().head().instrument().zone();
    String due = d.due().map(x -> Instants.due(x, zone) + "  ").orElse("");
    console.paragraph(
        2,
        "· ",
        due
            + console.in(d.norm().head().title())
            + " — "
            + console.in(d.norm().head().instrument().shortName())
            + " "
            + d.norm().head().cite().at()
            + " — "
            + who(d)
            + " — "
            + console.in(Wording.of(d)));
  }

  private static String mark(Duty d) {
    return switch (d.state()) {
      case PAST_COMPUTED_DATE, NOT_KEPT -> "▲";
      case UNDECIDED, MAY_HAVE_STARTED -> "?";
      case WAITING, SUSPENDED -> "…";
      default -> "●";
    };
  }

  private String left(Duty d) {
    Instant due = Span.instantOf(d.due().orElseThrow().earliest());
    String distance = Instants.distance(now, due, console.language());
    return due.isAfter(now)
        ? console.in("（还有 " + distance + "）", "(in " + distance + ")")
        : console.in("（" + distance + "前）", "(" + distance + " ago)");
  }

  private String numberless(Duty d, ZoneId zone) {
    if (d.norm().clock().isPresent()
        && d.norm().clock().get() instanceof Clock.AtOnce a
        && d.start() instanceof Timing.Exact e) {
      return a.word()
          + "  "
          + console.in("自 ", "since ")
          + Instants.local(e.span().start(), zone)
          + "  "
          + console.in("已过 ", "elapsed ")
          + Instants.distance(e.span().start(), now, console.language());
    }
    return "";
  }

  static String who(Duty d) {
    String main = d.bearer().map(Part::id).orElse("–");
    return d.coBearers().isEmpty()
        ? main
        : main + " + " + d.coBearers().stream().map(Part::id).collect(Collectors.joining(" + "));
  }

  private String standing(Duty d) {
    return d.standing() == Duty.Standing.BINDS || d.standing() == Duty.Standing.UNDECIDED
        ? ""
        : "  ·  " + console.in(Wording.of(d.standing()));
  }

  private void readings(Duty d, ZoneId zone) {
    if (d.due().isEmpty() || d.state() == DutyState.ENDED) {
      return;
    }
    boolean disputed = d.outcomes().size() > 1;
    if (disputed && d.agreeOnDay()) {
      console.paragraph(4, "= ", console.in("各种解读均在同一天到期", "all readings agree on the day"));
    }
    d.decidedBy()
        .filter(o -> o.due().isPresent())
        .ifPresent(
            o ->
                console.paragraph(
                    4,
                    "◂ ",
                    console.in("由最严解读决定：", "decided by the strictest reading: ")
                        + o.element()
                        + "="
                        + o.reading()
                        + console.in("（未采纳任何解读）", " (none adopted)")));
    d.warn()
        .ifPresent(
            o ->
                console.paragraph(
                    4,
                    "! ",
                    console.in("较早日期 ", "earlier date ")
                        + o.due().map(x -> Instants.due(x, zone)).orElse("")
                        + console.in("，若 ", " if ")
                        + o.element()
                        + "="
                        + o.reading()));
    if (disputed && !d.agreeOnDay()) {
      List<String> later = new ArrayList<>();
      for (Outcome o : d.outcomes()) {
        if (!o.element().isEmpty()
            && o.due().isPresent()
            && o.due().get().earliest() > d.due().orElseThrow().earliest()) {
          later.add(o.reading() + " → " + Instants.due(o.due().get(), zone));
        }
      }
      if (!later.isEmpty()) {
        console.paragraph(
            4,
            "  ",
            console.in("其他解读：", "other readings: ")
                + String.join("; ", later.stream().distinct().limit(4).toList()));
      }
    }
  }

  private void flags(Duty d) {
    List<String> flags = new ArrayList<>();
    if (d.flags().provisional()) {
      flags.add(
          console.in("暂定：所需年份的日历尚未载入", "provisional: a calendar year it needs is not loaded"));
    }
    if (d.flags().uncertainText()) {
      flags.add(console.in(Wording.of(d.norm().head().cite().confidence())));
    }
    d.fallsAwayIf()
        .forEach(
            n ->
                flags.add(
                    console.in("若例外成立则不适用：", "falls away if the exception holds: ") + n.id()));
    if (!flags.isEmpty()) {
      console.paragraph(4, "~ ", String.join("; ", flags));
    }
  }
}
