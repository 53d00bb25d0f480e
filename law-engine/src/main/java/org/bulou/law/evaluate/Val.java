package org.bulou.law.evaluate;

import org.bulou.law.facts.IntRange;

/**
 * A compiled expression that is no condition. Gives a part, a domain value, an {@link IntRange}, a
 * span, a list or set value; or {@link #UNKNOWN} after adding the reason, or {@link #NOT_YET} for
 * an event that is not on record.
 */
abstract class Val {
  static final Object UNKNOWN = new Object();
  static final Object NOT_YET = new Object();

  abstract Object value(Frame f);
}
