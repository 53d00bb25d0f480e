package org.bulou.law.evaluate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.bulou.law.facts.IntRange;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;
import org.jspecify.annotations.Nullable;

/** Reading of variables, keyed parts and attributes. */
final class Reads {
  private static final Value.Parts OPEN_LIST = new Value.Parts(List.of(), false);
  private static final Value.Parts CLOSED_LIST = new Value.Parts(List.of(), true);
  private static final Value.Members NO_MEMBERS =
      new Value.Members(new BitSet(), new BitSet(), false);

  private Reads() {}

  static final class Constant extends Val {
    private final Object value;

    Constant(Object value) {
      this.value = value;
    }

    @Override
    Object value(Frame f) {
      return value;
    }

    Object value() {
      return value;
    }
  }

  static final class Variable extends Val {
    private final int slot;

    Variable(int slot) {
      this.slot = slot;
    }

    int slot() {
      return slot;
    }

    @Override
    Object value(Frame f) {
      return f.vars[f.base + slot];
    }
  }

  static final class Keyed extends Val {
    private final PartType type;
    private final Val[] keys;

    Keyed(PartType type, List<Val> keys) {
      this.type = type;
      this.keys = keys.toArray(Val[]::new);
    }

    @Override
    Part value(Frame f) {
      if (keys.length > 2) {
        return f.keyed(type, Arrays.stream(keys).map(k -> (Part) k.value(f)).toList());
      }
      Part first = part(f, keys[0]);
      return f.keyed(type, first, keys.length == 1 ? first : part(f, keys[1]));
    }
  }

  /** An attribute of a part, as a value. */
  static final class Read extends Val {
    private final Val of;
    private final int slot;
    private final Attribute attribute;
    private final int index;
    private final PartType type;

    Read(Val of, Attribute attribute, PartType type) {
      this.of = of;
      this.slot = of instanceof Variable v ? v.slot() : -1;
      this.attribute = attribute;
      this.index = attribute.index();
      this.type = type;
    }

    Part owner(Frame f) {
      return slot >= 0 ? (Part) f.vars[f.base + slot] : part(f, of);
    }

    Attribute attribute() {
      return attribute;
    }

    @Override
    Object value(Frame f) {
      return of(f, owner(f));
    }

    /** The value for an owner that was found already. */
    Object of(Frame f, Part part) {
      Object settled = settled(part);
      return settled == null ? unsettled(f, part) : settled;
    }

    private @Nullable Object settled(Part part) {
      return part.type() == type ? part.settled(index) : null;
    }

    private Object unsettled(Frame f, Part part) {
      Value value = raw(f, part, attribute);
      Object settled = value.settled();
      return settled == null ? missing(f, part, value) : settled;
    }

    /** The value of a fact of type bool that is not settled. */
    int bool(Frame f, Part part) {
      if (raw(f, part, attribute) instanceof Value.Truth t) {
        return Cond.of(t.is());
      }
      f.because(part, attribute, 0);
      return Frame.UNKNOWN;
    }

    PartType type() {
      return type;
    }

    private Object missing(Frame f, Part part, Value value) {
      return switch (attribute.type()) {
        case Type.ListOf l -> notOnRecord(value) && !part.isPhantom() ? CLOSED_LIST : OPEN_LIST;
        case Type.SetOf s -> NO_MEMBERS;
        case Type.PartOf p -> {
          f.because(part, attribute, 0);
          yield f.phantom(p.part());
        }
        case Type.Int i -> {
          f.because(part, attribute, 0);
          yield new IntRange(attribute.min(), attribute.max());
        }
        case Type.Time t -> {
          if (!part.isPhantom() && notYet(f, value)) {
            yield NOT_YET;
          }
          f.because(part, attribute, 0);
          yield UNKNOWN;
        }
        default -> {
          f.because(part, attribute, 0);
          yield UNKNOWN;
        }
      };
    }

    private boolean notOnRecord(Value value) {
      return value instanceof Value.NotSaid
          && attribute.silence() == Attribute.Silence.NOT_ON_RECORD;
    }

    /** Whether the record lets us say that the event has not happened by the instant read. */
    private boolean notYet(Frame f, Value value) {
      if (value instanceof Value.NotHappened n && n.asOf().from() >= f.atUntil - 1) {
        return true;
      }
      boolean silentOnOurs = value instanceof Value.NotSaid || value instanceof Value.NotHappened;
      return silentOnOurs && attribute.silence() == Attribute.Silence.NOT_ON_RECORD;
    }
  }

  /** The part an expression gives; the commonest kinds are told apart without a virtual call. */
  private static Part part(Frame f, Val of) {
    if (of instanceof Variable v) {
      return (Part) f.vars[f.base + v.slot()];
    }
    return of instanceof Keyed k ? k.value(f) : (Part) of.value(f);
  }

  /** The value on record, a state resolved at the instant read. */
  static Value raw(Frame f, Part part, Attribute attribute) {
    if (!part.type().name().equals(attribute.owner())) {
      return Value.NOT_SAID;
    }
    Value value = part.value(attribute);
    return value instanceof Value.States s ? stateAt(f, s) : value;
  }

  private static Value stateAt(Frame f, Value.States states) {
    for (Value.State s : states.states()) {
      if (s.from() <= f.atFrom && f.atUntil <= s.until()) {
        return s.value();
      }
    }
    return Value.NOT_SAID;
  }

  /** A fact of type bool as a condition. */
  static final class ReadBool extends Cond {
    private final Read read;

    ReadBool(int node, Read read) {
      super(node);
      this.read = read;
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      Part part = read.owner(f);
      int truth = read.settled(part) instanceof Value.Truth t ? of(t.is()) : read.bool(f, part);
      if (truth != Frame.UNKNOWN) {
        f.reset(mark);
      }
      return truth;
    }
  }

  /** A variable of type bool as a condition. */
  static final class BoolVariable extends Cond {
    private final int slot;

    BoolVariable(int node, int slot) {
      super(node);
      this.slot = slot;
    }

    @Override
    int decide(Frame f) {
      return (Integer) f.vars[f.base + slot];
    }
  }

  /** A condition handed to a term as an argument. */
  static final class Boxed extends Val {
    private final Cond cond;

    Boxed(Cond cond) {
      this.cond = cond;
    }

    @Override
    Object value(Frame f) {
      return cond.test(f);
    }
  }
}
