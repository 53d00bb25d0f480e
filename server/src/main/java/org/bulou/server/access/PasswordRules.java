package org.bulou.server.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which passwords are taken: long ones, whatever they are made of (ASVS 6.2), unless everybody
 * would try them first.
 */
final class PasswordRules {
  static final int SHORTEST = 12;
  static final int LONGEST = 200;
  private static final int FEWEST_DIFFERENT = 6;

  /** Beginnings and runs that fill the head of every list of stolen passwords. */
  private static final Set<String> WORN =
      Set.of(
          "password",
          "passw0rd",
          "qwertyuiop",
          "1234567890",
          "0987654321",
          "1q2w3e4r",
          "qazwsxedc",
          "iloveyou",
          "letmein",
          "administrator",
          "woaini",
          "5201314",
          "abcdefghij",
          "adminadmin",
          "changeme",
          "welcome1");

  private PasswordRules() {}

  /** The message key of what is wrong, if anything is. */
  static Optional<String> objection(String password, String signInName) {
    int length = password.codePointCount(0, password.length());
    String low = password.toLowerCase(Locale.ROOT);
    if (length < SHORTEST) {
      return Optional.of("access.password.short");
    }
    if (length > LONGEST) {
      return Optional.of("access.password.long");
    }
    if (low.contains("bulou") || low.contains(signInName) || low.contains("补漏")) {
      return Optional.of("access.password.names");
    }
    if (low.chars().distinct().count() < FEWEST_DIFFERENT
        || WORN.stream().anyMatch(low::contains)) {
      return Optional.of("access.password.worn");
    }
    return Optional.empty();
  }
}
