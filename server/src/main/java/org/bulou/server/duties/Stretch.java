package org.bulou.server.duties;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A stretch of the board: what is due after one instant and not later than another. */
public enum Stretch {
  PAST(Optional.empty(), Optional.of(Duration.ZERO)),
  DAY(Optional.of(Duration.ZERO), Optional.of(Duration.ofDays(1))),
  TWO_DAYS(Optional.of(Duration.ofDays(1)), Optional.of(Duration.ofDays(2))),
  WEEK(Optional.of(Duration.ofDays(2)), Optional.of(Duration.ofDays(7))),
  LATER(Optional.of(Duration.ofDays(7)), Optional.empty()),
  /** No date can be computed, or none is set. */
  UNDATED(Optional.empty(), Optional.empty());

  private final Optional<Duration> after;
  private final Optional<Duration> until;

  Stretch(Optional<Duration> after, Optional<Duration> until) {
    this.after = after;
    this.until = until;
  }

  /** Its name in addresses and messages, such as {@code two-days}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The stretch of this name. */
  public static Optional<Stretch> named(String wire) {
    return java.util.Arrays.stream(values()).filter(s -> s.wire().equals(wire)).findFirst();
  }

  Instant after(Instant now) {
    return after.map(now::plus).orElse(Instant.parse("0001-01-01T00:00:00Z"));
  }

  Instant until(Instant now) {
    return until.map(now::plus).orElse(Instant.parse("9999-12-31T00:00:00Z"));
  }
}
