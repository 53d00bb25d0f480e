package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.model.Discharge;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Due;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Vocabulary;

/**
 * Puts the act that would discharge each open duty to the gates, over the whole span from now until
 * it is due.
 */
final class ConflictSearch {
  private final Run run;
  private final GateEvaluation gates;
  private final Vocabulary vocabulary;
  private final List<Conflict> conflicts = new ArrayList<>();
  private final Set<List<Value>> open = new HashSet<>();

  ConflictSearch(Run run, GateEvaluation gates) {
    this.run = run;
    this.gates = gates;
    this.vocabulary = run.facts.vocabulary();
  }

  List<Conflict> conflicts() {
    return conflicts;
  }

  void search(NormPlan plan, Duty duty) {
    if (plan.discharge().isEmpty()
        || duty.bearer().isEmpty()
        || !duty.state().open()
        || duty.standing() == Duty.Standing.WARNING) {
      return;
    }
    NormPlan.DischargePlan d = plan.discharge().get();
    if (d.discharge().reveals().isEmpty()) {
      return;
    }
    DomainValue minimum = d.discharge().reveals().get();
    Part act = act(plan, duty, minimum);
    List<Verdict> now = verdicts(act);
    for (Verdict v : now) {
      conflicts.add(conflict(duty, act, v, kind(duty, act, v)));
    }
    d.discharge()
        .revealsAtMost()
        .filter(most -> most.ordinal() > minimum.ordinal())
        .ifPresent(most -> optional(plan, duty, most, now));
  }

  /**
   * The prohibitions that close an act; none when an act that is told alike was not closed. Duties
   * of several norms are often discharged by acts that differ in name only.
   */
  private List<Verdict> verdicts(Part act) {
    List<Value> told = told(act);
    if (open.contains(told)) {
      return List.of();
    }
    List<Verdict> verdicts = gates.closing(act, run.asOf);
    if (verdicts.isEmpty()) {
      open.add(told);
    }
    return verdicts;
  }

  /** Everything that is said of an act and its item. */
  private static List<Value> told(Part act) {
    List<Value> told = new ArrayList<>();
    for (Attribute a : act.type().attributes()) {
      Value value = act.value(a);
      if (value instanceof Value.Parts p && a.name().equals("items")) {
        p.members().forEach(i -> i.type().attributes().forEach(b -> told.add(i.value(b))));
      } else {
        told.add(value);
      }
    }
    return told;
  }

  private static Conflict conflict(Duty duty, Part act, Verdict v, Conflict.Kind kind) {
    return new Conflict(duty, v, act, kind, v.standing() == Verdict.Standing.DISPUTED, v.clear());
  }

  private void optional(NormPlan plan, Duty duty, DomainValue most, List<Verdict> minimum) {
    Part act = act(plan, duty, most);
    for (Verdict v : verdicts(act)) {
      boolean already =
          minimum.stream()
              .anyMatch(m -> m.norm().id().equals(v.norm().id()) && m.standing() == v.standing());
      if (!already) {
        conflicts.add(conflict(duty, act, v, Conflict.Kind.OPTIONAL_CONTENT));
      }
    }
  }

  /** Whether the prohibition falls away at some change before the duty is due. */
  private Conflict.Kind kind(Duty duty, Part act, Verdict verdict) {
    long due = duty.due().map(Due::earliest).orElse(run.asOf.from());
    TreeSet<Long> instants = new TreeSet<>();
    for (Span s : run.facts.times()) {
      addBetween(s.from(), due, instants);
      addBetween(s.until(), due, instants);
    }
    addBetween(verdict.norm().head().validity().end(), due, instants);
    for (long at : instants) {
      if (!stillCloses(act, verdict, at)) {
        return Conflict.Kind.UNTIL_LATER;
      }
    }
    return Conflict.Kind.THROUGHOUT;
  }

  private void addBetween(long at, long due, Set<Long> instants) {
    if (at > run.asOf.from() && at < due) {
      instants.add(at);
    }
  }

  private boolean stillCloses(Part act, Verdict verdict, long at) {
    return gates.verdicts(act, Span.at(at), verdict.norm().id()).stream()
        .anyMatch(v -> v.standing() != Verdict.Standing.WARNS);
  }

