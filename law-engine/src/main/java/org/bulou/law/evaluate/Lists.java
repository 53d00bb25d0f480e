package org.bulou.law.evaluate;

import java.util.List;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.PartType;

/** Sets and lists: membership, quantifiers, counting and adding. */
final class Lists {
  private Lists() {}

  /** A list with the fact that would close it. */
  record Owned(Value.Parts parts, Part owner, Attribute attribute) {
    static Owned of(Frame f, Reads.Read read) {
      return new Owned((Value.Parts) read.value(f), read.owner(f), read.attribute());
    }
  }

  /**
   * {@code exists} and {@code all}; the body is read once more with an unknown member while the
   * list is open.
   */
  static final class Quantified extends Cond {
    private final boolean exists;
    private final Reads.Read list;
    private final int slot;
    private final PartType type;
    private final Cond body;

    Quantified(int node, boolean exists, Reads.Read list, int slot, PartType type, Cond body) {
      super(node);
      this.exists = exists;
      this.list = list;
      this.slot = slot;
      this.type = type;
      this.body = body;
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      Owned owned = Owned.of(f, list);
      int deciding = exists ? Frame.TRUE : Frame.FALSE;
      int result = 1 - deciding;
      for (Part member : owned.parts().members()) {
        int truth = body(f, member);
        if (truth == deciding) {
          f.reset(mark);
          return deciding;
        }
        if (truth == Frame.UNKNOWN) {
          result = Frame.UNKNOWN;
        }
      }
      if (!owned.parts().closed() && body(f, f.phantom(type)) != 1 - deciding) {
        result = Frame.UNKNOWN;
        f.because(owned.owner(), owned.attribute(), Frame.CLOSED);
      }
      if (result != Frame.UNKNOWN) {
        f.reset(mark);
      }
      return result;
    }

    private int body(Frame f, Part member) {
      f.vars[f.base + slot] = member;
      f.element(member);
      return body.test(f);
    }
  }

  /** A domain value in a fixed list. */
  static final class InConstants extends Cond {
    private final Val item;
    private final Val list;

    InConstants(int node, Val item, Val list) {
      super(node);
      this.item = item;
      this.list = list;
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      Object value = item.value(f);
      Object in = list.value(f);
      if (value instanceof DomainValue v && in instanceof List<?> values) {
        f.reset(mark);
        return of(values.contains(v));
      }
      return Frame.UNKNOWN;
    }
  }

  /** A domain value in a set that is told member by member. */
  static final class InSet extends Cond {
    private final Val item;
    private final Reads.Read set;

    InSet(int node, Val item, Reads.Read set) {
      super(node);
      this.item = item;
      this.set = set;
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      Object value = item.value(f);
      Value.Members members = (Value.Members) set.value(f);
      Part owner = set.owner(f);
      if (!(value instanceof DomainValue v)) {
        f.because(owner, set.attribute(), 0);
        return Frame.UNKNOWN;
      }
      int truth = Comparisons.member(f, owner, set.attribute(), members, v);
      if (truth != Frame.UNKNOWN) {
        f.reset(mark);
      }
      return truth;
    }
  }

  /** A part in a list of parts. */
  static final class InParts extends Cond {
    private final Val item;
    private final Reads.Read list;

    InParts(int node, Val item, Reads.Read list) {
      super(node);
      this.item = item;
      this.list = list;
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      Part part = (Part) item.value(f);
      Owned owned = Owned.of(f, list);
      if (part.isPhantom()) {
        boolean empty = owned.parts().closed() && owned.parts().members().isEmpty();
        if (empty) {
          f.reset(mark);
          return Frame.FALSE;
        }
        return Frame.UNKNOWN;
      }
      if (owned.parts().members().contains(part)) {
        f.reset(mark);
        return Frame.TRUE;
      }
      boolean open =
          !owned.parts().closed() || owned.parts().members().stream().anyMatch(Part::isPhantom);
      if (open) {
        f.because(owned.owner(), owned.attribute(), Frame.CLOSED);
        return Frame.UNKNOWN;
      }
      f.reset(mark);
      return Frame.FALSE;
    }
  }

  /** Whether a set has any of some values. */
  static final class AnyOf extends Cond {
    private final Reads.Read set;
    private final Val list;

    AnyOf(int node, Reads.Read set, Val list) {
      super(node);
      this.set = set;
      this.list = list;
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      Value.Members members = (Value.Members) set.value(f);
      Part owner = set.owner(f);
      if (!(list.value(f) instanceof List<?> values)) {
        return Frame.UNKNOWN;
      }
      boolean open = false;
      for (Object o : values) {
        if (o instanceof DomainValue v) {
          if (members.yes().get(v.ordinal())) {
            f.reset(mark);
            return Frame.TRUE;
          }
          open |= !members.closed() && !members.no().get(v.ordinal());
        }
      }
      if (!open) {
        f.reset(mark);
        return Frame.FALSE;
      }
      f.because(owner, set.attribute(), 0);
      return Frame.UNKNOWN;
    }
  }

  static final class Count extends Val {
    private final Reads.Read list;

    Count(Reads.Read list) {
      this.list = list;
    }

    @Override
    Object value(Frame f) {
      Owned owned = Owned.of(f, list);
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
      Owned owned = Owned.of(f, list);
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
