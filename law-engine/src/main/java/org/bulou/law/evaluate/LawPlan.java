package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.ExprWalk;
import org.bulou.law.model.Bearer;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Discharge;
import org.bulou.law.model.Each;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.model.TimePoint;
import org.bulou.law.time.CountingRule;
import org.bulou.law.vocabulary.Attribute;
import org.jspecify.annotations.Nullable;

/** A law compiled for evaluation: built once, used by any number of threads. */
final class LawPlan {
  private final Law law;
  private final Planner planner;
  private final Bounds bounds = new Bounds();
  private final List<NormPlan> duties = new ArrayList<>();
  private final List<NormPlan> prohibitions = new ArrayList<>();
  private final List<NormPlan> penalties = new ArrayList<>();
  private final List<NormPlan> others = new ArrayList<>();
  private final Map<String, List<NormPlan>> sanctions = new HashMap<>();
  private final String[] elementNames;
  private final String[][] readingNames;
  private final Map<Norm, NormPlan> byNorm = new IdentityHashMap<>();
  private final Holes holes;
  private final Roster roster;
  private volatile Code.@Nullable Pair compiled;

  LawPlan(Law law) {
    this.law = law;
    this.planner = new Planner(law);
    this.holes = new Holes(law);
    this.roster = new Roster(law);
    this.elementNames = law.elements().keySet().toArray(String[]::new);
    this.readingNames = new String[elementNames.length][];
    int element = 0;
    for (Map.Entry<String, List<String>> e : law.elements().entrySet()) {
      readingNames[element++] =
          e.getValue().stream().map(r -> e.getKey() + "=" + r).toArray(String[]::new);
    }
    law.bounds()
        .forEach(
            (attribute, points) -> bounds.add(attribute, points.stream().map(this::time).toList()));
    Map<Norm, List<Law.Exemption>> exemptions = new IdentityHashMap<>();
    law.exemptions()
        .forEach(e -> exemptions.computeIfAbsent(e.from(), k -> new ArrayList<>()).add(e));
    int order = 0;
    for (Norm norm : law.norms()) {
      if (!norm.head().instrument().binding()) {
        continue;
      }
      NormPlan plan = plan(norm, order++, exemptions.getOrDefault(norm, List.of()));
      byNorm.put(norm, plan);
      switch (norm.head().kind()) {
        case DUTY, RECOMMENDATION -> duties.add(plan);
        case PROHIBITION -> prohibitions.add(plan);
        case PENALTY -> {
          penalties.add(plan);
          new LinkedHashSet<>(norm.penalty().sanctions())
              .forEach(id -> sanctions.computeIfAbsent(id, k -> new ArrayList<>()).add(plan));
        }
        case PERMISSION, POWER -> others.add(plan);
      }
    }
    // Results are sorted by id, which is the norm's and the parts in brackets: duties come in that
    // order, so that only those of one norm have to be sorted.
    duties.sort(Comparator.comparing((NormPlan p) -> p.norm().id() + '('));
  }

  /** Compiles the conditions to bytecode; until then evaluations run closures. */
  void compile() {
    compiled = planner.compiled();
  }

  /** The class file that holds the compiled conditions. */
  byte[] bytes(boolean traced) {
    return planner.generate(traced).bytes();
  }

  Code.@Nullable Pair compiled() {
    return compiled;
  }

  Law law() {
    return law;
  }

  Holes holes() {
    return holes;
  }

  Roster roster() {
    return roster;
  }

  List<NormPlan> duties() {
    return duties;
  }

  List<NormPlan> prohibitions() {
    return prohibitions;
  }

  List<NormPlan> penalties() {
    return penalties;
  }

  /** The penalty norms that punish a breach of a norm. */
  List<NormPlan> sanctioning(String norm) {
    return sanctions.getOrDefault(norm, List.of());
  }

  /** The plan of a norm that binds. */
  NormPlan of(Norm norm) {
    return Optional.ofNullable(byNorm.get(norm)).orElseThrow();
  }

