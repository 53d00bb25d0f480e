package org.bulou.law.evaluate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Confidence;
import org.bulou.law.time.Due;
import org.bulou.law.time.Span;

/** Puts the trials of one duty together: who decides, what warns, in which state it is. */
final class DutyOutcome {
  private final Run run;
  private final NormPlan plan;
  private final Trial base;
  private final List<DutyEvaluation.Deviation> deviations;
  private final Optional<DutyEvaluation.Deviation> decider;
  private final Trial decided;

  DutyOutcome(Run run, NormPlan plan, Trial base, List<DutyEvaluation.Deviation> deviations) {
    this.run = run;
    this.plan = plan;
    this.base = base;
    this.deviations = deviations;
    this.decider = strictest();
    this.decided = decider.map(DutyEvaluation.Deviation::trial).orElse(base);
  }

  /**
   * The unadopted reading that is stricter than the picked set: it binds where the set does not, or
   * is due earlier.
   */
  private Optional<DutyEvaluation.Deviation> strictest() {
    Optional<DutyEvaluation.Deviation> best = Optional.empty();
    Trial leading = base;
    for (DutyEvaluation.Deviation d : deviations) {
      if (!run.adopted[d.element()] && stricter(d.trial(), leading)) {
        best = Optional.of(d);
        leading = d.trial();
      }
    }
    return best;
  }

  private static boolean stricter(Trial t, Trial than) {
    int force = force(t) - force(than);
    if (force != 0) {
      return force > 0;
    }
    return t.applies != Frame.FALSE && due(t) < due(than);
  }

  private static int force(Trial t) {
    return t.applies == Frame.TRUE ? 2 : t.applies == Frame.UNKNOWN ? 1 : 0;
  }

  private static long due(Trial t) {
    return t.ticking.due().map(Due::earliest).orElse(Long.MAX_VALUE);
  }

  /** Whether the duty does not exist under any reading. */
  boolean absent() {
    return base.applies == Frame.FALSE
        && (deviations.isEmpty()
            || deviations.stream().allMatch(d -> d.trial().applies == Frame.FALSE));
  }

  /** From when on an omission counts as conduct; absent while nothing is past. */
  Optional<Long> conductFrom() {
    if (decided.applies == Frame.FALSE || decided.lapsed || decided.ruledOut) {
      return Optional.empty();
    }
    if (decided.ticking.phase() == Ticking.Phase.NOT_KEPT) {
      return Optional.of(run.asOf.from());
    }
    if (plan.norm().clock().orElse(null) instanceof Clock.Keep) {
      // The end of a keeping period is no date that is missed: only what was not kept is conduct.
      return decided.kept == Frame.FALSE ? Optional.of(run.asOf.from()) : Optional.empty();
    }
    if (numberless() && decided.start instanceof Timing.Exact e) {
      return Optional.of(e.span().from());
    }
    return decided.ticking.due().map(Due::latest).filter(d -> d <= run.asOf.from());
  }

  /** Whether it applies and was neither lapsed nor ruled out. */
  boolean binds() {
    return decided.applies == Frame.TRUE && !decided.lapsed && !decided.ruledOut;
  }

  /** When the window or cycle that counts now began. */
  long opens() {
    return decided.ticking.opens();
  }

  /** A duty without number is never past a date: a penalty then only may stand behind it. */
  boolean numberless() {
    return decided.ticking.phase() == Ticking.Phase.NUMBERLESS && !plan.norm().standing();
  }

  Duty duty(
      String id,
      List<Part> parts,
      Optional<Part> bearer,
      Optional<Discharges.Done> done,
      Reasons reasons,
      Trace trace,
      List<Duty.Exposure> exposures) {
    Duty.Standing standing = standing();
    List<Outcome> outcomes = outcomes();
    Optional<Due> due = decided.ticking.due();
    return new Duty(
        id,
        plan.norm(),
        parts,
        bearer,
        List.of(),
        standing,
        state(done),
        start(),
        due,
        decider.map(this::outcome),
        warn(due),
        outcomes,
        agree(outcomes),
        done.map(Discharges.Done::act),
        exposures,
        flags(due),
        List.copyOf(decided.fallsAwayIf),
        reasons,
        trace);
  }

  private Timing start() {
    boolean window =
        plan.norm().clock().isPresent() && plan.norm().clock().get() instanceof Clock.Before;
    return window && decided.ticking.due().isPresent()
        ? new Timing.Exact(Span.at(decided.ticking.opens()))
        : decided.start;
  }

  private Duty.Standing standing() {
    if (decided.applies == Frame.FALSE) {
      return Duty.Standing.WARNING;
    }
    if (decided.applies == Frame.UNKNOWN) {
      return Duty.Standing.UNDECIDED;
    }
    boolean everywhere =
        base.applies == Frame.TRUE
            && deviations.stream()
                .filter(d -> !run.adopted[d.element()])
                .allMatch(d -> d.trial().applies == Frame.TRUE);
    return everywhere ? Duty.Standing.BINDS : Duty.Standing.DISPUTED;
  }

