package org.bulou.law.evaluate;

/** The value of a condition. There is no null. */
public enum Truth {
  FALSE,
  TRUE,
  /** Some fact that could decide it is not known. */
  UNKNOWN,
  /** The evaluation failed; treated like unknown, and said. */
  ERROR;

  /** Conjunction in strong Kleene logic; an error behaves like an unknown. */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE ? other : this;
  }

  public boolean undecided() {
    return this == UNKNOWN || this == ERROR;
  }
}
