package org.bulou.law.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * A time known to some precision: the half-open interval [from, until) of microseconds since
 * 1970-01-01T00:00Z, never empty.
 *
 * <p>An exact instant is one microsecond long; a day or a month is as long as its zone makes it (23
 * to 25 hours across a clock change). Finer instants are cut down to the microsecond (semantics,
 * section 5). Spans are ordered by their start, then by their end.
 *
 * @param from first microsecond that belongs to the span
 * @param until first microsecond after the span
 */
public record Span(long from, long until) implements Comparable<Span> {
  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final int NANOS_PER_MICRO = 1_000;
  private static final Comparator<Span> ORDER =
      Comparator.comparingLong(Span::from).thenComparingLong(Span::until);

  /** Refuses an empty or reversed span. */
  public Span {
    if (from >= until) {
      throw new IllegalArgumentException("empty span: [" + from + ", " + until + ") microseconds");
    }
  }

  /** The exact instant, cut down to its microsecond. */
  public static Span instant(Instant instant) {
    return at(micros(instant));
  }

  /** The exact instant at this microsecond. */
  public static Span at(long micros) {
    if (micros == Long.MAX_VALUE) {
      throw new IllegalArgumentException("beyond the representable time: " + micros + " µs");
    }
    return new Span(micros, micros + 1);
  }

  /** The whole day in the zone, from its first moment to the first moment of the next day. */
  public static Span day(LocalDate day, ZoneId zone) {
    long from = startOf(day, zone);
    long until = startOf(day.plusDays(1), zone);
    if (from == until) {
      throw new IllegalArgumentException("the day " + day + " does not exist in " + zone);
    }
    return new Span(from, until);
  }

  /** The whole month in the zone. */
  public static Span month(YearMonth month, ZoneId zone) {
    return new Span(startOf(month.atDay(1), zone), startOf(month.plusMonths(1).atDay(1), zone));
  }

  /** Whether the span is exact, that is one microsecond long. */
  public boolean isInstant() {
    return until - from == 1;
  }

  /** The first instant of the span. */
  public Instant start() {
    return instantOf(from);
  }

  /** The exclusive end: the first instant after the span. */
  public Instant end() {
    return instantOf(until);
  }

  /** Microseconds since the epoch, cut down; refuses an instant outside the range of a long. */
  public static long micros(Instant instant) {
    long second = instant.getEpochSecond();
    long part = instant.getNano() / NANOS_PER_MICRO;
    try {
      return second >= 0
          ? Math.addExact(Math.multiplyExact(second, MICROS_PER_SECOND), part)
          : Math.addExact(
              Math.multiplyExact(second + 1, MICROS_PER_SECOND), part - MICROS_PER_SECOND);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("beyond the representable time: " + instant, e);
    }
  }

  /** The instant at this many microseconds since the epoch. */
  public static Instant instantOf(long micros) {
    long second = Math.floorDiv(micros, MICROS_PER_SECOND);
    return Instant.ofEpochSecond(
        second, Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
  }

  /**
   * ISO 8601 with the zone's offset: {@code 2026-11-26T00:00+08:00}; a span that is not exact as
   * {@code start/exclusive end}.
   */
  public String show(ZoneId zone) {
    String start = show(start(), zone);
    return isInstant() ? start : start + "/" + show(end(), zone);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  /** The day in the zone to which a microsecond belongs. */
  static LocalDate dayOf(long micros, ZoneId zone) {
    return instantOf(micros).atZone(zone).toLocalDate();
  }

  /** The first microsecond of a day in the zone. */
  static long startOf(LocalDate day, ZoneId zone) {
    return micros(day.atStartOfDay(zone).toInstant());
  }

  private static String show(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toOffsetDateTime().toString();
  }
}
