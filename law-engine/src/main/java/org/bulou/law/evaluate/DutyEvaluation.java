package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Norm;
import org.bulou.law.time.Span;

/**
 * Evaluates every duty for every tuple of parts, under the picked readings and each single
 * deviation from them. What does not apply is left aside, and soon: it is told, with its reasons,
 * only when somebody asks for it.
 */
final class DutyEvaluation {
  private final Run run;
  private final boolean absences;
  private final Frame f;
  private final Map<String, Duty> duties = new LinkedHashMap<>();
  private final List<Evaluation.NotApplicable> notApplicable = new ArrayList<>();
  private final Map<Address, List<Norm>> possiblyMore = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();

  /** The duties there are. */
  DutyEvaluation(Run run) {
    this(run, false);
  }

  private DutyEvaluation(Run run, boolean absences) {
    this.run = run;
    this.absences = absences;
    this.f = run.f;
  }

  /** What does not apply, and why. */
  static List<Evaluation.NotApplicable> absent(Run run, List<NormPlan> plans) {
    DutyEvaluation evaluation = new DutyEvaluation(run, true);
    plans.forEach(evaluation::evaluate);
    return evaluation.notApplicable();
  }

  /** A norm whose evaluation failed. */
  record Failure(Norm norm, String message) {}

  List<Duty> duties() {
    return new ArrayList<>(duties.values());
  }

  /** What does not apply, sorted by id; norms have come in that order already. */
  private List<Evaluation.NotApplicable> notApplicable() {
    int first = 0;
    for (int i = 1; i <= notApplicable.size(); i++) {
      if (i == notApplicable.size() || !sameNorm(notApplicable.get(first), notApplicable.get(i))) {
        if (i - first > 1) {
          notApplicable.subList(first, i).sort(Comparator.comparing(Evaluation.NotApplicable::id));
        }
        first = i;
      }
    }
    return List.copyOf(notApplicable);
  }

  private static boolean sameNorm(Evaluation.NotApplicable a, Evaluation.NotApplicable b) {
    return a.norm() == b.norm() || a.norm().id().equals(b.norm().id());
  }

  Map<Address, List<Norm>> possiblyMore() {
    return possiblyMore;
  }

  List<Failure> failures() {
    return failures;
  }

  void evaluate(NormPlan p) {
    if (!absences && run.law(run.asOf).until() <= p.norm().head().validity().start()) {
      return; // what has arisen by now arose under earlier law
    }
    try {
      loop(p, 0, false, Optional.empty());
    } catch (RuntimeException e) {
      failures.add(new Failure(p.norm(), e.getClass().getSimpleName() + ": " + e.getMessage()));
    } finally {
      f.base = 0;
      f.quiet(false);
    }
  }

  private void loop(NormPlan p, int depth, boolean phantom, Optional<Address> open) {
    if (depth == p.head().settled() && !absences && withoutRole(p)) {
      return;
    }
    List<NormPlan.Loop> loops = p.head().loops();
    if (depth == loops.size()) {
      tuple(p, phantom, open);
      return;
    }
    NormPlan.Loop loop = loops.get(depth);
    f.readAt(run.asOf, run.law(run.asOf));
    Lists.Owned owned = Lists.Owned.of(f, loop.list());
    for (Part member : owned.parts().members()) {
      f.vars[loop.slot()] = member;
      loop(p, depth + 1, phantom, open);
    }
    if (!owned.parts().closed()) {
      Part owner = owned.owner();
      f.vars[loop.slot()] =
          f.phantom(
              owned.attribute().type() instanceof org.bulou.law.vocabulary.Type.ListOf l
                  ? l.part()
                  : owner.type());
      Optional<Address> address =
          owner.isPhantom()
              ? open
              : Optional.of(new Address(owner.id(), owner.type(), owned.attribute(), Address.ALL));
      loop(p, depth + 1, true, address);
    }
  }

