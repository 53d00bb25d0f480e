package org.bulou.server.decisions;

import java.util.Locale;

/** How a conflict of a case stands. */
public enum State {
  OPEN,
  /** Somebody decided; counsel for the other law has not signed yet. */
  WAITING,
  DECIDED,
  /** What was decided has run out. */
  EXPIRED,
  /** What it was decided on has changed. */
  OVERTAKEN;

  /** The name in messages. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Is there still something to decide? */
  public boolean open() {
    return this != DECIDED;
  }
}
