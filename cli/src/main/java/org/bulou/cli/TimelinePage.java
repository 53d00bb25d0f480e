package org.bulou.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bulou.law.explain.Lifetime;

/** Lives of instruments, one line each, drawn to scale; drafts apart. */
final class TimelinePage {
  private static final int NAME = 30;

  private final Console console;
  private final LocalDate day;
  private final boolean only;

  /**
   * A page.
   *
   * @param day the day marked
   * @param only whether only what was in force on that day is listed
   */
  TimelinePage(Console console, LocalDate day, boolean only) {
    this.console = console;
    this.day = day;
    this.only = only;
  }

  void print(List<Lifetime> all) {
    List<Lifetime> law = all.stream().filter(l -> !l.draft()).toList();
    LocalDate begin =
        law.stream()
            .flatMap(l -> l.from().stream())
            .min(LocalDate::compareTo)
            .orElse(day)
            .withDayOfYear(1);
    LocalDate end =
        law.stream()
            .flatMap(l -> l.changes().stream())
            .max(LocalDate::compareTo)
            .filter(d -> d.isAfter(day))
            .orElse(day)
            .plusYears(1)
            .withDayOfYear(1);
    if (only) {
      console.line(console.in(day + " 有效的法律", "In force on " + day));
    }
    scale(begin, end);
    law.forEach(l -> life(l, begin, end));
    console.line(
        console.in(
            "━ 有效  │ 已编码规范的起止  ◆ " + day + "  ? 起始日不详",
            "━ in force  │ an encoded norm begins or ends  ◆ " + day + "  ? first day not known"));
    console.heading("草案（不具约束力）", "DRAFTS (never bind)");
    all.stream()
        .filter(Lifetime::draft)
        .forEach(
            l ->
                console.line(
                    "  " + l.instrument().id() + "  " + console.in(l.instrument().name())));
  }

  private void scale(LocalDate begin, LocalDate end) {
    StringBuilder years = new StringBuilder(" ".repeat(columns() + 1));
    for (int year = begin.getYear(); year <= end.getYear(); year++) {
      int at = column(LocalDate.of(year, 1, 1), begin, end);
      String text = String.valueOf(year);
      boolean free = at + 5 <= columns() && years.substring(Math.max(0, at - 1), at + 4).isBlank();
      if (free) {
        years.replace(at, at + 4, text);
      }
    }
    console.line(Layout.pad("", NAME) + " " + years.toString().stripTrailing());
  }

  private void life(Lifetime l, LocalDate begin, LocalDate end) {
    char[] bar = " ".repeat(columns() + 1).toCharArray();
    int from = column(l.from().orElse(begin), begin, end);
    int until = column(l.until().orElse(end), begin, end);
    for (int i = from; i <= until; i++) {
      bar[i] = '━';
    }
    l.changes().forEach(d -> bar[column(d, begin, end)] = '│');
    if (l.from().isEmpty()) {
      bar[from] = '?';
    }
    if (l.inForce(day)) {
      bar[column(day, begin, end)] = '◆';
    }
    String dates =
        l.from().map(LocalDate::toString).orElse("?") + l.until().map(d -> " – " + d).orElse("");
    console.line(Layout.pad(l.instrument().id(), NAME) + " " + new String(bar) + " " + dates);
  }

  private int columns() {
    return Math.max(20, console.width() - NAME - 28);
  }

  private int column(LocalDate at, LocalDate begin, LocalDate end) {
    long whole = Math.max(1, ChronoUnit.DAYS.between(begin, end));
    long part = ChronoUnit.DAYS.between(begin, at);
    return Math.clamp(part * columns() / whole, 0, columns());
  }
}
