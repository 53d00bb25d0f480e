package org.bulou.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.explain.Instants;
import org.bulou.law.explain.StandingDuty;
import org.bulou.law.explain.Wording;
import org.bulou.law.time.Span;

/**
 * The table a security manager keeps: every standing duty with its next date, how often, what shows
 * it as done, when it was last done, and the question that decides what is unknown. Authorities'
 * dates stand apart: they are theirs.
 */
final class StandingPage {
  private static final int DATE = 25;
  private static final int PERIOD = 27;

  private final Console console;
  private final Instant now;

  StandingPage(Console console, Instant now) {
    this.console = console;
    this.now = now;
  }

  void print(List<StandingDuty> duties) {
    List<StandingDuty> ours = duties.stream().filter(StandingDuty::ours).toList();
    console.heading(
        "组织的持续义务（" + ours.size() + " 项）",
        "STANDING DUTIES OF THE ORGANISATION (" + ours.size() + ")");
    if (!ours.isEmpty()) {
      console.line(columns());
    }
    ours.forEach(this::line);
    List<StandingDuty> theirs = duties.stream().filter(d -> !d.ours()).toList();
    if (!theirs.isEmpty()) {
      console.heading("主管机关自己的期限（预期，不是我们的）", "THE AUTHORITIES' OWN DATES (expected, not ours)");
      theirs.forEach(this::theirs);
    }
  }

  private String columns() {
    return Layout.pad(console.in("下次到期", "NEXT DUE"), DATE)
        + Layout.pad(console.in("周期", "PERIOD"), PERIOD)
        + console.in("状态", "STATE");
  }

  private void line(StandingDuty s) {
    Duty d = s.duty();
    ZoneId zone = d.norm().head().instrument().zone();
    String due = s.next().map(x -> Instants.end(x, zone)).orElse("–");
    console.paragraph(
        0,
        column(due, DATE) + column(console.in(s.period()), PERIOD),
        console.in(Wording.of(d)) + left(s));
    console.paragraph(
        4,
        "",
        console.in(d.norm().head().title())
            + " — "
            + console.in(d.norm().head().instrument().shortName())
            + " "
            + d.norm().head().cite().at()
            + " — "
            + d.parts().stream().map(p -> p.id()).collect(Collectors.joining(", ")));
    console.paragraph(4, console.in("证据：", "evidence: "), console.in(s.evidence()) + last(s, zone));
    s.decides()
        .ifPresent(
            q -> console.paragraph(4, "? ", console.in(q.ask()) + "  " + q.address().show()));
  }

  private static String column(String text, int width) {
    return Layout.pad(text, Math.max(width, Layout.width(text) + 2));
  }

  private String left(StandingDuty s) {
    if (s.next().isEmpty()) {
      return "";
    }
    Instant due = Span.instantOf(s.next().get());
    String distance = Instants.distance(now, due, console.language());
    if (!s.duty().state().open()) {
      return console.in("，下一次还有 " + distance, ", next in " + distance);
    }
    return due.isAfter(now)
        ? console.in("，还有 " + distance, ", in " + distance)
        : console.in("，" + distance + "前", ", " + distance + " ago");
  }

  private String last(StandingDuty s, ZoneId zone) {
    return s.lastDone()
        .map(
            l ->
                console.in("；上次 ", "; last done ")
                    + Instants.local(l.at().start(), zone)
                    + " ("
                    + console.in(l.what())
                    + ")")
        .orElse("");
  }

  private void theirs(StandingDuty s) {
    Duty d = s.duty();
    ZoneId zone = d.norm().head().instrument().zone();
    String due =
        d.due()
            .map(x -> console.in("预期不迟于 ", "expected by ") + Instants.due(x, zone))
            .orElse(console.in("无日期", "no date"));
    console.paragraph(
        2,
        "· ",
        due
            + "  "
            + console.in(d.norm().head().title())
            + " — "
            + console.in(d.norm().head().instrument().shortName())
            + " "
            + d.norm().head().cite().at()
            + "; "
            + console.in(s.period()));
  }
}
