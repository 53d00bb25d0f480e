package org.bulou.server.web;

import java.util.Locale;

/** Light or dark; {@code SYSTEM} follows the reader's own setting. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  /** As written in cookies and in the page. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Theme of(String wire) {
    return switch (wire) {
      case "light" -> LIGHT;
      case "dark" -> DARK;
      default -> SYSTEM;
    };
  }
}
