package org.bulou.law.evaluate;

import org.bulou.law.condition.Expr;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.DomainValue;

/** Comparison of values that may be known only in part. */
final class Comparisons {
  private Comparisons() {}

  /** Two domain values or two parts. */
  static final class Same extends Cond {
    private final Val left;
    private final Val right;
    private final boolean equal;

    Same(int node, Val left, Val right, boolean equal) {
      super(node);
      this.left = left;
      this.right = right;
      this.equal = equal;
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      Object l = left.value(f);
      Object r = right.value(f);
      if (open(l) || open(r)) {
        return Frame.UNKNOWN;
      }
      f.reset(mark);
      return of((l == r) == equal);
    }

    private static boolean open(Object o) {
      return o == Val.UNKNOWN || (o instanceof Part p && p.isPhantom());
    }
  }

  /** Two conditions. */
  static final class SameTruth extends Cond {
    private final Cond left;
    private final Cond right;
    private final boolean equal;

    SameTruth(int node, Cond left, Cond right, boolean equal) {
      super(node);
      this.left = left;
      this.right = right;
      this.equal = equal;
    }

    @Override
    int decide(Frame f) {
      int l = left.test(f);
      int r = right.test(f);
      return l == Frame.UNKNOWN || r == Frame.UNKNOWN ? Frame.UNKNOWN : of((l == r) == equal);
    }
  }

  /** Two whole numbers, possibly known only up to bounds. */
  static final class Numbers extends Cond {
    private final Expr.Comparison comparison;
    private final Val left;
    private final Val right;

    Numbers(int node, Expr.Comparison comparison, Val left, Val right) {
      super(node);
      this.comparison = comparison;
      this.left = left;
      this.right = right;
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      int truth = compare(comparison, (IntRange) left.value(f), (IntRange) right.value(f));
      if (truth != Frame.UNKNOWN) {
        f.reset(mark);
      }
      return truth;
    }
  }

  static int compare(Expr.Comparison comparison, IntRange l, IntRange r) {
    return switch (comparison) {
      case EQUAL -> equal(l, r);
      case NOT_EQUAL -> Cond.not(equal(l, r));
      case LESS -> l.hi() < r.lo() ? 1 : l.lo() >= r.hi() ? 0 : 2;
      case AT_MOST -> l.hi() <= r.lo() ? 1 : l.lo() > r.hi() ? 0 : 2;
      case GREATER -> l.lo() > r.hi() ? 1 : l.hi() <= r.lo() ? 0 : 2;
      case AT_LEAST -> l.lo() >= r.hi() ? 1 : l.hi() < r.lo() ? 0 : 2;
    };
  }

  private static int equal(IntRange l, IntRange r) {
    if (l.exact() && r.exact()) {
      return Cond.of(l.lo() == r.lo());
    }
    return l.hi() < r.lo() || r.hi() < l.lo() ? Frame.FALSE : Frame.UNKNOWN;
  }

  /**
   * Two times. An event that is not on record lies after the instant at which the condition is
   * read.
   */
  static final class Times extends Cond {
    private final Expr.Comparison comparison;
    private final Val left;
    private final Val right;

    Times(int node, Expr.Comparison comparison, Val left, Val right) {
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
              : compare(
                  comparison,
                  moments(f, l, left instanceof Calls.DatedVal, true),
                  moments(f, r, right instanceof Calls.DatedVal, false));
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
    private IntRange moments(Frame f, Object time, boolean law, boolean isLeft) {
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
      Object time = event.value(f);
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
        f.because(event.owner(f), event.attribute(), 0);
      }
      return truth;
    }
  }

  static final class AtLeast extends Cond {
    private final Val value;
    private final DomainValue grade;

    AtLeast(int node, Val value, DomainValue grade) {
      super(node);
      this.value = value;
      this.grade = grade;
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      if (grade.ordinal() == 0) {
        return Frame.TRUE;
      }
      if (value.value(f) instanceof DomainValue v) {
        f.reset(mark);
        return of(v.ordinal() >= grade.ordinal());
      }
      return Frame.UNKNOWN;
    }
  }

  /** {@code part * 100 >= percent * whole}, exactly. */
  static final class Percent extends Cond {
    private final Val part;
    private final Val whole;
    private final Val percent;

    Percent(int node, Val part, Val whole, Val percent) {
      super(node);
      this.part = part;
      this.whole = whole;
      this.percent = percent;
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      IntRange p = ((IntRange) part.value(f)).times(IntRange.exactly(100));
      IntRange w = ((IntRange) whole.value(f)).times((IntRange) percent.value(f));
      int truth = compare(Expr.Comparison.AT_LEAST, p, w);
      if (truth != Frame.UNKNOWN) {
        f.reset(mark);
      }
      return truth;
    }
  }

  /** The value of a set, for membership. */
  static int member(Frame f, Part owner, Attribute attribute, Value.Members set, DomainValue item) {
    if (set.yes().get(item.ordinal())) {
      return Frame.TRUE;
    }
    if (set.closed() || set.no().get(item.ordinal())) {
      return Frame.FALSE;
    }
    f.because(owner, attribute, item.ordinal() + 1);
    return Frame.UNKNOWN;
  }
}
