package org.bulou.server.lawroom.web;

import java.time.LocalDate;
import java.util.Locale;
import org.bulou.law.explain.Lifetime;

/** What an instrument is on a day. */
public enum LawState {
  IN_FORCE,
  /** Adopted, and not in force yet on that day. */
  COMING,
  ENDED,
  DRAFT;

  static LawState of(Lifetime life, LocalDate day) {
    if (life.draft()) {
      return DRAFT;
    }
    if (life.until().filter(u -> !u.isAfter(day)).isPresent()) {
      return ENDED;
    }
    return life.inForce(day) ? IN_FORCE : COMING;
  }

  /** Its name in addresses, messages and styles. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
