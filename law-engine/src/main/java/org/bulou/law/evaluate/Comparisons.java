package org.bulou.law.evaluate;

import org.bulou.law.condition.Expr;
import org.bulou.law.facts.IntRange;
import org.bulou.law.facts.Part;
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
      Object l = left instanceof Reads.Read read ? read.value(f) : left.value(f);
      Object r = right instanceof Reads.Constant c ? c.value() : right.value(f);
      if (open(l) || open(r)) {
        return Frame.UNKNOWN;
      }
      f.reset(mark);
      return of((l == r) == equal);
    }

    static boolean open(Object o) {
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
      Object l = left instanceof Reads.Read read ? read.value(f) : left.value(f);
      Object r = right instanceof Calls.DatedVal dated ? dated.value(f) : right.value(f);
      int truth = compare(comparison, (IntRange) l, (IntRange) r);
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
      case LESS -> less(l, r);
      case AT_MOST -> atMost(l, r);
      case GREATER -> less(r, l);
      case AT_LEAST -> atMost(r, l);
    };
  }

  static int less(IntRange l, IntRange r) {
    return l.hi() < r.lo() ? 1 : l.lo() >= r.hi() ? 0 : 2;
  }

  static int atMost(IntRange l, IntRange r) {
    return l.hi() <= r.lo() ? 1 : l.lo() > r.hi() ? 0 : 2;
  }

  static int equal(IntRange l, IntRange r) {
    if (l.exact() && r.exact()) {
      return Cond.of(l.lo() == r.lo());
    }
    return l.hi() < r.lo() || r.hi() < l.lo() ? Frame.FALSE : Frame.UNKNOWN;
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
      Object given = value instanceof Reads.Read read ? read.value(f) : value.value(f);
      if (given instanceof DomainValue v) {
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
      int truth =
          of((IntRange) part.value(f), (IntRange) whole.value(f), (IntRange) percent.value(f));
      if (truth != Frame.UNKNOWN) {
        f.reset(mark);
      }
      return truth;
    }

    static int of(IntRange part, IntRange whole, IntRange percent) {
      return atMost(whole.times(percent), part.times(IntRange.exactly(100)));
    }
  }
}
