package org.bulou.law.evaluate;

import org.bulou.law.condition.Expr;
import org.bulou.law.facts.IntRange;
import org.bulou.law.facts.Part;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;

/** Comparison of times, and whether an event has happened. */
final class Times {
  private Times() {}

  /**
   * Two times. An event that is not on record lies after the instant at which the condition is
   * read.
   */
  static final class Compare extends Cond {
    private final Expr.Comparison comparison;
    private final Val left;
    private final Val right;

    Compare(int node, Expr.Comparison comparison, Val left, Val right) {
      super(node);
      this.comparison = comparison;
      this.left = left;
      this.right = right;
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      Object l = left.value(f);
      Object r = right.value(f);
      int truth =
          l == Val.UNKNOWN || r == Val.UNKNOWN
              ? Frame.UNKNOWN
              : Comparisons.compare(
                  comparison,
                  moments(f, l, left instanceof Calls.DatedVal, true, comparison),
                  moments(f, r, right instanceof Calls.DatedVal, false, comparison));
      if (truth != Frame.UNKNOWN) {
        f.reset(mark);
      } else if (f.mark() == mark) {
        blame(f, left);
        blame(f, right);
      }
      return truth;
    }

    /**
     * The moments a time may stand for. A date of the law is an edge, not a moment within its day:
     * "from 11 September" means from its first moment, "until" includes its last.
     */
    static IntRange moments(
        Frame f, Object time, boolean law, boolean isLeft, Expr.Comparison comparison) {
      if (!(time instanceof Span s)) {
        return new IntRange(f.atUntil, Long.MAX_VALUE);
      }
      if (!law) {
        return new IntRange(s.from(), s.until() - 1);
      }
      boolean first =
          isLeft
              ? comparison == Expr.Comparison.AT_MOST || comparison == Expr.Comparison.GREATER
              : comparison == Expr.Comparison.AT_LEAST || comparison == Expr.Comparison.LESS;
      return IntRange.exactly(first ? s.from() : s.until() - 1);
    }

    /**
     * A time known only to the day may leave the comparison open: then its precision is what is
     * asked for.
     */
    private static void blame(Frame f, Val side) {
      if (side instanceof Reads.Read read) {
        f.because(read.owner(f), read.attribute(), 0);
      }
    }
  }

  /** Whether an event has happened by the instant read. */
  static final class Happened extends Cond {
    private final Reads.Read event;

    Happened(int node, Reads.Read event) {
      super(node);
      this.event = event;
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      Part part = event.owner(f);
      return of(f, event.of(f, part), part, event.attribute(), mark);
    }

    static int of(Frame f, Object time, Part part, Attribute attribute, int mark) {
      if (time == Val.UNKNOWN) {
        return Frame.UNKNOWN;
      }
      int truth = Frame.FALSE;
      if (time instanceof Span s) {
        truth =
            s.until() - 1 <= f.atFrom
                ? Frame.TRUE
                : s.from() > f.atUntil - 1 ? Frame.FALSE : Frame.UNKNOWN;
      }
      f.reset(mark);
      if (truth == Frame.UNKNOWN) {
        f.because(part, attribute, 0);
      }
      return truth;
    }
  }
}