  String elementName(int element) {
    return elementNames[element];
  }

  int elements() {
    return elementNames.length;
  }

  /** How many readings an element has. */
  int readings(int element) {
    return readingNames[element].length;
  }

  /** A reading as {@code element=reading}. */
  String readingName(int element, int reading) {
    return readingNames[element][reading];
  }

  int element(String id) {
    return planner.element(id);
  }

  private NormPlan plan(Norm norm, int order, List<Law.Exemption> exemptions) {
    Norm.Conditions c = norm.conditions();
    Bearer bearer = norm.binding().bearer();
    return new NormPlan(
        norm,
        order,
        head(norm),
        bearer instanceof Bearer.Member m ? m.role().map(planner::root) : Optional.empty(),
        c.scope().map(planner::root),
        c.when().map(planner::root),
        c.lapses().map(planner::root),
        c.ruledOut().map(planner::root),
        c.kept().map(planner::root),
        c.arises().map(this::times),
        norm.clock().map(this::clock),
        norm.discharge().map(this::discharge),
        exemptions.stream().map(this::exception).toList());
  }

  private NormPlan.Head head(Norm norm) {
    List<NormPlan.Loop> loops = new ArrayList<>();
    int slot = -1;
    Optional<Val> actor = Optional.empty();
    switch (norm.binding().bearer()) {
      case Bearer.Member m -> {
        slot = m.each().slot();
        loops.add(loop(m.each()));
      }
      case Bearer.Actor a -> {
        slot = a.slot();
        actor = Optional.of(planner.val(a.is()));
      }
      case Bearer.Authority a -> {}
      case Bearer.Unstated u -> {}
    }
    norm.binding().each().forEach(e -> loops.add(loop(e)));
    return new NormPlan.Head(
        norm.binding().scope().size(),
        slot,
        List.copyOf(loops),
        settled(norm.binding().bearer(), loops),
        norm.binding().onePer().stream().map(planner::val).toList(),
        norm.binding().act(),
        actor);
  }

  /** After how many loops a role that does not change over time is known; -1 when it changes. */
  private static int settled(Bearer bearer, List<NormPlan.Loop> loops) {
    if (!(bearer instanceof Bearer.Member m) || m.role().isEmpty()) {
      return -1;
    }
    int[] settled = {0};
    ExprWalk.each(
        m.role().get(),
        e -> {
          switch (e) {
            case Expr.Read r when r.attribute().manner() != Attribute.Manner.CONSTANT ->
                settled[0] = Integer.MAX_VALUE;
            case Expr.Variable v -> {
              for (int i = 0; i < loops.size(); i++) {
                if (loops.get(i).slot() == v.slot()) {
                  settled[0] = Math.max(settled[0], i + 1);
                }
              }
            }
            default -> {}
          }
        });
    return settled[0] == Integer.MAX_VALUE ? -1 : settled[0];
  }

  private NormPlan.Loop loop(Each each) {
    return new NormPlan.Loop(each.slot(), planner.read(each.list()));
  }

  private NormPlan.ExceptionPlan exception(Law.Exemption e) {
    Norm.Conditions c = e.permission().conditions();
    return new NormPlan.ExceptionPlan(
        e.permission(), c.scope().map(planner::root), c.when().map(planner::root));
  }

  private NormPlan.DischargePlan discharge(Discharge d) {
    Optional<org.bulou.law.condition.Expr> to =
        d.to()
            .flatMap(
                t ->
                    t instanceof Discharge.Addressee.ToParty p
                        ? Optional.of(p.party())
                        : Optional.empty());
    return new NormPlan.DischargePlan(d, d.about().map(planner::val), to, to.map(planner::val));
  }

  private TimePlan times(Choice<TimePoint> choice) {
    if (!choice.disputed()) {
      return time(choice.first());
    }
    return new TimePlan.Choose(
        planner.element(choice.element()),
        choice.readings().stream().map(r -> time(r.is())).toList());
  }

