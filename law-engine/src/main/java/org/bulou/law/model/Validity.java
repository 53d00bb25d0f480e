package org.bulou.law.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.bulou.law.time.Span;

/**
 * From when until when a piece of law applies; open ends are open.
 *
 * @param from first day, in the instrument's zone
 * @param until first day on which it no longer applies
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until, long start, long end) {
  /** Applies at every time. */
  public static final Validity ALWAYS =
      new Validity(Optional.empty(), Optional.empty(), Long.MIN_VALUE, Long.MAX_VALUE);

  /** A validity of whole days in a zone. */
  public static Validity of(Optional<LocalDate> from, Optional<LocalDate> until, ZoneId zone) {
    return new Validity(
        from,
        until,
        from.map(d -> Span.day(d, zone).from()).orElse(Long.MIN_VALUE),
        until.map(d -> Span.day(d, zone).from()).orElse(Long.MAX_VALUE));
  }

  /** Whether every moment of a span lies within. */
  public boolean covers(Span span) {
    return start <= span.from() && span.until() <= end;
  }

  /** Whether some moment of a span lies within. */
  public boolean touches(Span span) {
    return start < span.until() && span.from() < end;
  }

  public boolean overlaps(Validity other) {
    return start < other.end && other.start < end;
  }
}
