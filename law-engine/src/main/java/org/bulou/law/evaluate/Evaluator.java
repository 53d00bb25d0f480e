package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;

/**
 * The engine: a law compiled once, asked any number of times by any number of threads.
 *
 * <pre>{@code
 * Evaluator engine = Evaluator.of(LawLibrary.read(Path.of("law-data")));
 * Evaluation evaluation = engine.evaluate(record, Moment.at(now), Readings.NONE, List.of());
 * }</pre>
 */
public final class Evaluator {
  /** The version of the engine's meaning; part of what an evaluation says it read. */
  public static final String VERSION = "1";

  private final LawPlan plan;

  private Evaluator(LawPlan plan) {
    this.plan = plan;
  }

  /** Compiles a law. */
  public static Evaluator of(Law law) {
    return new Evaluator(new LawPlan(law));
  }

  /**
   * Compiles a law down to bytecode: the same answers, sooner. It takes longer to build than {@link
   * #of} and pays in a process that evaluates more than a few hundred times.
   */
  public static Evaluator compiled(Law law) {
    Evaluator engine = of(law);
    engine.compile();
    return engine;
  }

  /**
   * Compiles the conditions now. Evaluations that other threads run meanwhile answer the same, only
   * more slowly.
   */
  public void compile() {
    plan.compile();
  }

  public Law law() {
    return plan.law();
  }

  /**
   * Evaluates a record.
   *
   * @param actions ids of parts of type action to put to the gates
   * @throws IllegalArgumentException for an unknown version, reading or action, or a record read
   *     for another law
   */
  public Evaluation evaluate(
      CaseRecord record, Moment moment, Readings readings, List<String> actions) {
    return pass(record, moment, readings).evaluate(actions);
  }

  /**
   * Puts one action to its gate and asks nothing else: the gate that {@link #evaluate} gives, for a
   * fraction of the work.
   *
   * @throws IllegalArgumentException as {@link #evaluate}
   */
  public Gate gate(CaseRecord record, Moment moment, Readings readings, String action) {
    return pass(record, moment, readings).gate(action);
  }

  private Pass pass(CaseRecord record, Moment moment, Readings readings) {
    if (record.law() != plan.law()) {
      throw new IllegalArgumentException(
          "the record was read for another law: read the case again for this one");
    }
    int version = moment.knownAt() == 0 ? record.newest() : moment.knownAt();
    Facts facts = record.at(version);
    Run run = new Run(plan, facts, moment, readings);
    Versions versions =
        new Versions(plan.law().hash(), version, VERSION, moment.asOf(), readings.picked());
    return new Pass(run, moment, versions);
  }

  /** One evaluation. */
  private final class Pass {
    private final Run run;
    private final Moment moment;
    private final Versions versions;
    private final Aspects aspects;
    private final Map<Instrument, Set<String>> undecided = new IdentityHashMap<>();

    Pass(Run run, Moment moment, Versions versions) {
      this.run = run;
      this.moment = moment;
      this.versions = versions;
      this.aspects = new Aspects(run);
    }

    Evaluation evaluate(List<String> actions) {
      DutyEvaluation duties = new DutyEvaluation(run);
      List<NormPlan> asked = asked(plan.duties());
      asked.forEach(duties::evaluate);
      Covering covering = covering();
      GateEvaluation gates = gates(covering);
      List<Gate> answers = actions.stream().map(id -> gates.gate(action(id))).toList();
      List<Duty> found = sorted(duties.duties());
      ConflictSearch conflicts = new ConflictSearch(run, gates);
      for (Duty duty : found) {
        conflicts.search(plan.of(duty.norm()), duty);
      }
      List<Evaluation.Failure> failures = new ArrayList<>();
      duties.failures().forEach(f -> failures.add(new Evaluation.Failure(f.norm(), f.message())));
      gates.failures().forEach(f -> failures.add(new Evaluation.Failure(f.norm(), f.message())));
      return new Evaluation(
          moment,
          versions,
          found,
          new Absences(() -> DutyEvaluation.absent(run.again(), asked)),
          answers,
          ConflictSearch.sorted(conflicts.conflicts()),
          questions(found, answers, duties),
          covering.ofCase(),
          undecided.keySet().stream().sorted(Comparator.comparing(Instrument::id)).toList(),
          silent(found),
          nextChange(found),
          List.copyOf(failures),
          moment.lawAsOf().isPresent());
    }

    Gate gate(String id) {
      return gates(covering()).gate(action(id));
    }

    private Covering covering() {
      return new Covering(plan, run.facts, considered(), run.law(run.asOf));
    }

    private GateEvaluation gates(Covering covering) {
      List<NormPlan> prohibitions = asked(plan.prohibitions());
      boolean unasked = plan.prohibitions().stream().anyMatch(p -> mayMatter(p.norm()));
      return new GateEvaluation(run, covering, versions, prohibitions, unasked);
    }

