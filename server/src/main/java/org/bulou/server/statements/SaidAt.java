package org.bulou.server.statements;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * When something was said.
 *
 * @param zone the zone in which whoever said it told the time
 */
public record SaidAt(Instant at, ZoneId zone, Precision precision) {

  /** How well the time is known. */
  public enum Precision {
    EXACT,
    ABOUT,
    /** The day only; the instant is its beginning. */
    DAY;

    /** The name in the database and of texts. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Precision of(String wire) {
      return valueOf(wire.toUpperCase(Locale.ROOT));
    }
  }
}
