package org.bulou.server.intake;

import java.util.Locale;

/** What a finder is told about his report: this closed list and nothing else, ever. */
public enum State {
  RECEIVED,
  CHECKING,
  CONFIRMED,
  FIXING,
  FIXED,
  CLOSED;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static State of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