  /** Whether the bearer lacks the role whenever one asks: no tuple below can apply. */
  private boolean withoutRole(NormPlan p) {
    f.quiet(true);
    f.startTrace();
    f.reset(0);
    run.readAt(run.asOf);
    boolean without = p.role().orElseThrow().test(f) == Frame.FALSE;
    f.quiet(false);
    return without;
  }

  private void tuple(NormPlan p, boolean phantom, Optional<Address> open) {
    if (phantom) {
      f.quiet(true);
      Trial t = Trial.of(run, p, norm -> Timing.NOT_YET);
      f.quiet(false);
      if (t.applies != Frame.FALSE) {
        open.ifPresent(a -> possiblyMore.computeIfAbsent(a, k -> new ArrayList<>()).add(p.norm()));
      }
      return;
    }
    List<Part> parts = parts(p);
    Discharges discharges = new Discharges(run, parts);
    Arrays.fill(f.consulted, 0);
    Trial base = Trial.of(run, p, discharges);
    if (base.applies == Frame.FALSE && !f.consulted() && !absences) {
      return;
    }
    Trace trace = f.trace(p);
    Reasons reasons = f.reasons();
    List<Deviation> deviations = deviations(p, discharges, base.applies == Frame.FALSE);
    for (Deviation d : deviations) {
      reasons = reasons.and(d.wanting());
    }
    DutyOutcome outcome = new DutyOutcome(run, p, base, deviations);
    if (absences != outcome.absent()) {
      return;
    }
    String id = id(p.norm(), parts);
    if (absences) {
      notApplicable.add(new Evaluation.NotApplicable(id, p.norm(), base.exempt, trace));
      return;
    }
    Optional<Part> bearer = bearer(p);
    Optional<Discharges.Done> done = discharges.of(p, id, outcome.opens());
    Duty duty =
        outcome.duty(id, parts, bearer, done, reasons, trace, exposures(p, outcome, bearer, done));
    merge(duty);
  }

  private void merge(Duty duty) {
    Duty before = duties.get(duty.id());
    if (before == null) {
      duties.put(duty.id(), duty);
    } else if (duty.bearer().isPresent()) {
      boolean earlier = start(duty) < start(before) && duty.standing() != Duty.Standing.WARNING;
      Duty main = earlier ? duty : before;
      Duty other = earlier ? before : duty;
      Duty merged = other.bearer().map(main::withCoBearer).orElse(main);
      for (Part co : other.coBearers()) {
        merged = merged.withCoBearer(co);
      }
      duties.put(duty.id(), merged);
    }
  }

  private static long start(Duty d) {
    return d.due().map(x -> x.earliest()).orElse(Long.MAX_VALUE);
  }

  /**
   * A trial under one reading other than the one picked.
   *
   * @param wanting the facts for want of which it alone is undecided; none where the reading
   *     compared with does not rule the norm out
   */
  record Deviation(int element, int reading, Trial trial, Reasons wanting) {}

  /**
   * @param ruledOut does the reading compared with rule the norm out; what others leave open is
   *     asked for only then
   */
  private List<Deviation> deviations(NormPlan p, Discharges discharges, boolean ruledOut) {
    if (!f.consulted()) {
      return List.of();
    }
    long[] consulted = f.consulted.clone();
    List<Deviation> deviations = new ArrayList<>();
    f.quiet(true);
    for (int word = 0; word < consulted.length; word++) {
      for (long bits = consulted[word]; bits != 0; bits &= bits - 1) {
        int element = (word << 6) + Long.numberOfTrailingZeros(bits);
        int picked = f.picks[element];
        for (int reading = 0; reading < run.readings(element); reading++) {
          if (reading != picked) {
            f.picks[element] = reading;
            Trial trial = Trial.of(run, p, discharges);
            boolean open = ruledOut && trial.applies == Frame.UNKNOWN && !run.adopted[element];
            deviations.add(
                new Deviation(element, reading, trial, open ? f.reasons() : Reasons.NONE));
          }
        }
        f.picks[element] = picked;
      }
    }
    f.quiet(false);
    return deviations;
  }

