package org.bulou.law.explain;

import java.util.Locale;

/** Names of constants as they stand in files: {@code past-computed-date}. */
final class Wire {
  private Wire() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