  /** The discharging act: the bearer tells the addressee the least that suffices. */
  private Part act(NormPlan plan, Duty duty, DomainValue level) {
    NormPlan.DischargePlan d = plan.discharge().orElseThrow();
    bind(plan, duty);
    Part bearer = duty.bearer().orElseThrow();
    Part.Builder item =
        Part.make(vocabulary.need("item"), "content of " + duty.id())
            .with("level", new Value.Member(level))
            .with("live_system", new Value.Truth(false))
            .with("attack_tool", new Value.Truth(false))
            .with("exaggerates", new Value.Truth(false));
    Optional<Part> about = d.about().flatMap(this::part);
    about.ifPresent(v -> item.with("about", new Value.Reference(v)));
    duty.parts().stream()
        .filter(p -> p.type().name().equals("product"))
        .findFirst()
        .ifPresent(g -> item.with("product", new Value.Reference(g)));
    Part.Builder action =
        Part.make(vocabulary.need("action"), "discharge of " + duty.id())
            .with("actor", new Value.Reference(bearer))
            .with("items", new Value.Parts(List.of(item.build()), true))
            .with("audience", member("audience", "named"));
    d.discharge().purpose().ifPresent(p -> action.with("purpose", new Value.Member(p)));
    recipients(d).ifPresent(r -> action.with("recipients", r));
    territory(bearer).ifPresent(t -> action.with("territory", t));
    about.flatMap(v -> origin(bearer, v)).ifPresent(o -> action.with("origin", o));
    return action.build();
  }

  /** Puts the duty's parts back into the variables, for expressions such as {@code c.provider}. */
  private void bind(NormPlan plan, Duty duty) {
    if (plan.head().bearerSlot() >= 0) {
      run.f.vars[plan.head().bearerSlot()] = duty.bearer().orElseThrow();
    }
    if (!plan.head().onePer().isEmpty()) {
      for (NormPlan.Loop loop : plan.head().loops()) {
        for (Part p : duty.parts()) {
          if (loop.list().attribute().type() instanceof org.bulou.law.vocabulary.Type.ListOf l
              && l.part() == p.type()
              && loop.slot() != plan.head().bearerSlot()) {
            run.f.vars[loop.slot()] = p;
          }
        }
      }
      return;
    }
    List<NormPlan.Loop> loops = plan.head().loops();
    for (int i = 0; i < Math.min(loops.size(), duty.parts().size()); i++) {
      run.f.vars[loops.get(i).slot()] = duty.parts().get(i);
    }
  }

  private Optional<Part> part(Val val) {
    return val.value(run.f) instanceof Part p && !p.isPhantom() ? Optional.of(p) : Optional.empty();
  }

  private Optional<Value> recipients(NormPlan.DischargePlan d) {
    if (d.discharge().to().isEmpty()) {
      return Optional.empty();
    }
    if (d.discharge().to().get() instanceof Discharge.Addressee.ToAuthority a) {
      return run.facts.part(a.id()).map(p -> new Value.Parts(List.of(p), true));
    }
    Object to = d.to().map(v -> v.value(run.f)).orElse(Val.UNKNOWN);
    return switch (to) {
      case Part p when !p.isPhantom() -> Optional.of(new Value.Parts(List.of(p), true));
      case Value.Parts p -> Optional.of(p);
      default -> Optional.empty();
    };
  }

  private Value member(String domain, String value) {
    DomainValue v =
        vocabulary
            .domain(domain)
            .flatMap(d -> d.value(value))
            .orElse(new DomainValue(domain, value, 0, Bilingual.same(value), Optional.empty()));
    return new Value.Member(v);
  }

  private static Optional<Value> territory(Part bearer) {
    Value v = bearer.value(bearer.type().need("established_in"));
    return v instanceof Value.Member ? Optional.of(v) : Optional.empty();
  }

  private Optional<Value> origin(Part bearer, Part about) {
    Part awareness = run.f.keyed(vocabulary.need("awareness"), List.of(bearer, about));
    Value v = awareness.value(awareness.type().need("origin"));
    return v instanceof Value.Member ? Optional.of(v) : Optional.empty();
  }

  /** Conflicts in a stable order. */
  static List<Conflict> sorted(List<Conflict> conflicts) {
    return conflicts.stream()
        .sorted(
            Comparator.comparing((Conflict c) -> c.duty().id())
                .thenComparing(c -> c.prohibition().norm().id()))
        .toList();
  }
}
