package org.bulou.law.evaluate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The readings an organisation follows, by element. Whatever is not named is not adopted: the
 * strictest clock decides and a disputed prohibition is a conflict.
 */
public record Readings(Map<String, String> picked) {
  public static final Readings NONE = new Readings(Map.of());

  public Readings {
    picked = Collections.unmodifiableMap(new TreeMap<>(picked)); // in one order on every machine
  }
}
