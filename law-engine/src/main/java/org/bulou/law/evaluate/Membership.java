package org.bulou.law.evaluate;

import java.util.List;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.DomainValue;

/** Membership in sets that are told member by member, and in lists that may be open. */
final class Membership {
  private Membership() {}

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
      Object value =
          item instanceof Reads.Constant c
              ? c.value()
              : item instanceof Reads.Read read ? read.value(f) : item.value(f);
      Object in = list instanceof Reads.Constant c ? c.value() : list.value(f);
      if (value instanceof DomainValue v && in instanceof List<?> values) {
        f.reset(mark);
        return of(has(values, v));
      }
      return Frame.UNKNOWN;
    }

    /** Domain values are unique: identity is enough. */
    static boolean has(List<?> values, DomainValue wanted) {
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i) == wanted) {
          return true;
        }
      }
      return false;
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
      Object value =
          item instanceof Reads.Constant c
              ? c.value()
              : item instanceof Reads.Read read ? read.value(f) : item.value(f);
      Part owner = set.owner(f);
      Value.Members members = (Value.Members) set.of(f, owner);
      if (!(value instanceof DomainValue v)) {
        f.because(owner, set.attribute(), 0);
        return Frame.UNKNOWN;
      }
      int truth = member(f, owner, set.attribute(), members, v);
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
      Lists.Owned owned = Lists.Owned.of(f, list);
      int truth = of(f, part, owned.parts(), owned.owner(), owned.attribute());
      if (truth != Frame.UNKNOWN) {
        f.reset(mark);
      }
      return truth;
    }

    static int of(Frame f, Part part, Value.Parts parts, Part owner, Attribute attribute) {
      if (part.isPhantom()) {
        return parts.closed() && parts.members().isEmpty() ? Frame.FALSE : Frame.UNKNOWN;
      }
      boolean open = !parts.closed();
      List<Part> members = parts.members();
      for (int i = 0; i < members.size(); i++) {
        if (members.get(i) == part) {
          return Frame.TRUE;
        }
        open |= members.get(i).isPhantom();
      }
      if (open) {
        f.because(owner, attribute, Frame.CLOSED);
        return Frame.UNKNOWN;
      }
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
      Part owner = set.owner(f);
      Value.Members members = (Value.Members) set.of(f, owner);
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

  /** The value of a set, for membership. */
  private static int member(
      Frame f, Part owner, Attribute attribute, Value.Members set, DomainValue item) {
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
