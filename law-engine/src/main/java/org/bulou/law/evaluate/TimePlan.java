package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.Part;
import org.bulou.law.time.Span;

/** A compiled {@link org.bulou.law.model.TimePoint}. */
abstract class TimePlan {

  /** When, reading the record as the frame says; reasons are added when it is not known. */
  abstract Timing at(Frame f, DischargeLookup discharges);

  /** Finds the bearer's own discharge of another duty on the same parts. */
  interface DischargeLookup {
    Timing of(String norm);

    /** When each act that discharges a norm for these parts was done. */
    default List<Span> all(String norm) {
      return List.of();
    }
  }

  /** The event by which the duty arises; the trial puts its timing in. */
  static final class Arises extends TimePlan {
    @Override
    Timing at(Frame f, DischargeLookup discharges) {
      throw new IllegalStateException("the trial replaces `arises`");
    }
  }

  /** A fact of type time, with its lower bounds. */
  static final class Fact extends TimePlan {
    private final Val time;
    private final Bounds bounds;

    Fact(Val time, Bounds bounds) {
      this.time = time;
      this.bounds = bounds;
    }

    @Override
    Timing at(Frame f, DischargeLookup discharges) {
      Object value = time.value(f);
      if (value instanceof Span s) {
        return new Timing.Exact(s);
      }
      if (value == Val.NOT_YET) {
        return Timing.NOT_YET;
      }
      return time instanceof Reads.Read read
          ? new Timing.Unsure(bounds.earliest(f, read.owner(f), read.attribute()))
          : Timing.UNSURE;
    }
  }

  /** The earliest or latest over lists. */
  static final class Over extends TimePlan {
    private final boolean earliest;
    private final List<Loop> loops;
    private final Optional<Cond> where;
    private final TimePlan time;

    Over(boolean earliest, List<Loop> loops, Optional<Cond> where, TimePlan time) {
      this.earliest = earliest;
      this.loops = loops;
      this.where = where;
      this.time = time;
    }

    @Override
    Timing at(Frame f, DischargeLookup discharges) {
      List<Timing> found = new ArrayList<>();
      visit(f, discharges, 0, found);
      return combine(found, earliest);
    }

    private void visit(Frame f, DischargeLookup discharges, int depth, List<Timing> found) {
      if (depth == loops.size()) {
        int mark = f.mark();
        int holds = where.isEmpty() ? Frame.TRUE : where.get().test(f);
        if (holds == Frame.FALSE) {
          f.reset(mark);
          return;
        }
        Timing t = time.at(f, discharges);
        found.add(holds == Frame.TRUE ? t : doubtful(t));
        return;
      }
      Loop loop = loops.get(depth);
      Lists.Owned owned = Lists.Owned.of(f, loop.list());
      for (Part member : owned.parts().members()) {
        f.vars[f.base + loop.slot()] = member;
        visit(f, discharges, depth + 1, found);
      }
      if (!owned.parts().closed()) {
        f.because(owned.owner(), owned.attribute(), Frame.CLOSED);
        found.add(Timing.UNSURE);
      }
    }

    private static Timing doubtful(Timing t) {
      return t instanceof Timing.Exact e ? new Timing.Unsure(e.span().from()) : t;
    }
  }

  /** A list to run over. */
  record Loop(int slot, Reads.Read list) {}

  /** The earliest or latest of several. */
  static final class Several extends TimePlan {
    private final boolean earliest;
    private final List<TimePlan> of;

    Several(boolean earliest, List<TimePlan> of) {
      this.earliest = earliest;
      this.of = of;
    }

    @Override
    Timing at(Frame f, DischargeLookup discharges) {
      return combine(of.stream().map(t -> t.at(f, discharges)).toList(), earliest);
    }
  }

  static final class DischargeOf extends TimePlan {
    private final String norm;

    DischargeOf(String norm) {
      this.norm = norm;
    }

    @Override
    Timing at(Frame f, DischargeLookup discharges) {
      return discharges.of(norm);
    }
  }

  /** One of several readings. */
  static final class Choose extends TimePlan {
    private final int element;
    private final List<TimePlan> readings;

    Choose(int element, List<TimePlan> readings) {
      this.element = element;
      this.readings = readings;
    }

    TimePlan picked(Frame f) {
      return readings.get(f.pick(element));
    }

    @Override
    Timing at(Frame f, DischargeLookup discharges) {
      return picked(f).at(f, discharges);
    }
  }

  /**
   * The earliest (latest) of several. What has not happened does not count; an unknown one may be
   * the earliest, so the result is unknown from its own lower bound on, and at most the earliest
   * known.
   */
  static Timing combine(List<Timing> timings, boolean earliest) {
    long unsure = Long.MAX_VALUE;
    boolean anyUnsure = false;
    Optional<Span> best = Optional.empty();
    for (Timing t : timings) {
      switch (t) {
        case Timing.Exact e ->
            best = Optional.of(best.map(b -> pick(b, e.span(), earliest)).orElse(e.span()));
        case Timing.Unsure u -> {
          anyUnsure = true;
          unsure = Math.min(unsure, u.earliest());
        }
        case Timing.NotYet n -> {}
      }
    }
    if (anyUnsure) {
      boolean decided = earliest && best.isPresent() && unsure >= best.get().until();
      if (!decided) {
        return new Timing.Unsure(best.isPresent() ? Math.min(unsure, best.get().from()) : unsure);
      }
    }
    return best.<Timing>map(Timing.Exact::new).orElse(Timing.NOT_YET);
  }

  private static Span pick(Span a, Span b, boolean earliest) {
    boolean first = a.from() < b.from() || (a.from() == b.from() && a.until() <= b.until());
    return first == earliest ? a : b;
  }
}
