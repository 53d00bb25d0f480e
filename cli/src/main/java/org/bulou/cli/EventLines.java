package org.bulou.cli;

import java.time.LocalDate;
import java.util.List;
import org.bulou.law.events.Event;
import org.bulou.law.events.EventRegister;
import org.bulou.law.events.Period;
import org.bulou.law.explain.Wording;

/** Events below the lives of instruments; those of every year and those without a date apart. */
final class EventLines {
  /** How far around a day events are shown: the year before it, and the quarter after it. */
  private static final int DAYS_BEFORE = 365;

  private static final int DAYS_AFTER = 90;
  private static final int DATE = 25;

  private final Console console;
  private final EventRegister register;

  EventLines(Console console, EventRegister register) {
    this.console = console;
    this.register = register;
  }

  /** All of them. */
  void print(List<Event> events) {
    heading();
    dated(events);
    yearly(events);
    dateless(events);
  }

  /** Those around a day, with how many came before. */
  void around(LocalDate day, List<Event> events) {
    heading();
    LocalDate from = day.minusDays(DAYS_BEFORE);
    long earlier =
        events.stream()
            .flatMap(e -> e.when().stream())
            .filter(p -> p.last().isBefore(from))
            .count();
    if (earlier > 0) {
      console.line(
          console.in(
              "  更早的 " + earlier + " 件：bulou law timeline",
              "  " + earlier + " earlier ones: bulou law timeline"));
    }
    dated(
        events.stream()
            .filter(e -> e.when().filter(p -> p.meets(from, day.plusDays(DAYS_AFTER))).isPresent())
            .toList());
    yearly(
        events.stream()
            .filter(e -> e.when().filter(p -> !p.first().isAfter(day)).isPresent())
            .toList());
  }

  private void heading() {
    console.heading("事件（任何事件都不产生义务）", "EVENTS (no event makes a duty)");
  }

  private void dated(List<Event> events) {
    events.stream().filter(e -> !e.yearly() && e.when().isPresent()).forEach(this::event);
  }

  private void yearly(List<Event> events) {
    List<Event> yearly = events.stream().filter(Event::yearly).toList();
    if (!yearly.isEmpty()) {
      console.line(console.in("每年一次，日期不详：", "Every year, the days are not known:"));
      yearly.forEach(this::event);
    }
  }

  private void dateless(List<Event> events) {
    List<Event> dateless = events.stream().filter(e -> e.when().isEmpty()).toList();
    if (!dateless.isEmpty()) {
      console.line(console.in("日期不详：", "Without a date:"));
      dateless.forEach(this::event);
    }
  }

  private void event(Event e) {
    String since = e.yearly() ? console.in("自 ", "since ") : "";
    String when =
        e.when().map(Period::text).map(since::concat).orElse(console.in("不详", "not known"));
    console.paragraph(
        0,
        Layout.pad(when, DATE),
        "["
            + console.in(e.kind().words())
            + "] "
            + console.in(e.title())
            + (e.instruments().isEmpty() ? "" : "  → " + String.join(", ", e.instruments())));
    e.comments().ifPresent(c -> console.paragraph(DATE, "", comments(c)));
    e.note().ifPresent(n -> console.paragraph(DATE, "~ ", console.in(n)));
    console.paragraph(
        DATE,
        "",
        console.in(register.sourceOf(e).title())
            + console.in("；", "; ")
            + console.in(Wording.of(e.confidence())));
  }

  private String comments(Event.Comments c) {
    String unknown = console.in("来源未说", "not said by the source");
    return console.in("谁可以提意见：", "who may comment: ")
        + c.who().map(console::in).orElse(unknown)
        + console.in("；截至：", "; until: ")
        + c.until().map(LocalDate::toString).orElse(unknown);
  }
}