  private TimePlan time(TimePoint point) {
    return switch (point) {
      case TimePoint.Arises a -> new TimePlan.Arises();
      case TimePoint.At at -> new TimePlan.Fact(planner.val(at.time()), bounds);
      case TimePoint.Over o ->
          new TimePlan.Over(
              o.earliest(),
              loops(o.each()),
              o.where().map(planner::root),
              new TimePlan.Fact(planner.val(o.time()), bounds));
      case TimePoint.Several s ->
          new TimePlan.Several(s.earliest(), s.of().stream().map(this::time).toList());
      case TimePoint.DischargeOf d -> new TimePlan.DischargeOf(d.norm());
    };
  }

  private List<TimePlan.Loop> loops(List<Each> each) {
    return each.stream().map(e -> new TimePlan.Loop(e.slot(), planner.read(e.list()))).toList();
  }

  private ClockPlan clock(Clock clock) {
    return switch (clock) {
      case Clock.Within w ->
          new ClockPlan(
              clock,
              amount(w.amount()),
              Optional.of(unit(w.unit())),
              Optional.of(times(w.after())),
              w.adjusted().pauses().stream()
                  .map(
                      p ->
                          new ClockPlan.PausePlan(
                              loops(p.over()), planner.val(p.from()), planner.val(p.until())))
                  .toList(),
              w.adjusted().extensions().stream()
                  .map(
                      e ->
                          new ClockPlan.ExtensionPlan(
                              e.amount(), unit(e.unit()), planner.val(e.on())))
                  .toList(),
              w.adjusted().cap().map(c -> new ClockPlan.CapPlan(c.amount(), unit(c.unit()))),
              Optional.empty());
      case Clock.AtOnce a ->
          simple(clock, ClockPlan.Amount.NONE, Optional.empty(), Optional.of(times(a.after())));
      case Clock.Keep k ->
          simple(
              clock,
              amount(k.amount()),
              Optional.of(unit(k.unit())),
              Optional.of(times(k.after())));
      case Clock.Before b ->
          simple(
              clock, amount(b.amount()), Optional.of(unit(b.unit())), Optional.of(times(b.of())));
      case Clock.SetBy s ->
          simple(clock, ClockPlan.Amount.NONE, Optional.empty(), Optional.of(times(s.date())));
      case Clock.Periodic p ->
          simple(clock, ClockPlan.Amount.NONE, Optional.empty(), Optional.of(times(p.from())));
      case Clock.OnDate d ->
          simple(clock, ClockPlan.Amount.NONE, Optional.empty(), Optional.empty());
      case Clock.Yearly y ->
          simple(clock, ClockPlan.Amount.NONE, Optional.empty(), Optional.empty());
      case Clock.Minimum m ->
          new ClockPlan(
              clock,
              ClockPlan.Amount.NONE,
              Optional.empty(),
              Optional.empty(),
              List.of(),
              List.of(),
              Optional.empty(),
              Optional.of(
                  new ClockPlan.ContentPlan(
                      loops(m.content().over()),
                      planner.val(m.content().of()),
                      planner.val(m.content().when()))));
    };
  }

  private static ClockPlan simple(
      Clock clock,
      ClockPlan.Amount amount,
      Optional<ClockPlan.Unit> unit,
      Optional<TimePlan> start) {
    return new ClockPlan(
        clock, amount, unit, start, List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  private ClockPlan.Amount amount(Choice<Integer> choice) {
    return new ClockPlan.Amount(
        choice.disputed() ? planner.element(choice.element()) : -1,
        choice.readings().stream().map(Choice.Reading::is).toList());
  }

  private ClockPlan.Unit unit(String id) {
    Definition.Doctrine doctrine = Optional.ofNullable(law.doctrines().get(id)).orElseThrow();
    Choice<CountingRule> rule = doctrine.rule();
    return new ClockPlan.Unit(
        id,
        rule.disputed() ? planner.element(rule.element()) : -1,
        rule.readings().stream().map(Choice.Reading::is).toList());
  }
}
