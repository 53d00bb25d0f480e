package org.bulou.bench.peer;

import java.util.List;
import java.util.Set;

/** Membership in the Union for the rules; what the bound function {@code eu_member} is for CEL. */
public final class Union {
  private static final Set<String> MEMBERS =
      Set.of(
          "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
          "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

  private Union() {}

  /** Whether one of the territories is a member state. */
  public static boolean offers(List<String> territories) {
    for (String t : territories) {
      if (MEMBERS.contains(t)) {
        return true;
      }
    }
    return false;
  }

  public static Set<String> members() {
    return MEMBERS;
  }
}
