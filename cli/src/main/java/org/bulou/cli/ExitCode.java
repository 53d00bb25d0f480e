package org.bulou.cli;

/** Exit codes, as documented in {@code bulou --help}. */
final class ExitCode {
  static final int OK = 0;

  /** Findings of {@code law check}, failed cases of {@code law test}. */
  static final int FINDINGS = 1;

  /** Wrong usage or bad input; nothing was written. */
  static final int BAD_INPUT = 2;

  /** An error of the program itself. */
  static final int INTERNAL = 70;

  private ExitCode() {}
}
