package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.model.Norm;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.DomainValue;

/** Puts actions to the prohibitions. Forbid wins; the order of norms does not matter. */
final class GateEvaluation {
  private final Run run;
  private final Frame f;
  private final Covering covering;
  private final Versions versions;
  private final List<NormPlan> prohibitions;
  private final boolean unasked;
  private final List<DutyEvaluation.Failure> failures = new ArrayList<>();

  /**
   * A gate keeper.
   *
   * @param unasked whether some prohibition could not be asked for want of a case aspect
   */
  GateEvaluation(
      Run run, Covering covering, Versions versions, List<NormPlan> prohibitions, boolean unasked) {
    this.run = run;
    this.f = run.f;
    this.covering = covering;
    this.versions = versions;
    this.prohibitions = prohibitions;
    this.unasked = unasked;
  }

  List<DutyEvaluation.Failure> failures() {
    return failures;
  }

  /** The gate at the action's own instant; at any time from now on when it has none. */
  Gate gate(Part action) {
    Attribute at = action.type().need("at");
    Span when =
        action.value(at) instanceof Value.When w
            ? w.is()
            : new Span(run.asOf.from(), Long.MAX_VALUE);
    return gate(action, when);
  }

  Gate gate(Part action, Span when) {
    List<Verdict> verdicts = verdicts(prohibitions, action, when);
    Coverage coverage = covering.of(action);
    boolean closes = verdicts.stream().anyMatch(v -> v.standing() == Verdict.Standing.CLOSES);
    boolean disputed = verdicts.stream().anyMatch(v -> v.standing() == Verdict.Standing.DISPUTED);
    boolean open = verdicts.stream().anyMatch(v -> v.standing() == Verdict.Standing.UNDECIDED);
    if (closes || disputed) {
      return new Gate.Closed(action, verdicts, coverage, !closes);
    }
    DomainValue.InDoubt practice = practice(action);
    if (!failures.isEmpty() || ((open || unasked) && practice != DomainValue.InDoubt.OPEN)) {
      return new Gate.Undetermined(action, verdicts, coverage, practice);
    }
    return new Gate.Clear(action, verdicts, coverage, ActionDigest.of(action), versions, open);
  }

  private static DomainValue.InDoubt practice(Part action) {
    return action.value(action.type().need("purpose")) instanceof Value.Member m
        ? m.is().inDoubt().orElse(DomainValue.InDoubt.HOLD)
        : DomainValue.InDoubt.HOLD;
  }

  /**
   * The verdicts that close an action, or would under a reading not followed. Most prohibitions
   * have nothing to do with an act: they are asked without a trace first.
   */
  List<Verdict> closing(Part action, Span when) {
    List<NormPlan> may = new ArrayList<>();
    for (NormPlan p : prohibitions) {
      guarded(
          p,
          () -> {
            if (mayClose(p, action, when)) {
              may.add(p);
            }
          });
    }
    return verdicts(may, action, when).stream().filter(Verdict::closes).toList();
  }

  private boolean mayClose(NormPlan p, Part action, Span when) {
    int valid = run.inForce(p.norm().head().validity(), when);
    if (valid == Frame.FALSE) {
      return false;
    }
    Arrays.fill(f.consulted, 0);
    f.quiet(true);
    f.reset(0);
    int base = closes(p, action, when, valid, new ArrayList<>());
    return base == Frame.TRUE
        || (f.consulted() && deviations(p, action, when, valid, base).unadoptedCloses);
  }

  /** What the versions of one prohibition say of an action at an instant. */
  List<Verdict> verdicts(Part action, Span when, String norm) {
    return verdicts(
        prohibitions.stream().filter(p -> p.norm().id().equals(norm)).toList(), action, when);
  }

  private List<Verdict> verdicts(List<NormPlan> prohibitions, Part action, Span when) {
    List<Verdict> verdicts = new ArrayList<>();
    for (NormPlan p : prohibitions) {
      guarded(p, () -> verdict(p, action, when).ifPresent(verdicts::add));
    }
    return List.copyOf(verdicts);
  }

