package org.bulou.law.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Counts whole days by one rule: the last day of a period, and the first day of a window counted
 * backwards. Days are those of the rule's zone.
 */
record DayCount(CountingRule rule, ConsultedCalendar calendar, Pauses pauses) {
  /** Longest run of rest days we believe; a calendar with more is broken. */
  private static final int LONGEST_REST = 366;

  /** The day whose 24:00 ends the period of {@code amount} units that starts within a day. */
  LocalDate lastDay(LocalDate startDay, int amount) {
    LocalDate first = rule.firstDayIncluded() ? startDay : startDay.plusDays(1);
    LocalDate last =
        rule.count() == Count.WORKING_DAYS
            ? workingDay(first, amount, 1)
            : counted(first, nominalLast(startDay, amount));
    return atLeastWorking(first, rolled(last), amount);
  }

  /**
   * The day whose first moment opens the window of {@code amount} units before an event within a
   * day. Neither roll nor minimum applies: 1182/71, Article 3(4), second sentence, excludes periods
   * calculated backwards.
   */
  LocalDate firstDay(LocalDate eventDay, int amount) {
    LocalDate nearest = rule.firstDayIncluded() ? eventDay : eventDay.minusDays(1);
    return switch (rule.count()) {
      case WORKING_DAYS -> workingDay(nearest, amount, -1);
      case MONTHS -> eventDay.minusMonths(amount).plusDays(rule.firstDayIncluded() ? 1 : 0);
      case YEARS -> eventDay.minusYears(amount).plusDays(rule.firstDayIncluded() ? 1 : 0);
      default -> nearest.minusDays(amount - 1L);
    };
  }

  private LocalDate nominalLast(LocalDate startDay, int amount) {
    YearMonth month = YearMonth.from(startDay);
    return switch (rule.count()) {
      case MONTHS -> sameDate(startDay, month.plusMonths(amount));
      case YEARS -> sameDate(startDay, month.plusYears(amount));
      default -> startDay.plusDays(rule.firstDayIncluded() ? amount - 1L : amount);
    };
  }

  /**
   * The date in the last month that corresponds to the start, else the last day of that month
   * (Civil Code 202; 1182/71, Article 3(2)(c)); the day before it when the first day counts.
   */
  private LocalDate sameDate(LocalDate startDay, YearMonth month) {
    int date = startDay.getDayOfMonth() - (rule.firstDayIncluded() ? 1 : 0);
    return date == 0
        ? month.minusMonths(1).atEndOfMonth()
        : month.atDay(Math.min(date, month.lengthOfMonth()));
  }

  /** Puts off the last day by the days that pauses take away. */
  private LocalDate counted(LocalDate first, LocalDate nominalLast) {
    long days = ChronoUnit.DAYS.between(first, nominalLast) + 1;
    return LocalDate.ofEpochDay(pauses.advance(first.toEpochDay(), days) - 1);
  }

  private LocalDate rolled(LocalDate last) {
    return rule.roll() == CountingRule.Roll.NONE ? last : workingDay(last, 1, 1);
  }

  private LocalDate atLeastWorking(LocalDate first, LocalDate last, int amount) {
    int least = rule.minWorkingDays();
    if (least == 0 || (rule.count() == Count.DAYS && amount < least)) {
      return last;
    }
    LocalDate enough = workingDay(first, least, 1);
    return enough.isAfter(last) ? enough : last;
  }

  /** The n-th working day that counts, from this day on (step 1) or back (step -1). */
  private LocalDate workingDay(LocalDate from, int n, int step) {
    LocalDate day = unpaused(from);
    int rest = 0;
    for (int found = 0; ; day = unpaused(day.plusDays(step))) {
      boolean working = calendar.isWorking(day);
      rest = working ? 0 : rest + 1;
      found += working ? 1 : 0;
      if (found == n) {
        return day;
      }
      if (rest > LONGEST_REST) {
        throw new IllegalArgumentException("a calendar without working days around " + day);
      }
    }
  }

  private LocalDate unpaused(LocalDate day) {
    return pauses.ranges().isEmpty() ? day : LocalDate.ofEpochDay(pauses.next(day.toEpochDay()));
  }
}
