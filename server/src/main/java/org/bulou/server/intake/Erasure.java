package org.bulou.server.intake;

/** What became of a wish to erase a report. */
public enum Erasure {
  DONE,
  /** The time for which it has to be kept is not over, or it was erased already. */
  TOO_EARLY,
  /** A legal hold stands on its case. */
  HELD
}
