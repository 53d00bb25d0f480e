package org.bulou.law.evaluate;

import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulou.law.condition.Expr;
import org.bulou.law.facts.IntRange;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.PartType;
import org.jspecify.annotations.Nullable;

/**
 * The operations that generated code calls by name. Each says what the closure of the same
 * expression says; what is rare is left to the closure's own code.
 */
final class Ops {
  private Ops() {}

  /** The place of a fact; a record, so that its fields are constants to the compiler. */
  record Site(PartType type, int index, Attribute attribute, Reads.Read read) {
    static Site of(Reads.Read read, PartType type) {
      return new Site(type, read.attribute().index(), read.attribute(), read);
    }
  }

  private static final Map<String, MethodTypeDesc> OPERATIONS = operations();

  private static Map<String, MethodTypeDesc> operations() {
    Map<String, MethodTypeDesc> found = new HashMap<>();
    for (Method m : Ops.class.getDeclaredMethods()) {
      MethodType type = MethodType.methodType(m.getReturnType(), m.getParameterTypes());
      found.put(m.getName(), type.describeConstable().orElseThrow());
    }
    return Map.copyOf(found);
  }

  /** The signature of an operation; no two have one name. */
  static MethodTypeDesc signature(String operation) {
    MethodTypeDesc found = OPERATIONS.get(operation);
    if (found == null) {
      throw new IllegalArgumentException("there is no operation " + operation);
    }
    return found;
  }

  private static @Nullable Object settled(Part part, Site site) {
    return part.type() == site.type ? part.settled(site.index) : null;
  }

  // --- variables and values ---

  static Part root(Frame f) {
    return (Part) f.vars[0];
  }

  static Object variable(Frame f, int slot) {
    return f.vars[f.base + slot];
  }

  static Object read(Frame f, Part part, Site site) {
    Object settled = settled(part, site);
    return settled == null ? site.read.of(f, part) : settled;
  }

  static Value.Parts list(Frame f, Part part, Site site) {
    return (Value.Parts) read(f, part, site);
  }

  static Part keyedBy1(Frame f, PartType type, Part only) {
    return f.keyed(type, only, only);
  }

  static Part keyedBy2(Frame f, PartType type, Part first, Part second) {
    return f.keyed(type, first, second);
  }

  static Part keyedBy3(Frame f, PartType type, Part first, Part second, Part third) {
    return f.keyed(type, List.of(first, second, third));
  }

  static boolean covers(Frame f, long start, long end) {
    return start <= f.lawFrom && f.lawUntil <= end;
  }

  static IntRange count(Frame f, Part owner, Site site) {
    return Sums.Count.of(f, new Lists.Owned(list(f, owner, site), owner, site.attribute));
  }

  /** Evaluates a closure with the variables bound where it stands. */
  static Object closure(Frame f, Val closure, Object[] bound) {
    int base = f.base;
    int next = base + Frame.STRIDE;
    f.room(next);
    System.arraycopy(bound, 1, f.vars, next + 1, bound.length - 1);
    f.vars[next] = f.vars[0];
    f.base = next;
    Object value = closure.value(f);
    f.base = base;
    return value;
  }

  static Object boxed(int truth) {
    return truth;
  }

  static Object unknown() {
    return Val.UNKNOWN;
  }

  static IntRange plus(IntRange left, IntRange right) {
    return left.plus(right);
  }

  static IntRange minus(IntRange left, IntRange right) {
    return left.minus(right);
  }

  static IntRange multiply(IntRange left, IntRange right) {
    return left.times(right);
  }

  // --- readings and reasons ---

  static int pick(Frame f, int element) {
    return f.pick(element);
  }

  static int mark(Frame f) {
    return f.mark();
  }

  static void reset(Frame f, int mark) {
    f.reset(mark);
  }

  // --- connectives ---

  static int not(int truth) {
    return Cond.not(truth);
  }

  /** Two truths of a chain, neither of which decides it. */
  static int join(int left, int right) {
    return Math.max(left, right);
  }

  static int sameTruth(int left, int right, int equal) {
    return left == Frame.UNKNOWN || right == Frame.UNKNOWN
        ? Frame.UNKNOWN
        : Cond.of((left == right) == (equal != 0));
  }

  /** Takes the reasons back when a condition is decided. */
  static int settle(int truth, Frame f, int mark) {
    if (truth != Frame.UNKNOWN) {
      f.reset(mark);
    }
    return truth;
  }

  // --- comparisons ---

  static int sameValue(Object left, Object right, int equal) {
    return left == Val.UNKNOWN || right == Val.UNKNOWN
        ? Frame.UNKNOWN
        : Cond.of((left == right) == (equal != 0));
  }

  static int same(Object left, Object right, int equal) {
    return Comparisons.Same.open(left) || Comparisons.Same.open(right)
        ? Frame.UNKNOWN
        : Cond.of((left == right) == (equal != 0));
  }

  static int number(Frame f, Part part, Site site, IntRange right, int comparison) {
    if (settled(part, site) instanceof IntRange left) {
      return numbers(left, right, comparison);
    }
    int mark = f.mark();
    return settle(numbers((IntRange) site.read.of(f, part), right, comparison), f, mark);
  }

  /** The comparison is the operator's ordinal. */
  static int numbers(IntRange l, IntRange r, int comparison) {
    return switch (comparison) {
      case 2 -> Comparisons.less(l, r);
      case 3 -> Comparisons.atMost(l, r);
      case 4 -> Comparisons.less(r, l);
      case 5 -> Comparisons.atMost(r, l);
      default -> comparison == 0 ? Comparisons.equal(l, r) : Cond.not(Comparisons.equal(l, r));
    };
  }

