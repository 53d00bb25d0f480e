package org.bulou.cli;

import java.time.LocalDate;
import org.bulou.law.explain.Wording;
import org.bulou.law.statistics.Comparison;
import org.bulou.law.statistics.Figure;
import org.bulou.law.statistics.Statistic;

/** One publication of figures: what was counted, by whom, how it fits, what it does not say. */
final class StatisticPage {
  private static final int NUMBER = 20;

  private final Console console;

  StatisticPage(Console console) {
    this.console = console;
  }

  void print(Statistic s) {
    console.heading(s.title().zh() + "  [" + s.id() + "]", s.title().en() + "  [" + s.id() + "]");
    console.line(console.in(s.authority()) + s.window().map(this::window).orElse("") + by(s));
    console.paragraph(
        0,
        "",
        console.in("来源：", "source: ")
            + console.in(s.source().title())
            + " — "
            + s.source().where()
            + console.in("，读于 ", ", read ")
            + s.source().read()
            + console.in("；", "; ")
            + console.in(Wording.of(s.source().confidence())));
    s.figures().values().forEach(this::figure);
    s.checks().forEach(c -> check(c, s));
    if (!s.notImplied().isEmpty()) {
      console.line(console.in("不得推出（不检查）：", "Not implied (never checked):"));
      s.notImplied().forEach(c -> console.paragraph(2, "∅ ", named(c)));
    }
    s.note().ifPresent(n -> console.paragraph(0, "~ ", console.in(n)));
  }

  private String window(Statistic.Window w) {
    String unknown = console.in("未载", "not given");
    return "  ·  "
        + w.from().map(LocalDate::toString).orElse(unknown)
        + " – "
        + w.until().map(LocalDate::toString).orElse(unknown)
        + "  "
        + w.zone().getId();
  }

  private String by(Statistic s) {
    return s.by().map(y -> console.in("  ·  目标年 " + y, "  ·  target for " + y)).orElse("");
  }

  private void figure(Figure f) {
    String number =
        (f.atLeast() ? "≥ " : "") + String.format(java.util.Locale.ROOT, "%,d", f.value());
    console.paragraph(
        2,
        " ".repeat(Math.max(0, NUMBER - number.length())) + number + " ",
        console.in(f.unit()) + "  " + console.in(f.of()) + "  [" + f.name() + "]");
  }

  private void check(Comparison c, Statistic s) {
    String mark =
        switch (c.on(s.figures())) {
          case HOLDS -> "✓ " + console.in("成立：", "holds: ");
          case FAILS -> "✗ " + console.in("不成立：", "does not hold: ");
          case NOT_DECIDED -> "? " + console.in("未定（只有下限）：", "not decided (a lower bound only): ");
        };
    console.paragraph(2, mark, named(c));
  }

  private String named(Comparison c) {
    return c.id() + " (" + c.show() + ") — " + console.in(c.why());
  }
}
