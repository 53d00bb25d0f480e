package org.bulou.server.cases;

import java.util.Locale;

/** What a case is from birth; it never changes. */
public enum Life {
  /** Real: the only kind whose content may pass an outbound door. */
  LIVE,
  /** A drill: leaves evidence that it was held, and nothing else leaves. */
  EXERCISE,
  /** A sample. */
  DEMO;

  /** The name in the database and in addresses. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Life of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
