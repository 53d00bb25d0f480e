package org.bulou.law.explain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bulou.law.time.Due;
import org.bulou.law.time.Span;

/** Times as they are read out, in the zone of an instrument; a date's end is said as 24:00. */
final class Moments {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private Moments() {}

  /** An instant, a day, a month, or from – to. */
  static String of(Span span, ZoneId zone) {
    if (span.isInstant()) {
      return instant(span.from(), zone);
    }
    boolean open = span.from() == Long.MIN_VALUE;
    boolean endless = span.until() == Long.MAX_VALUE;
    if (open && endless) {
      return "…";
    }
    if (open || endless) {
      return (open ? "…" : instant(span.from(), zone))
          + " – "
          + (endless ? "…" : instant(span.until(), zone));
    }
    LocalDate day = span.start().atZone(zone).toLocalDate();
    if (span.equals(Span.day(day, zone))) {
      return day.toString();
    }
    if (span.equals(Span.month(YearMonth.from(day), zone))) {
      return YearMonth.from(day).toString();
    }
    return instant(span.from(), zone) + " – " + instant(span.until(), zone);
  }

  static String instant(long micros, ZoneId zone) {
    ZonedDateTime at = Span.instantOf(micros).atZone(zone);
    return local(at.toLocalDateTime()) + " (" + offset(at) + ")";
  }

  /** An exclusive end: midnight is 24:00 of the day before. */
  static String end(long micros, ZoneId zone) {
    ZonedDateTime at = Span.instantOf(micros).atZone(zone);
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().minusDays(1) + " 24:00 (" + offset(at) + ")"
        : instant(micros, zone);
  }

  static String due(Due due, ZoneId zone) {
    String first = end(due.earliest(), zone);
    return due.isExact() ? first : first + " – " + end(due.latest(), zone);
  }

  private static String local(LocalDateTime at) {
    if (at.getNano() != 0) {
      return EXACT.format(at);
    }
    return at.getSecond() == 0 ? MINUTES.format(at) : SECONDS.format(at);
  }

  private static String offset(ZonedDateTime at) {
    return at.getOffset().getId().equals("Z") ? "UTC" : at.getOffset().getId();
  }
}
