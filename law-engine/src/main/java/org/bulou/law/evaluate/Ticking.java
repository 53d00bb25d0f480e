package org.bulou.law.evaluate;

import java.util.Optional;
import org.bulou.law.time.Due;

/**
 * A clock as it stands.
 *
 * @param due the computed date, exclusive; from the earliest possible start while that is not known
 * @param opens when the window or cycle that ends with {@code due} begins; acts before it do not
 *     count for it
 */
record Ticking(Optional<Due> due, Phase phase, long opens) {
  Ticking(Optional<Due> due, Phase phase) {
    this(due, phase, Long.MIN_VALUE);
  }

  enum Phase {
    /** No number, or no clock. */
    NUMBERLESS,
    WAITING,
    RUNNING,
    SUSPENDED,
    /** The start is not known. */
    UNSURE,
    /** The period is over and nothing remains to be done. */
    OVER,
    KEPT,
    NOT_KEPT
  }

  static final Ticking NONE = new Ticking(Optional.empty(), Phase.NUMBERLESS);
  static final Ticking WAITING = new Ticking(Optional.empty(), Phase.WAITING);
  static final Ticking UNSURE = new Ticking(Optional.empty(), Phase.UNSURE);

  static Ticking running(Due due) {
    return new Ticking(Optional.of(due), Phase.RUNNING);
  }
}
