package org.bulou.law.model;

import java.util.List;
import java.util.Optional;
import org.bulou.law.condition.Expr;

/** How a law says "from when". */
public sealed interface TimePoint {
  /** The event by which the duty arises. */
  record Arises() implements TimePoint {}

  /** A fact of type time. */
  record At(Expr time) implements TimePoint {}

  /** The earliest or latest over a list of parts, of those that fulfil a condition. */
  record Over(boolean earliest, Expr time, List<Each> each, Optional<Expr> where)
      implements TimePoint {}

  /** The earliest or latest of several facts. */
  record Several(boolean earliest, List<TimePoint> of) implements TimePoint {}

  /** The bearer's own discharge of another duty on the same parts. */
  record DischargeOf(String norm) implements TimePoint {}
}
