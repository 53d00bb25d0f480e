package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.model.Norm;
import org.bulou.law.time.Span;

/** One duty, one tuple, one set of readings: does it apply, since when, until when. */
final class Trial {
  int applies = Frame.FALSE;
  int conditions = Frame.FALSE;
  boolean lapsed;
  boolean ruledOut;
  int kept = Frame.UNKNOWN;
  Timing start = Timing.NOT_YET;
  Ticking ticking = Ticking.NONE;
  Optional<Norm> exempt = Optional.empty();
  final List<Norm> fallsAwayIf = new ArrayList<>();

  private Trial() {}

  /** Evaluates a norm for the variables bound in the frame. */
  static Trial of(Run run, NormPlan p, TimePlan.DischargeLookup discharges) {
    Trial t = new Trial();
    Frame f = run.f;
    f.startTrace();
    f.reset(0);
    run.readAt(run.asOf);
    int arisen = t.arise(run, p, discharges);
    if (arisen == Frame.FALSE) {
      return t;
    }
    Span at = t.readingSpan(run);
    int valid = t.valid(run, p);
    if (valid == Frame.FALSE) {
      return t;
    }
    run.readAt(at);
    t.conditions = t.conditions(run, p, at);
    if (t.conditions == Frame.FALSE) {
      return t;
    }
    t.applies = arisen == Frame.TRUE && valid == Frame.TRUE ? t.conditions : Frame.UNKNOWN;
    run.readAt(run.asOf);
    t.endings(run, p);
    f.trace.section(Trace.code(Trace.Section.CLOCK, 0), f);
    p.clock().ifPresent(clock -> t.ticking = ClockReading.read(run, p, clock, t.start, discharges));
    return t;
  }

  private int arise(Run run, NormPlan p, TimePlan.DischargeLookup discharges) {
    if (p.arises().isEmpty()) {
      start = new Timing.Exact(run.asOf);
      return Frame.TRUE;
    }
    run.f.trace.section(Trace.code(Trace.Section.ARISES, 0), run.f);
    start = p.arises().get().at(run.f, discharges);
    return switch (start) {
      case Timing.NotYet n -> Frame.FALSE;
      case Timing.Unsure u ->
          u.bounded() && u.earliest() > run.asOf.from() ? Frame.FALSE : Frame.UNKNOWN;
      case Timing.Exact e ->
          e.span().from() > run.asOf.from()
              ? Frame.FALSE
              : e.span().until() - 1 <= run.asOf.from() ? Frame.TRUE : Frame.UNKNOWN;
    };
  }

  /**
   * The instant at which the condition is read: the event; as of now while the event's time is not
   * known.
   */
  private Span readingSpan(Run run) {
    return start instanceof Timing.Exact e ? e.span() : run.asOf;
  }

  /**
   * Whether the norm was in force when the duty arose; unknown while it may have arisen before or
   * after.
   */
  private int valid(Run run, NormPlan p) {
    var validity = p.norm().head().validity();
    if (start instanceof Timing.Unsure u && run.lawAsOf.isEmpty()) {
      Span possible = new Span(u.earliest(), Math.max(u.earliest() + 1, run.asOf.until()));
      return run.inForce(validity, possible);
    }
    return run.inForce(validity, readingSpan(run));
  }

  private int conditions(Run run, NormPlan p, Span at) {
    Frame f = run.f;
    int truth = section(f, Trace.Section.ROLE, 0, p.role(), Frame.TRUE);
    truth = section(f, Trace.Section.SCOPE, 0, p.scope(), truth);
    int before = truth;
    truth = section(f, Trace.Section.WHEN, 0, p.when(), truth);
    if (truth == Frame.FALSE && before != Frame.FALSE && p.norm().conditions().firstWhen()) {
      run.readAt(run.asOf);
      truth = section(f, Trace.Section.WHEN, 0, p.when(), before);
    }
    if (truth == Frame.FALSE) {
      return Frame.FALSE;
    }
    return exceptions(run, p, at) ? Frame.FALSE : truth;
  }

  /** Whether an exception takes the norm away; those that only may are noted. */
  private boolean exceptions(Run run, NormPlan p, Span at) {
    Frame f = run.f;
    for (int i = 0; i < p.exceptions().size(); i++) {
      NormPlan.ExceptionPlan e = p.exceptions().get(i);
      int mark = f.mark();
      int truth = run.inForce(e.permission().head().validity(), at);
      truth = section(f, Trace.Section.EXCEPTION, i, e.scope(), truth);
      truth = section(f, Trace.Section.EXCEPTION, i, e.when(), truth);
      if (truth == Frame.TRUE) {
        exempt = Optional.of(e.permission());
        return true;
      }
      if (truth == Frame.UNKNOWN) {
        fallsAwayIf.add(e.permission());
      } else {
        f.reset(mark);
      }
    }
    return false;
  }

  private void endings(Run run, NormPlan p) {
    Frame f = run.f;
    lapsed =
        p.lapses().isPresent()
            && section(f, Trace.Section.LAPSES, 0, p.lapses(), Frame.TRUE) == Frame.TRUE;
    ruledOut =
        p.ruledOut().isPresent()
            && section(f, Trace.Section.RULED_OUT, 0, p.ruledOut(), Frame.TRUE) == Frame.TRUE;
    if (p.kept().isPresent()) {
      kept = section(f, Trace.Section.KEPT, 0, p.kept(), Frame.TRUE);
    }
  }

  /** Conjoins a section's condition to what came before; a false start is not read further. */
  static int section(Frame f, Trace.Section section, int number, Optional<Cond> cond, int before) {
    if (cond.isEmpty() || before == Frame.FALSE) {
      return before;
    }
    f.trace.section(Trace.code(section, number), f);
    int truth = cond.get().test(f);
    if (truth == Frame.FALSE) {
      return Frame.FALSE;
    }
    return truth == Frame.TRUE ? before : Frame.UNKNOWN;
  }
}
