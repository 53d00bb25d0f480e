package org.bulou.law.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Counts periods. Starts and results are microseconds since the epoch; a result of counting forward
 * is an exclusive end: two days, first day excluded, from a moment of day D end at 24:00 of D+2,
 * which is 00:00 of D+3 in the rule's zone. A start that is a day gives an exact end when days are
 * counted, and an interval when hours are.
 *
 * <p>Whatever leaves the representable time is refused with an {@link IllegalArgumentException}
 * that names the value.
 */
public final class Counting {
  private static final long MICROS_PER_MINUTE = 60_000_000L;
  private static final long MINUTES_PER_HOUR = 60;

  /** Days over which the start of a period in months may be spread when there are pauses. */
  private static final long LONGEST_SPREAD = 36_600;

  private Counting() {}

  /** The end of the period of {@code amount} units after the start. */
  public static Due forward(Span start, int amount, CountingRule rule, WorkCalendar calendar) {
    return forwardWithPauses(start, amount, rule, calendar, List.of());
  }

  /**
   * The end of the period when some stretches do not count: hours and minutes within a pause do
   * not, nor does a day that a pause touches. Months and years are put off by the days touched.
   * Pauses may overlap and come in any order.
   */
  public static Due forwardWithPauses(
      Span start, int amount, CountingRule rule, WorkCalendar calendar, List<Span> pauses) {
    return within(
        start,
        amount,
        rule,
        () ->
            rule.count().isElapsed()
                ? elapsed(start, elapsedMicros(amount, rule), Pauses.inMicros(pauses))
                : lastDays(start, amount, rule, calendar, Pauses.inDays(pauses, rule.zone())));
  }

  /**
   * The first moment of the window of {@code amount} units before the event: two days before a
   * moment of day D, that day excluded, open at 00:00 of D-2. Neither roll nor minimum applies
   * (1182/71, Article 3(4), second sentence). An event that is the exclusive end of a day, 24:00,
   * belongs to the next day: give the day itself when the day is meant.
   */
  public static Due backward(Span event, int amount, CountingRule rule, WorkCalendar calendar) {
    return within(
        event,
        amount,
        rule,
        () ->
            rule.count().isElapsed()
                ? shifted(event, Math.negateExact(elapsedMicros(amount, rule)))
                : firstDays(event, amount, rule, calendar));
  }

  private static Due elapsed(Span start, long micros, Pauses pauses) {
    long earliest = pauses.advance(start.from(), micros);
    long latest = start.isInstant() ? earliest : pauses.advance(start.until(), micros);
    return new Due(earliest, latest, false);
  }

  private static Due shifted(Span event, long micros) {
    long earliest = Math.addExact(event.from(), micros);
    long latest = event.isInstant() ? earliest : Math.addExact(event.until(), micros);
    return new Due(earliest, latest, false);
  }

  private static Due lastDays(
      Span start, int amount, CountingRule rule, WorkCalendar calendar, Pauses pauses) {
    ConsultedCalendar asked = new ConsultedCalendar(calendar);
    DayCount count = new DayCount(rule, asked, pauses);
    LocalDate first = count.lastDay(Span.dayOf(start.from(), rule.zone()), amount);
    LocalDate last = first;
    for (LocalDate startDay : otherStartDays(start, rule, pauses)) {
      LocalDate end = count.lastDay(startDay, amount);
      first = end.isBefore(first) ? end : first;
      last = end.isAfter(last) ? end : last;
    }
    return new Due(endOf(first, rule), endOf(last, rule), asked.provisional());
  }

  /**
   * The start days that decide the latest and the earliest end beside the first one. A later start
   * ends no earlier, so the last day is enough; except for months with pauses: a paused January
   * puts off a start on the 1st by 31 days and takes nothing from a February of 28.
   */
  private static List<LocalDate> otherStartDays(Span start, CountingRule rule, Pauses pauses) {
    LocalDate first = Span.dayOf(start.from(), rule.zone());
    LocalDate last = Span.dayOf(start.until() - 1, rule.zone());
    boolean monotone = rule.count() == Count.DAYS || rule.count() == Count.WORKING_DAYS;
    if (first.equals(last)) {
      return List.of();
    }
    if (monotone || pauses.ranges().isEmpty()) {
      return List.of(last);
    }
    if (ChronoUnit.DAYS.between(first, last) > LONGEST_SPREAD) {
      throw new IllegalArgumentException(
          "a start spread from " + first + " to " + last + " cannot be counted with pauses");
    }
    return first.plusDays(1).datesUntil(last.plusDays(1)).toList();
  }

  private static long endOf(LocalDate day, CountingRule rule) {
    return Span.startOf(day.plusDays(1), rule.zone());
  }

  private static Due firstDays(Span event, int amount, CountingRule rule, WorkCalendar calendar) {
    ConsultedCalendar asked = new ConsultedCalendar(calendar);
    DayCount count = new DayCount(rule, asked, Pauses.NONE);
    ZoneId zone = rule.zone();
    LocalDate first = count.firstDay(Span.dayOf(event.from(), zone), amount);
    LocalDate last = count.firstDay(Span.dayOf(event.until() - 1, zone), amount);
    return new Due(Span.startOf(first, zone), Span.startOf(last, zone), asked.provisional());
  }

  private static long elapsedMicros(int amount, CountingRule rule) {
    long minutes = Math.multiplyExact((long) amount, (long) rule.perUnit());
    long scale = rule.count() == Count.HOURS ? MINUTES_PER_HOUR : 1;
    return Math.multiplyExact(Math.multiplyExact(minutes, scale), MICROS_PER_MINUTE);
  }

  private static Due within(Span start, int amount, CountingRule rule, Supplier<Due> counted) {
    if (amount < 1) {
      throw new IllegalArgumentException("a period of " + amount + " units: at least 1 is needed");
    }
    try {
      return counted.get();
    } catch (DateTimeException | ArithmeticException e) {
      String unit = rule.count().name().toLowerCase(Locale.ROOT);
      throw new IllegalArgumentException(
          "beyond the representable time: " + amount + " " + unit + " from " + start.start(), e);
    }
  }
}
