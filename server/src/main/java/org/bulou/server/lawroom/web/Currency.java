package org.bulou.server.lawroom.web;

import java.time.LocalDate;
import java.util.Locale;

/**
 * How fresh a check is: a day up to which something was compared with its source, seen from today.
 */
public enum Currency {
  PAST,
  NEAR,
  LATER;

  /** A day nearer than this is worth a look now. */
  static final int NEAR_DAYS = 60;

  static Currency of(LocalDate until, LocalDate today) {
    if (until.isBefore(today)) {
      return PAST;
    }
    return until.isAfter(today.plusDays(NEAR_DAYS)) ? LATER : NEAR;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