  private DutyState state(Optional<Discharges.Done> done) {
    Trial t = decided;
    if (t.applies == Frame.FALSE) {
      return DutyState.ENDED;
    }
    if (done.isPresent()) {
      long at = done.get().at().from();
      return t.ticking.due().isPresent() && at >= t.ticking.due().get().latest()
          ? DutyState.DONE_AFTER_DATE
          : DutyState.DONE;
    }
    if (t.lapsed || t.ruledOut) {
      return DutyState.ENDED;
    }
    if (t.applies == Frame.UNKNOWN) {
      return doubtful(t);
    }
    return clocked(t);
  }

  private DutyState doubtful(Trial t) {
    boolean unsureStart = t.start instanceof Timing.Unsure && t.conditions == Frame.TRUE;
    boolean started = t.ticking.due().isPresent() || unsureStart;
    boolean numberless =
        plan.clock().isPresent() && t.start instanceof Timing.Exact && !plan.norm().standing();
    return started || numberless ? DutyState.MAY_HAVE_STARTED : DutyState.UNDECIDED;
  }

  private DutyState clocked(Trial t) {
    if (plan.norm().conditions().kept().isPresent() && t.kept != Frame.UNKNOWN) {
      return t.kept == Frame.TRUE ? DutyState.KEPT : DutyState.NOT_KEPT;
    }
    return switch (t.ticking.phase()) {
      case WAITING -> DutyState.WAITING;
      case SUSPENDED -> DutyState.SUSPENDED;
      case OVER -> DutyState.ENDED;
      case KEPT -> DutyState.KEPT;
      case NOT_KEPT -> DutyState.NOT_KEPT;
      case UNSURE -> DutyState.MAY_HAVE_STARTED;
      case RUNNING -> running(t.ticking.due());
      case NUMBERLESS -> plan.norm().standing() ? DutyState.STANDING : DutyState.RUNNING;
    };
  }

  /**
   * While the date itself is known only as an interval, being past it is undecided within the
   * interval.
   */
  private DutyState running(Optional<Due> due) {
    long now = run.asOf.from();
    if (due.isEmpty() || now < due.get().earliest()) {
      return DutyState.RUNNING;
    }
    return now >= due.get().latest() ? DutyState.PAST_COMPUTED_DATE : DutyState.UNDECIDED;
  }

  private List<Outcome> outcomes() {
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(new Outcome("", "", true, truth(base), base.start, base.ticking.due()));
    deviations.forEach(d -> outcomes.add(outcome(d)));
    return List.copyOf(outcomes);
  }

  private Outcome outcome(DutyEvaluation.Deviation d) {
    return new Outcome(
        run.plan.elementName(d.element()),
        run.reading(d.element(), d.reading()),
        run.adopted[d.element()],
        truth(d.trial()),
        d.trial().start,
        d.trial().ticking.due());
  }

  private static Truth truth(Trial t) {
    return switch (t.applies) {
      case Frame.FALSE -> Truth.FALSE;
      case Frame.TRUE -> Truth.TRUE;
      default -> Truth.UNKNOWN;
    };
  }

  /**
   * The earliest date under a reading that is not followed, when earlier than the one that decides.
   */
  private Optional<Outcome> warn(Optional<Due> due) {
    long decidedDue = due.map(Due::earliest).orElse(Long.MAX_VALUE);
    return deviations.stream()
        .filter(d -> d.trial().applies != Frame.FALSE && due(d.trial()) < decidedDue)
        .min(Comparator.comparingLong(d -> due(d.trial())))
        .map(this::outcome);
  }

  /**
   * Whether all readings that bind end on the same day of the instrument's zone; a day ends at
   * 24:00.
   */
  private boolean agree(List<Outcome> outcomes) {
    ZoneId zone = plan.norm().head().instrument().zone();
    Optional<LocalDate> day = Optional.empty();
    for (Outcome o : outcomes) {
      if (o.applies() == Truth.FALSE) {
        continue;
      }
      if (o.due().isEmpty()) {
        return false;
      }
      LocalDate last = Span.instantOf(o.due().get().latest() - 1).atZone(zone).toLocalDate();
      if (day.isPresent() && !day.get().equals(last)) {
        return false;
      }
      day = Optional.of(last);
    }
    return day.isPresent();
  }

  private Duty.Flags flags(Optional<Due> due) {
    var head = plan.norm().head();
    return new Duty.Flags(
        due.map(Due::provisional).orElse(false),
        run.stale(head.instrument()),
        head.cite().confidence() != Confidence.READ);
  }
}
