package org.bulou.law.evaluate;

import java.util.Map;

/**
 * The readings an organisation follows, by element. Whatever is not named is not adopted: the
 * strictest clock decides and a disputed prohibition is a conflict.
 */
public record Readings(Map<String, String> picked) {
  public static final Readings NONE = new Readings(Map.of());

  public Readings {
    picked = Map.copyOf(picked);
  }
}