  /** Keeps the failure of one norm from the others, and says it. */
  private void guarded(NormPlan p, Runnable asked) {
    try {
      asked.run();
    } catch (RuntimeException e) {
      failures.add(
          new DutyEvaluation.Failure(
              p.norm(), e.getClass().getSimpleName() + ": " + e.getMessage()));
    } finally {
      f.base = 0;
      f.quiet(false);
    }
  }

  private Optional<Verdict> verdict(NormPlan p, Part action, Span when) {
    int valid = run.inForce(p.norm().head().validity(), when);
    if (valid == Frame.FALSE) {
      return Optional.empty();
    }
    Arrays.fill(f.consulted, 0);
    List<Norm> unless = new ArrayList<>();
    f.startTrace();
    f.reset(0);
    int base = closes(p, action, when, valid, unless);
    if (base == Frame.UNKNOWN && when.until() == Long.MAX_VALUE) {
      f.because(action, action.type().need("at"), 0);
    }
    if (base == Frame.FALSE && !f.consulted()) {
      return Optional.empty();
    }
    Trace trace = f.trace(p);
    Reasons reasons = f.reasons();
    Tally tally = deviations(p, action, when, valid, base);
    return tally
        .standing()
        .map(
            s ->
                new Verdict(
                    p.norm(),
                    s,
                    tally.closing,
                    tally.clear,
                    List.copyOf(unless),
                    exposures(p, action, when, s),
                    s == Verdict.Standing.UNDECIDED ? reasons.and(tally.wanting) : reasons,
                    trace));
  }

  /** Penalty norms in force at the instant of the act. */
  private List<Duty.Exposure> exposures(
      NormPlan p, Part action, Span when, Verdict.Standing standing) {
    if (standing != Verdict.Standing.CLOSES && standing != Verdict.Standing.DISPUTED) {
      return List.of();
    }
    Optional<Part> actor =
        action.value(action.type().need("actor")) instanceof Value.Reference r
            ? Optional.of(r.part())
            : Optional.empty();
    List<Duty.Exposure> exposures = new ArrayList<>();
    for (NormPlan penalty : run.plan.sanctioning(p.norm().id())) {
      Penalties.exposure(
              run,
              penalty,
              actor,
              when.from(),
              when.until() == Long.MAX_VALUE ? when.from() + 1 : when.until())
          .ifPresent(exposures::add);
    }
    return List.copyOf(exposures);
  }

  /** What the readings say together. */
  private static final class Tally {
    private final List<String> closing = new ArrayList<>(2);
    private final List<String> clear = new ArrayList<>(2);
    private boolean unadoptedCloses;
    private boolean unadoptedClears;
    private boolean unadoptedOpen;
    private int base;

    /** What other readings leave open where the one compared with decides. */
    private Reasons wanting = Reasons.NONE;

    void add(String name, int truth, boolean adopted) {
      if (truth == Frame.TRUE) {
        closing.add(name);
      } else if (truth == Frame.FALSE) {
        clear.add(name);
      }
      if (!adopted) {
        unadoptedCloses |= truth == Frame.TRUE;
        unadoptedClears |= truth == Frame.FALSE;
        unadoptedOpen |= truth == Frame.UNKNOWN;
      }
    }

    Optional<Verdict.Standing> standing() {
      if (base == Frame.TRUE) {
        return Optional.of(unadoptedClears ? Verdict.Standing.DISPUTED : Verdict.Standing.CLOSES);
      }
      if (unadoptedCloses) {
        return Optional.of(Verdict.Standing.DISPUTED);
      }
      if (base == Frame.UNKNOWN || unadoptedOpen) {
        return Optional.of(Verdict.Standing.UNDECIDED);
      }
      return closing.isEmpty() ? Optional.empty() : Optional.of(Verdict.Standing.WARNS);
    }
  }

