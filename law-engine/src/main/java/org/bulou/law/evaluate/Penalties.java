package org.bulou.law.evaluate;

import java.util.Optional;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Validity;
import org.bulou.law.time.Span;

/** Reads penalty norms on the interval of the conduct. */
final class Penalties {
  private Penalties() {}

  /**
   * The part of the conduct during which a penalty norm was in force, and whether its condition
   * holds; absent when neither.
   */
  static Optional<Duty.Exposure> exposure(
      Run run, NormPlan penalty, Optional<Part> bearer, long from, long until) {
    Validity validity = penalty.norm().head().validity();
    long start = Math.max(from, validity.start());
    long end = Math.min(until, validity.end());
    if (run.lawAsOf.isPresent()) {
      if (!validity.covers(run.lawAsOf.get())) {
        return Optional.empty();
      }
      start = from;
      end = until;
    }
    if (start >= end) {
      return Optional.empty();
    }
    Truth applies = holds(run, penalty, bearer, new Span(start, end));
    return applies == Truth.FALSE
        ? Optional.empty()
        : Optional.of(new Duty.Exposure(penalty.norm(), start, end, applies));
  }

  /** Conditions are read at the end of the conduct: a result that came about meanwhile counts. */
  private static Truth holds(Run run, NormPlan penalty, Optional<Part> bearer, Span conduct) {
    Frame f = run.f;
    boolean quiet = f.quiet(true);
    int mark = f.mark();
    run.readAt(Span.at(conduct.until() - 1));
    bearer.ifPresent(b -> f.vars[slot(penalty)] = b);
    int truth = tuples(run, penalty, 0);
    f.reset(mark);
    f.quiet(quiet);
    run.readAt(run.asOf);
    return Truth.values()[truth];
  }

  private static int slot(NormPlan penalty) {
    int slot = penalty.head().bearerSlot();
    return slot < 0
        ? penalty.norm().binding().scope().find("e").map(b -> b.slot()).orElse(1)
        : slot;
  }

  /** True when the condition holds for some tuple of the penalty's own variables. */
  private static int tuples(Run run, NormPlan penalty, int depth) {
    Frame f = run.f;
    int own = penalty.head().bearerSlot();
    if (depth == penalty.head().loops().size()) {
      int truth = Trial.section(f, Trace.Section.ROLE, 0, penalty.role(), Frame.TRUE);
      truth = Trial.section(f, Trace.Section.SCOPE, 0, penalty.scope(), truth);
      return Trial.section(f, Trace.Section.WHEN, 0, penalty.when(), truth);
    }
    NormPlan.Loop loop = penalty.head().loops().get(depth);
    if (loop.slot() == own) {
      return tuples(run, penalty, depth + 1);
    }
    Lists.Owned owned = Lists.Owned.of(f, loop.list());
    int result = owned.parts().closed() ? Frame.FALSE : Frame.UNKNOWN;
    for (Part member : owned.parts().members()) {
      f.vars[loop.slot()] = member;
      int truth = tuples(run, penalty, depth + 1);
      if (truth == Frame.TRUE) {
        return truth;
      }
      result = truth == Frame.UNKNOWN ? truth : result;
    }
    return result;
  }
}
