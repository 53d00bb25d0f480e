package org.bulou.law.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The oracle: counts one minute or one day at a time, slowly and in the words of the rule. Shares
 * no code with {@link Counting}; starts and pauses lie on whole minutes.
 */
final class NaiveCount {
  private final CountingRule rule;
  private final WorkCalendar calendar;
  private final List<Span> pauses;
  private boolean guessed;

  NaiveCount(CountingRule rule, WorkCalendar calendar, List<Span> pauses) {
    this.rule = rule;
    this.calendar = calendar;
    this.pauses = pauses;
  }

  boolean guessed() {
    return guessed;
  }

  Instant end(Instant start, int amount) {
    if (rule.count() == Count.HOURS || rule.count() == Count.MINUTES) {
      long minutes = (long) amount * rule.perUnit() * (rule.count() == Count.HOURS ? 60 : 1);
      return minuteByMinute(start, minutes);
    }
    LocalDate last = lastDay(start.atZone(rule.zone()).toLocalDate(), amount);
    return midnightAfter(last);
  }

  private Instant minuteByMinute(Instant start, long minutes) {
    Instant at = start;
    for (long left = minutes; left > 0; at = at.plus(1, ChronoUnit.MINUTES)) {
      if (!paused(at, at.plus(1, ChronoUnit.MINUTES))) {
        left--;
      }
    }
    return at;
  }

  private LocalDate lastDay(LocalDate startDay, int amount) {
    LocalDate first = rule.firstDayIncluded() ? startDay : startDay.plusDays(1);
    LocalDate last = periodEnd(first, startDay, amount);
    if (rule.roll() == CountingRule.Roll.NEXT_WORKING_DAY) {
      while (paused(last) || !working(last)) {
        last = last.plusDays(1);
      }
    }
    boolean longEnough = rule.count() != Count.DAYS || amount >= rule.minWorkingDays();
    if (rule.minWorkingDays() > 0 && longEnough) {
      LocalDate enough = dayByDay(first, rule.minWorkingDays(), true);
      last = enough.isAfter(last) ? enough : last;
    }
    return last;
  }

  private LocalDate periodEnd(LocalDate first, LocalDate startDay, int amount) {
    return switch (rule.count()) {
      case WORKING_DAYS -> dayByDay(first, amount, true);
      case DAYS -> dayByDay(first, amount, false);
      case MONTHS -> dayByDay(first, daysOf(first, startDay, amount), false);
      default -> dayByDay(first, daysOf(first, startDay, 12 * amount), false);
    };
  }

  private LocalDate dayByDay(LocalDate first, int needed, boolean onlyWorking) {
    int found = 0;
    LocalDate day = first;
    while (true) {
      if (!paused(day) && (!onlyWorking || working(day))) {
        found++;
      }
      if (found == needed) {
        return day;
      }
      day = day.plusDays(1);
    }
  }

  /** How many days a period of months has, counted on the fingers. */
  private int daysOf(LocalDate first, LocalDate startDay, int months) {
    int year = startDay.getYear();
    int month = startDay.getMonthValue();
    for (int i = 0; i < months; i++) {
      month = month == 12 ? 1 : month + 1;
      year = month == 1 ? year + 1 : year;
    }
    boolean missing = false;
    int date = startDay.getDayOfMonth();
    LocalDate same = LocalDate.MIN;
    while (same.equals(LocalDate.MIN)) {
      try {
        same = LocalDate.of(year, month, date);
      } catch (DateTimeException e) {
        missing = true;
        date--;
      }
    }
    LocalDate end = rule.firstDayIncluded() && !missing ? same.minusDays(1) : same;
    int days = 0;
    for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
      days++;
    }
    return days;
  }

  private boolean working(LocalDate day) {
    DayKind kind = calendar.kindOf(day);
    if (kind == DayKind.NOT_LOADED) {
      guessed = true;
      return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
    return kind == DayKind.WORKING;
  }

  private boolean paused(LocalDate day) {
    Instant from = ZonedDateTime.of(day.atTime(0, 0), rule.zone()).toInstant();
    return paused(from, midnightAfter(day));
  }

  private boolean paused(Instant from, Instant until) {
    return pauses.stream().anyMatch(p -> p.start().isBefore(until) && p.end().isAfter(from));
  }

  private Instant midnightAfter(LocalDate day) {
    return ZonedDateTime.of(day.plusDays(1).atTime(0, 0), rule.zone()).toInstant();
  }
}
