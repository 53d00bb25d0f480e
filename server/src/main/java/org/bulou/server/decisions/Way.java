package org.bulou.server.decisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which way was chosen; none is ever preselected. */
public enum Way {
  /** The duty is done. */
  ACT,
  /** The prohibition is kept, the act waits. */
  HOLD,
  /** The duty is done with the least content that suffices. */
  MINIMUM,
  /** Something else, as written. */
  OTHER;

  /** The name in the database, in forms and in messages. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The way of this name. */
  public static Optional<Way> named(String wire) {
    return Arrays.stream(values()).filter(w -> w.wire().equals(wire)).findFirst();
  }
}
