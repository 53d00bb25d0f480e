package org.bulou.law.evaluate;

import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.facts.IntRange;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;

/** Counting, adding and calculating with numbers known up to bounds. */
final class Sums {
  private Sums() {}

  static final class Count extends Val {
    private final Reads.Read list;

    Count(Reads.Read list) {
      this.list = list;
    }

    @Override
    Object value(Frame f) {
      return of(f, Lists.Owned.of(f, list));
    }

    static IntRange of(Frame f, Lists.Owned owned) {
      long n = owned.parts().members().size();
      if (owned.parts().closed()) {
        return IntRange.exactly(n);
      }
      f.because(owned.owner(), owned.attribute(), Frame.CLOSED);
      return new IntRange(n, Long.MAX_VALUE);
    }
  }

  /** A sum with bounds: open lists and unknown members widen it. */
  static final class Sum extends Val {
    private final Reads.Read list;
    private final Attribute attribute;
    private final Optional<Expr.Since> since;
    private final Optional<Val> from;

    Sum(Reads.Read list, Attribute attribute, Optional<Expr.Since> since, Optional<Val> from) {
      this.list = list;
      this.attribute = attribute;
      this.since = since;
      this.from = from;
    }

    @Override
    Object value(Frame f) {
      Lists.Owned owned = Lists.Owned.of(f, list);
      IntRange sum = IntRange.exactly(0);
      for (Part member : owned.parts().members()) {
        sum = sum.plus(share(f, member));
      }
      if (!owned.parts().closed()) {
        f.because(owned.owner(), owned.attribute(), Frame.CLOSED);
        sum = new IntRange(attribute.min() >= 0 ? sum.lo() : Long.MIN_VALUE, Long.MAX_VALUE);
      }
      return sum;
    }

    private IntRange share(Frame f, Part member) {
      int counts = since.isEmpty() ? Frame.TRUE : since(f, member, since.get().event());
      if (counts == Frame.FALSE) {
        return IntRange.exactly(0);
      }
      IntRange n =
          Reads.raw(f, member, attribute) instanceof Value.Number number
              ? IntRange.exactly(number.is())
              : unknown(f, member);
      return counts == Frame.TRUE ? n : new IntRange(Math.min(0, n.lo()), Math.max(0, n.hi()));
    }

    private IntRange unknown(Frame f, Part member) {
      f.because(member, attribute, 0);
      return new IntRange(attribute.min(), attribute.max());
    }

    private int since(Frame f, Part member, Attribute event) {
      Object start = from.isEmpty() ? Val.UNKNOWN : from.get().value(f);
      if (start instanceof Span s && Reads.raw(f, member, event) instanceof Value.When w) {
        if (w.is().from() >= s.from()) {
          return Frame.TRUE;
        }
        if (w.is().until() <= s.from()) {
          return Frame.FALSE;
        }
      }
      f.because(member, event, 0);
      return Frame.UNKNOWN;
    }
  }

  static final class Arithmetic extends Val {
    private final Expr.Operation operation;
    private final Val left;
    private final Val right;

    Arithmetic(Expr.Operation operation, Val left, Val right) {
      this.operation = operation;
      this.left = left;
      this.right = right;
    }

    @Override
    Object value(Frame f) {
      IntRange l = (IntRange) left.value(f);
      IntRange r = (IntRange) right.value(f);
      return switch (operation) {
        case PLUS -> l.plus(r);
        case MINUS -> l.minus(r);
        case TIMES -> l.times(r);
      };
    }
  }
}