    private List<NormPlan> asked(List<NormPlan> plans) {
      List<NormPlan> asked = new ArrayList<>();
      for (NormPlan p : plans) {
        Norm.Head head = p.norm().head();
        if (aspects.relevant(head.aspects()) == Frame.TRUE) {
          asked.add(p);
        } else if (mayMatter(p.norm())) {
          undecided.computeIfAbsent(head.instrument(), i -> new TreeSet<>()).addAll(head.aspects());
        }
      }
      return asked;
    }

    /** Whether only an aspect nobody has spoken of decides if a norm is asked. */
    private boolean mayMatter(Norm norm) {
      return aspects.relevant(norm.head().aspects()) == Frame.UNKNOWN
          && norm.head().validity().start() <= run.law(run.asOf).from();
    }

    private Part action(String id) {
      return run.facts
          .part(id)
          .filter(p -> p.type().name().equals("action"))
          .orElseThrow(
              () -> new IllegalArgumentException("there is no action `" + id + "` on record"));
    }

    private List<Duty> sorted(List<Duty> duties) {
      duties.sort(
          (a, b) -> {
            int byDue = Long.compare(due(a), due(b));
            return byDue != 0 ? byDue : a.id().compareTo(b.id());
          });
      return List.copyOf(duties);
    }

    private static long due(Duty duty) {
      return duty.due().isPresent() ? duty.due().get().earliest() : Long.MAX_VALUE;
    }

    private List<Question> questions(
        List<Duty> duties, List<Gate> gates, DutyEvaluation evaluation) {
      Questions questions = new Questions(run.facts);
      duties.forEach(questions::duty);
      gates.forEach(questions::gate);
      questions.possiblyMore(evaluation.possiblyMore());
      Part root = run.facts.root();
      Attribute attribute = root.type().need("aspects");
      undecided.entrySet().stream()
          .sorted(Map.Entry.comparingByKey(Comparator.comparing(Instrument::id)))
          .forEach(
              e ->
                  e.getValue()
                      .forEach(
                          aspect ->
                              questions.add(
                                  new Address(root.id(), root.type(), attribute, aspect),
                                  e.getKey().id())));
      return questions.ranked();
    }

    private List<Roster.Entry> considered() {
      List<Roster.Entry> considered = new ArrayList<>();
      for (Roster.Entry e : plan.roster().asking()) {
        if (aspects.relevant(e.aspects()) != Frame.FALSE && e.inForce(run.law(run.asOf))) {
          considered.add(e);
        }
      }
      return considered;
    }

    private static Set<Instrument> identitySet() {
      return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private List<Evaluation.Silent> silent(List<Duty> duties) {
      Set<Instrument> spoke = identitySet();
      duties.forEach(d -> spoke.add(d.norm().head().instrument()));
      List<Evaluation.Silent> silent = new ArrayList<>();
      for (Roster.Entry e : plan.roster().entries()) {
        if (!spoke.contains(e.instrument()) && !undecided.containsKey(e.instrument())) {
          silent.add(new Evaluation.Silent(e.instrument(), why(e)));
        }
      }
      return List.copyOf(silent);
    }

    private Evaluation.Why why(Roster.Entry e) {
      Instrument i = e.instrument();
      if (!plan.law().on(i)) {
        return Evaluation.Why.SWITCHED_OFF;
      }
      if (i.encoded() == Instrument.Encoded.NOT_ENCODED) {
        return Evaluation.Why.NOT_ENCODED;
      }
      if (!e.binds()) {
        return Evaluation.Why.DRAFT;
      }
      if (aspects.relevant(e.aspects()) == Frame.FALSE) {
        return Evaluation.Why.OTHER_ASPECT;
      }
      return e.inForce(run.law(run.asOf))
          ? Evaluation.Why.NOTHING_APPLIES
          : Evaluation.Why.NOT_IN_FORCE;
    }

    /** The next instant at which the answer changes without a new fact. */
    private Optional<Long> nextChange(List<Duty> duties) {
      long now = run.asOf.from();
      long next = Long.MAX_VALUE;
      for (Duty d : duties) {
        for (Outcome o : d.outcomes()) {
          next = later(o.due().map(x -> x.earliest()).orElse(Long.MAX_VALUE), now, next);
        }
      }
      for (Span s : run.facts.times()) {
        next = later(s.from(), now, next);
        next = later(s.until(), now, next);
      }
      for (Roster.Edges e :
          run.lawAsOf.isEmpty() ? plan.roster().edges() : List.<Roster.Edges>of()) {
        if (aspects.relevant(e.aspects()) == Frame.TRUE) {
          next = Math.min(next, e.after(now));
        }
      }
      Set<Instrument> spoke = identitySet();
      for (Duty d : duties) {
        Instrument i = d.norm().head().instrument();
        if (spoke.add(i)) {
          next = later(plan.roster().of(i).staleFrom(), now, next);
        }
      }
      return next == Long.MAX_VALUE ? Optional.empty() : Optional.of(next);
    }

    private static long later(long candidate, long now, long best) {
      return candidate > now && candidate < best ? candidate : best;
    }
  }
}
