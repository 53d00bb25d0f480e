package org.bulou.server.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token may be for: a closed list, all of it reading. */
public enum Scope {
  /** The list of cases and what a case is called. */
  CASES_READ(Permission.READ_CASES),
  /** What the law says of a case: duties, gates, questions, conflicts. */
  EVALUATIONS_READ(Permission.READ_CASES);

  private final Permission needs;

  Scope(Permission needs) {
    this.needs = needs;
  }

  /** What its owner must be allowed himself. */
  public Permission needs() {
    return needs;
  }

  /** As stored and as told to programs, such as {@code cases:read}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /** For keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The scope told as {@code wire}. */
  public static Optional<Scope> of(String wire) {
    return Arrays.stream(values()).filter(s -> s.wire().equals(wire)).findFirst();
  }
}