  private Optional<Part> bearer(NormPlan p) {
    int slot = p.head().bearerSlot();
    return slot < 0 ? Optional.empty() : Optional.of((Part) f.vars[slot]);
  }

  /** The parts that identify the duty: the bearer and each, or what {@code one_per} names. */
  private List<Part> parts(NormPlan p) {
    List<Part> parts = new ArrayList<>();
    if (p.head().onePer().isEmpty()) {
      p.head().loops().forEach(l -> parts.add((Part) f.vars[l.slot()]));
      return parts;
    }
    int mark = f.mark();
    for (Val val : p.head().onePer()) {
      Part part = (Part) val.value(f);
      parts.add(
          part.isPhantom() && p.head().bearerSlot() >= 0
              ? (Part) f.vars[p.head().bearerSlot()]
              : part);
    }
    f.reset(mark);
    return parts;
  }

  static String id(Norm norm, List<Part> parts) {
    StringBuilder text = new StringBuilder(96).append(norm.id()).append('(');
    for (int i = 0; i < parts.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(parts.get(i).id());
    }
    return text.append(')').toString();
  }

  /**
   * Penalty norms on the conduct: from the computed date until done, or while a standing duty was
   * not kept.
   */
  private List<Duty.Exposure> exposures(
      NormPlan p, DutyOutcome outcome, Optional<Part> bearer, Optional<Discharges.Done> done) {
    List<NormPlan> penalties = run.plan.sanctioning(p.norm().id());
    if (penalties.isEmpty()) {
      return List.of();
    }
    List<Duty.Exposure> exposures = new ArrayList<>();
    for (Span conduct : conduct(p, outcome, done)) {
      Object[] saved = Arrays.copyOf(f.vars, Frame.STRIDE);
      for (NormPlan penalty : penalties) {
        Penalties.exposure(run, penalty, bearer, conduct.from(), conduct.until())
            .map(x -> outcome.numberless() ? x.onlyPossible() : x)
            .ifPresent(exposures::add);
      }
      System.arraycopy(saved, 0, f.vars, 0, Frame.STRIDE);
    }
    return List.copyOf(exposures);
  }

  private List<Span> conduct(NormPlan p, DutyOutcome outcome, Optional<Discharges.Done> done) {
    if (p.norm().standing() && p.kept().isPresent()) {
      return notKept(p, outcome);
    }
    long until = done.map(d -> d.at().from()).orElse(run.asOf.from() + 1);
    return outcome
        .conductFrom()
        .filter(from -> from < until)
        .map(from -> List.of(new Span(from, until)))
        .orElse(List.of());
  }

  /**
   * The spans up to now during which a standing duty was on record as not kept, one for each
   * stretch.
   */
  private List<Span> notKept(NormPlan p, DutyOutcome outcome) {
    if (!outcome.binds()) {
      return List.of();
    }
    TreeSet<Long> points = new TreeSet<>();
    run.facts.stateChanges().stream()
        .map(Span::from)
        .filter(t -> t < run.asOf.from())
        .forEach(points::add);
    points.add(run.asOf.from());
    List<Span> spans = new ArrayList<>();
    f.quiet(true);
    for (long at : points) {
      Long after = points.higher(at);
      run.readAt(Span.at(at));
      if (p.kept().orElseThrow().test(f) == Frame.FALSE) {
        extend(spans, new Span(at, after == null ? run.asOf.from() + 1 : after));
      }
    }
    f.quiet(false);
    run.readAt(run.asOf);
    return spans;
  }

  private static void extend(List<Span> spans, Span next) {
    if (!spans.isEmpty() && spans.getLast().until() == next.from()) {
      spans.set(spans.size() - 1, new Span(spans.getLast().from(), next.until()));
    } else {
      spans.add(next);
    }
  }
}
