package org.bulou.server.intake;

import java.util.Locale;

/** What triage made of a report. */
public enum Outcome {
  OPEN,
  ACCEPTED,
  DUPLICATE,
  DECLINED;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Outcome of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
