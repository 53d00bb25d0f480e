package org.bulou.server.watch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of the two who watch a case. */
public enum Post {
  OWNER,
  DEPUTY;

  /** The name in the database, in forms and in messages. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The post of this name. */
  public static Optional<Post> named(String wire) {
    return Arrays.stream(values()).filter(p -> p.wire().equals(wire)).findFirst();
  }
}
