package org.bulou.server.duties;

import org.bulou.law.evaluate.Gate;

/** An action may not go ahead; the gate says why. */
public final class Shut extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Gate gate;
  private final Why why;

  /** What stands in the way. */
  public enum Why {
    /** A norm closes it. */
    CLOSED,
    /** Some fact is wanting, and this class of act is held until it is known. */
    HELD,
    /** It may go ahead, with reasons and a name that were not given. */
    REASONS_NEEDED,
    /** The case is an exercise or a demonstration. */
    NOT_LIVE
  }

  Shut(Gate gate, Why why) {
    super("the gate is shut: " + why);
    this.gate = gate;
    this.why = why;
  }

  public Gate gate() {
    return gate;
  }

  public Why why() {
    return why;
  }
}
