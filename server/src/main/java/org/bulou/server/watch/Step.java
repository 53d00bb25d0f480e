package org.bulou.server.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** When a due instant is reminded of. */
public enum Step {
  DAY_BEFORE(Duration.ofDays(-1)),
  HOURS_BEFORE(Duration.ofHours(-4)),
  HOUR_BEFORE(Duration.ofHours(-1)),
  AT(Duration.ZERO),
  /** Nobody acknowledged: the deputy and counsel for that law are told too. */
  ESCALATION(Duration.ofMinutes(15));

  /** What was due longer ago when it first appeared stands on the board and reminds nobody. */
  static final Duration OLD = Duration.ofDays(7);

  private final Duration offset;

  Step(Duration offset) {
    this.offset = offset;
  }

  /** The name in the database and in messages. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The step of this name. */
  public static Step of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Is this late enough that the deputy is told as well when nobody acknowledged? */
  boolean late() {
    return compareTo(HOUR_BEFORE) >= 0;
  }

  /** A step and its instant. */
  record Planned(Step step, Instant fireAt) {}

  /**
   * The steps of a due instant as seen now: those to come, and of those missed only the last.
   * Escalation waits its time even when the due instant had passed before anybody knew of it.
   */
  static List<Planned> plan(Instant due, Instant now) {
    List<Planned> plan = new ArrayList<>();
    if (due.plus(OLD).isBefore(now)) {
      return plan;
    }
    for (Step step : List.of(DAY_BEFORE, HOURS_BEFORE, HOUR_BEFORE, AT)) {
      Instant at = due.plus(step.offset);
      if (!at.isAfter(now)) {
        plan.clear();
      }
      plan.add(new Planned(step, at));
    }
    plan.add(new Planned(ESCALATION, (due.isAfter(now) ? due : now).plus(ESCALATION.offset)));
    return plan;
  }
}