  static int percent(IntRange part, IntRange whole, IntRange percent) {
    return Comparisons.Percent.of(part, whole, percent);
  }

  static int atLeast(Object value, int grade) {
    return value instanceof DomainValue v ? Cond.of(v.ordinal() >= grade) : Frame.UNKNOWN;
  }

  static int bool(Frame f, Part part, Site site) {
    Object settled = settled(part, site);
    return settled instanceof Value.Truth t ? Cond.of(t.is()) : site.read.bool(f, part);
  }

  // --- times ---

  static int happened(Frame f, Part part, Site site, int mark) {
    return Times.Happened.of(f, read(f, part, site), part, site.attribute, mark);
  }

  /**
   * Two times.
   *
   * @param how the operator's ordinal, then whether the left and the right is a date of the law
   */
  static int times(
      Frame f,
      int mark,
      Object left,
      @Nullable Part leftOwner,
      @Nullable Site leftSite,
      Object right,
      @Nullable Part rightOwner,
      @Nullable Site rightSite,
      int how) {
    int truth = Frame.UNKNOWN;
    if (left != Val.UNKNOWN && right != Val.UNKNOWN) {
      Expr.Comparison comparison = COMPARISONS[how >> 2];
      truth =
          Comparisons.compare(
              comparison,
              Times.Compare.moments(f, left, (how & 2) != 0, true, comparison),
              Times.Compare.moments(f, right, (how & 1) != 0, false, comparison));
    }
    if (truth != Frame.UNKNOWN) {
      f.reset(mark);
    } else if (f.mark() == mark) {
      blame(f, leftOwner, leftSite);
      blame(f, rightOwner, rightSite);
    }
    return truth;
  }

  private static final Expr.Comparison[] COMPARISONS = Expr.Comparison.values();

  private static void blame(Frame f, @Nullable Part owner, @Nullable Site site) {
    if (owner != null && site != null) {
      f.because(owner, site.attribute, 0);
    }
  }

  // --- membership ---

  static int hasOrdinal(Frame f, Part part, Site site, int ordinal) {
    Value.Members set = (Value.Members) read(f, part, site);
    if (set.yes().get(ordinal)) {
      return Frame.TRUE;
    }
    if (set.closed() || set.no().get(ordinal)) {
      return Frame.FALSE;
    }
    f.because(part, site.attribute, ordinal + 1);
    return Frame.UNKNOWN;
  }

  static int inSet(Object item, Frame f, Part part, Site site) {
    if (item instanceof DomainValue v) {
      return hasOrdinal(f, part, site, v.ordinal());
    }
    read(f, part, site);
    f.because(part, site.attribute, 0);
    return Frame.UNKNOWN;
  }

  static int inParts(Part item, Frame f, Part owner, Site site) {
    return Membership.InParts.of(f, item, list(f, owner, site), owner, site.attribute);
  }

  static int inList(Object item, Object list) {
    return item instanceof DomainValue v && list instanceof List<?> values
        ? Cond.of(Membership.InConstants.has(values, v))
        : Frame.UNKNOWN;
  }

  static int inMask(Object item, long mask) {
    return item instanceof DomainValue v ? (int) (mask >>> v.ordinal()) & 1 : Frame.UNKNOWN;
  }

  static int inBits(Object item, Object bits) {
    return item instanceof DomainValue v && bits instanceof BitSet set
        ? Cond.of(set.get(v.ordinal()))
        : Frame.UNKNOWN;
  }

  static int anyOf(Frame f, Part part, Site site, Object bits) {
    Value.Members set = (Value.Members) read(f, part, site);
    if (!(bits instanceof BitSet wanted)) {
      return Frame.UNKNOWN;
    }
    if (set.yes().intersects(wanted)) {
      return Frame.TRUE;
    }
    if (set.closed() || isSubset(wanted, set.no())) {
      return Frame.FALSE;
    }
    f.because(part, site.attribute, 0);
    return Frame.UNKNOWN;
  }

  private static boolean isSubset(BitSet some, BitSet of) {
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
      if (!of.get(i)) {
        return false;
      }
    }
    return true;
  }

  // --- lists ---

  /** The member at a place; after the last of an open list a phantom, then nothing. */
  static @Nullable Part member(Frame f, Value.Parts list, int at, PartType type) {
    List<Part> members = list.members();
    if (at < members.size()) {
      return members.get(at);
    }
    return at == members.size() && !list.closed() ? f.phantom(type) : null;
  }

  /** What a body that is not neutral makes of its quantifier. */
  static int open(Frame f, Part owner, Site site, Value.Parts list, int at, int truth) {
    if (at < list.members().size()) {
      return truth;
    }
    f.because(owner, site.attribute, Frame.CLOSED);
    return Frame.UNKNOWN;
  }

  // --- the trace ---

  static int note(int truth, Frame f, int node) {
    f.trace.note(node | truth);
    return truth;
  }

  static int reserve(Frame f, int nodes) {
    return f.trace.reserve(nodes);
  }

  static int close(int truth, Frame f, int place, int node) {
    f.trace.put(place, node | truth);
    return truth;
  }

  static void put(int truth, Frame f, int place, int offset, int node) {
    f.trace.put(place + offset, node | truth);
  }

  static void element(Frame f, Part part) {
    f.trace.element(part);
  }
}
