package org.bulou.server.statements;

import java.util.Locale;

/** How what was said stands to something else. */
public enum Match {
  SAME,
  DIFFERENT,
  /** Nobody knows it, or words of different languages: a person has to compare. */
  OPEN;

  /** The name for texts and styles. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
