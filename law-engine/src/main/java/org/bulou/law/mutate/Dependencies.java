package org.bulou.law.mutate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.ExprWalk;
import org.bulou.law.model.Bearer;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Each;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.model.TimePoint;

/** Which norms change their answer when a norm, term, value, table or doctrine changes. */
final class Dependencies {
  private final Map<String, Set<String>> usedBy = new HashMap<>();
  private final Map<String, Set<String>> reads = new HashMap<>();

  Dependencies(Law law) {
    law.terms().values().forEach(this::term);
    law.norms().forEach(this::norm);
    for (Law.Exemption e : law.exemptions()) {
      use(e.permission().id(), e.from().id());
      norm(e.permission());
    }
  }

  /** The element itself and everything that reads it, however far. */
  Set<String> affectedBy(String element) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(element));
    while (!open.isEmpty()) {
      String next = open.removeFirst();
      if (reached.add(next)) {
        open.addAll(usedBy.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }

  /** Everything that some norms use, however far. */
  Set<String> usedBy(Set<String> norms) {
    Set<String> reached = new LinkedHashSet<>(norms);
    int before = -1;
    while (before != reached.size()) {
      before = reached.size();
      usedBy.forEach(
          (used, by) -> {
            if (by.stream().anyMatch(reached::contains)) {
              reached.add(used);
            }
          });
    }
    return reached;
  }

  /** The attributes some norms read, as {@code type.attribute}. */
  Set<String> attributesOf(Set<String> norms) {
    Set<String> found = new LinkedHashSet<>();
    usedBy(norms).forEach(n -> found.addAll(reads.getOrDefault(n, Set.of())));
    return found;
  }

  /** The disputed elements some norms consult. */
  Set<String> elementsOf(Set<String> norms, Law law) {
    Set<String> used = usedBy(norms);
    Set<String> found = new LinkedHashSet<>();
    for (String element : law.elements().keySet()) {
      int dot = element.lastIndexOf('.');
      if (used.contains(element) || (dot > 0 && used.contains(element.substring(0, dot)))) {
        found.add(element);
      }
    }
    return found;
  }

  private void use(String used, String by) {
    usedBy.computeIfAbsent(used, k -> new LinkedHashSet<>()).add(by);
  }

  private void term(Definition.Term term) {
    term.body().readings().forEach(r -> expr(r.is(), term.id()));
  }

  private void norm(Norm norm) {
    String id = norm.id();
    Norm.Conditions c = norm.conditions();
    conditions(c.scope(), id);
    conditions(c.when(), id);
    conditions(c.kept(), id);
    c.lapses().ifPresent(e -> expr(e, id));
    c.ruledOut().ifPresent(e -> expr(e, id));
    c.arises().ifPresent(a -> points(a, id));
    norm.binding().each().forEach(e -> expr(e.list(), id));
    if (norm.binding().bearer() instanceof Bearer.Member m) {
      m.role().ifPresent(e -> expr(e, id));
    }
    norm.clock().ifPresent(clock -> clock(clock, id));
    norm.penalty().sanctions().forEach(s -> use(s, id));
  }

  private void conditions(Optional<Choice<Expr>> choice, String id) {
    choice.ifPresent(c -> c.readings().forEach(r -> expr(r.is(), id)));
  }

  private void points(Choice<TimePoint> choice, String id) {
    choice.readings().forEach(r -> point(r.is(), id));
  }

  private void point(TimePoint point, String id) {
    switch (point) {
      case TimePoint.Arises a -> {}
      case TimePoint.At at -> expr(at.time(), id);
      case TimePoint.Over o -> {
        expr(o.time(), id);
        each(o.each(), id);
        o.where().ifPresent(w -> expr(w, id));
      }
      case TimePoint.Several s -> s.of().forEach(p -> point(p, id));
      case TimePoint.DischargeOf d -> use(d.norm(), id);
    }
  }

  private void each(List<Each> each, String id) {
    each.forEach(e -> expr(e.list(), id));
  }

  private void clock(Clock clock, String id) {
    switch (clock) {
      case Clock.Within w -> {
        use(w.unit(), id);
        points(w.after(), id);
        w.adjusted().extensions().forEach(e -> use(e.unit(), id));
        w.adjusted().cap().ifPresent(c -> use(c.unit(), id));
      }
      case Clock.AtOnce a -> points(a.after(), id);
      case Clock.Keep k -> {
        use(k.unit(), id);
        points(k.after(), id);
      }
      case Clock.Before b -> {
        use(b.unit(), id);
        points(b.of(), id);
      }
      case Clock.SetBy s -> points(s.date(), id);
      case Clock.Periodic p -> points(p.from(), id);
      case Clock.Minimum m -> {
        expr(m.content().of(), id);
        expr(m.content().when(), id);
        each(m.content().over(), id);
      }
      case Clock.OnDate d -> {}
      case Clock.Yearly y -> {}
    }
  }

  private void expr(Expr expr, String id) {
    ExprWalk.each(
        expr,
        e -> {
          switch (e) {
            case Expr.Term t -> use(t.name(), id);
            case Expr.Table t -> use(t.name(), id);
            case Expr.Value v -> use(v.name(), id);
            case Expr.Read r ->
                reads.computeIfAbsent(id, k -> new LinkedHashSet<>()).add(r.attribute().toString());
            default -> {}
          }
        });
  }
}
