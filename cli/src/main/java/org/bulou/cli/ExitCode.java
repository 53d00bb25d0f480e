package org.bulou.cli;

/** Exit codes, as documented in {@code bulou --help}. */
public final class ExitCode {
  public static final int OK = 0;

  /**
   * Findings of {@code law check}, failed cases of {@code law test}, a ledger that does not hold.
   */
  public static final int FINDINGS = 1;

  /** Wrong usage or bad input; nothing was written. */
  public static final int BAD_INPUT = 2;

  /** An error of the program itself. */
  static final int INTERNAL = 70;

  private ExitCode() {}
}
