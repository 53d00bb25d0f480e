package org.bulou.law.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * When something happened, only as precise as its source: a year and a month stay what they are.
 *
 * @param text as written: {@code 2019}, {@code 2019-08} or {@code 2019-08-23}
 * @param first the earliest day it can mean
 * @param last the latest day it can mean, included
 */
public record Period(String text, LocalDate first, LocalDate last) {

  /** Reads a year, a month or a day. */
  static Optional<Period> of(String text) {
    try {
      return switch (text.length()) {
        case 4 -> {
          Year year = Year.parse(text);
          yield Optional.of(new Period(text, year.atDay(1), year.atDay(year.length())));
        }
        case 7 -> {
          YearMonth month = YearMonth.parse(text);
          yield Optional.of(new Period(text, month.atDay(1), month.atEndOfMonth()));
        }
        default -> {
          LocalDate day = LocalDate.parse(text);
          yield Optional.of(new Period(text, day, day));
        }
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** From here to the end of another, told as a range. */
  Period to(Period end) {
    return new Period(text + " … " + end.text, first, end.last);
  }

  /** Whether a day lies within. */
  boolean includes(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Whether it may overlap a span of days, both included. */
  public boolean meets(LocalDate from, LocalDate until) {
    return !last.isBefore(from) && !first.isAfter(until);
  }
}