  private Tally deviations(NormPlan p, Part action, Span when, int valid, int base) {
    Tally tally = new Tally();
    tally.base = base;
    tally.add("", base, true);
    long[] consulted = f.consulted.clone();
    f.quiet(true);
    for (int word = 0; word < consulted.length; word++) {
      for (long bits = consulted[word]; bits != 0; bits &= bits - 1) {
        int element = (word << 6) + Long.numberOfTrailingZeros(bits);
        int picked = f.picks[element];
        for (int reading = 0; reading < run.readings(element); reading++) {
          if (reading != picked) {
            f.picks[element] = reading;
            f.reset(0);
            int truth = closes(p, action, when, valid, new ArrayList<>());
            tally.add(run.plan.readingName(element, reading), truth, run.adopted[element]);
            if (truth == Frame.UNKNOWN && base == Frame.FALSE && !run.adopted[element]) {
              tally.wanting = tally.wanting.and(f.reasons());
            }
          }
        }
        f.picks[element] = picked;
      }
    }
    f.quiet(false);
    return tally;
  }

  /** Whether the norm closes the action: true when it does for some tuple. */
  private int closes(NormPlan p, Part action, Span when, int valid, List<Norm> unless) {
    run.readAt(when);
    if (p.head().act() >= 0) {
      f.vars[p.head().act()] = action;
    }
    p.head().actor().ifPresent(actor -> f.vars[p.head().bearerSlot()] = actor.value(f));
    int truth = tuples(p, when, 0, unless);
    return truth == Frame.TRUE && valid == Frame.UNKNOWN ? Frame.UNKNOWN : truth;
  }

  private int tuples(NormPlan p, Span when, int depth, List<Norm> unless) {
    if (depth == p.head().loops().size()) {
      return tuple(p, when, unless);
    }
    NormPlan.Loop loop = p.head().loops().get(depth);
    int mark = f.mark();
    Lists.Owned owned = Lists.Owned.of(f, loop.list());
    int result = Frame.FALSE;
    for (Part member : owned.parts().members()) {
      f.vars[loop.slot()] = member;
      f.trace.element(member);
      int truth = tuples(p, when, depth + 1, unless);
      if (truth == Frame.TRUE) {
        f.reset(mark);
        return Frame.TRUE;
      }
      result = truth == Frame.UNKNOWN ? truth : result;
    }
    if (!owned.parts().closed()) {
      Part phantom =
          f.phantom(
              owned.attribute().type() instanceof org.bulou.law.vocabulary.Type.ListOf l
                  ? l.part()
                  : owned.owner().type());
      f.vars[loop.slot()] = phantom;
      f.trace.element(phantom);
      if (tuples(p, when, depth + 1, unless) != Frame.FALSE) {
        f.because(owned.owner(), owned.attribute(), Frame.CLOSED);
        result = Frame.UNKNOWN;
      }
    }
    return result;
  }

  private int tuple(NormPlan p, Span when, List<Norm> unless) {
    int mark = f.mark();
    int truth = Trial.section(f, Trace.Section.ROLE, 0, p.role(), Frame.TRUE);
    truth = Trial.section(f, Trace.Section.SCOPE, 0, p.scope(), truth);
    truth = Trial.section(f, Trace.Section.WHEN, 0, p.when(), truth);
    if (truth == Frame.FALSE) {
      f.reset(mark);
      return Frame.FALSE;
    }
    for (int i = 0; i < p.exceptions().size(); i++) {
      NormPlan.ExceptionPlan e = p.exceptions().get(i);
      int before = f.mark();
      int lifted = run.inForce(e.permission().head().validity(), when);
      lifted = Trial.section(f, Trace.Section.EXCEPTION, i, e.scope(), lifted);
      lifted = Trial.section(f, Trace.Section.EXCEPTION, i, e.when(), lifted);
      if (lifted == Frame.TRUE) {
        f.reset(mark);
        return Frame.FALSE;
      }
      if (lifted == Frame.UNKNOWN) {
        if (!unless.contains(e.permission())) {
          unless.add(e.permission());
        }
      } else {
        f.reset(before);
      }
    }
    return truth;
  }
}
