package org.bulou.law.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulou.law.facts.Claim;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.vocabulary.Attribute;

/** The lower bounds of events: from the vocabulary, and from claims. */
final class Bounds {
  private static final TimePlan.DischargeLookup NONE = norm -> Timing.UNSURE;
  private final Map<Attribute, List<TimePlan>> plans = new HashMap<>();

  void add(Attribute attribute, List<TimePlan> bounds) {
    plans.put(attribute, bounds);
  }

  /**
   * The earliest possible moment of an unknown event; {@code Long.MIN_VALUE} when nothing bounds
   * it.
   */
  long earliest(Frame f, Part part, Attribute attribute) {
    if (part.isPhantom()) {
      return Long.MIN_VALUE;
    }
    long earliest = Long.MAX_VALUE;
    for (Claim claim : f.facts.claims()) {
      if (claim.attribute() == attribute
          && claim.part().equals(part.id())
          && claim.value() instanceof Value.When w) {
        earliest = Math.min(earliest, w.is().from());
      }
    }
    for (TimePlan plan : plans.getOrDefault(attribute, List.of())) {
      earliest = Math.min(earliest, bound(f, part, plan));
    }
    return earliest == Long.MAX_VALUE ? Long.MIN_VALUE : earliest;
  }

  private static long bound(Frame f, Part part, TimePlan plan) {
    int base = f.base;
    int mark = f.mark();
    int next = base + Frame.STRIDE;
    f.room(next);
    f.vars[next] = f.vars[0];
    List<Part> keys = part.keys();
    for (int i = 0; i < keys.size(); i++) {
      f.vars[next + 1 + i] = keys.get(i);
    }
    if (keys.isEmpty()) {
      f.vars[next + 1] = part;
    }
    f.base = next;
    boolean quiet = f.quiet(true);
    Timing t = plan.at(f, NONE);
    f.quiet(quiet);
    f.base = base;
    f.reset(mark);
    return switch (t) {
      case Timing.Exact e -> e.span().from();
      case Timing.Unsure u -> u.bounded() ? u.earliest() : Long.MAX_VALUE;
      case Timing.NotYet n -> Long.MAX_VALUE;
    };
  }
}
