package org.bulou.law.evaluate;

import org.bulou.law.time.Span;

/** When something happened, as far as the record tells. */
public sealed interface Timing {

  /** At an instant, or within a day or month. */
  record Exact(Span span) implements Timing {}

  /** It has not happened on record. */
  record NotYet() implements Timing {}

  /**
   * Not known.
   *
   * @param earliest microseconds since the epoch before which it cannot have happened; {@code
   *     Long.MIN_VALUE} when nothing bounds it
   */
  record Unsure(long earliest) implements Timing {
    public boolean bounded() {
      return earliest != Long.MIN_VALUE;
    }
  }

  Timing NOT_YET = new NotYet();
  Timing UNSURE = new Unsure(Long.MIN_VALUE);
}
