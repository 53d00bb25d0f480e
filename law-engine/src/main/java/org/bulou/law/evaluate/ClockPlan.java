package org.bulou.law.evaluate;

import java.util.List;
import java.util.Optional;
import org.bulou.law.model.Clock;
import org.bulou.law.time.CountingRule;

/** A compiled clock. */
record ClockPlan(
    Clock clock,
    Amount amount,
    Optional<Unit> unit,
    Optional<TimePlan> start,
    List<PausePlan> pauses,
    List<ExtensionPlan> extensions,
    Optional<CapPlan> cap,
    Optional<ContentPlan> content) {

  /** A number with its readings. */
  record Amount(int element, List<Integer> readings) {
    static final Amount NONE = new Amount(-1, List.of(1));

    int in(Frame f) {
      return element < 0 ? readings.getFirst() : readings.get(f.pick(element));
    }
  }

  /** A counting doctrine with its readings. */
  record Unit(String doctrine, int element, List<CountingRule> readings) {
    CountingRule in(Frame f) {
      return element < 0 ? readings.getFirst() : readings.get(f.pick(element));
    }
  }

  record PausePlan(List<TimePlan.Loop> over, Val from, Val until) {}

  record ExtensionPlan(int amount, Unit unit, Val on) {}

  record CapPlan(int amount, Unit unit) {}

  record ContentPlan(List<TimePlan.Loop> over, Val of, Val when) {}
}
