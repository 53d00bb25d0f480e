package org.bulou.law.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bulou.law.evaluate.Conflict;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Question;
import org.bulou.law.evaluate.Versions;
import org.bulou.law.facts.Part;

/**
 * Compares two evaluations; results come in the order of identity, so the same pair gives the same
 * list.
 */
final class DiffSearch {
  private final Evaluation before;
  private final Evaluation after;

  DiffSearch(Evaluation before, Evaluation after) {
    this.before = before;
    this.after = after;
  }

  EvaluationDiff diff() {
    return new EvaluationDiff(causes(), duties(), gates(), conflicts(), questions());
  }

  private List<EvaluationDiff.Cause> causes() {
    List<EvaluationDiff.Cause> causes = new ArrayList<>();
    Versions v = before.versions();
    Versions w = after.versions();
    cause(causes, EvaluationDiff.Input.LAW, "", v.law(), w.law());
    cause(causes, EvaluationDiff.Input.ENGINE, "", v.engine(), w.engine());
    cause(causes, EvaluationDiff.Input.RECORD, "", "" + v.record(), "" + w.record());
    cause(
        causes,
        EvaluationDiff.Input.AS_OF,
        "",
        before.moment().asOf().toString(),
        after.moment().asOf().toString());
    cause(causes, EvaluationDiff.Input.LAW_AS_OF, "", lawDay(before), lawDay(after));
    Set<String> elements = new TreeSet<>(v.readings().keySet());
    elements.addAll(w.readings().keySet());
    for (String element : elements) {
      cause(
          causes,
          EvaluationDiff.Input.READING,
          element,
          v.readings().getOrDefault(element, ""),
          w.readings().getOrDefault(element, ""));
    }
    return List.copyOf(causes);
  }

  private static String lawDay(Evaluation e) {
    return e.moment().lawAsOf().map(LocalDate::toString).orElse("");
  }

  private static void cause(
      List<EvaluationDiff.Cause> causes,
      EvaluationDiff.Input input,
      String name,
      String before,
      String after) {
    if (!before.equals(after)) {
      causes.add(new EvaluationDiff.Cause(input, name, before, after));
    }
  }

  /** Both sides of one identity. */
  private record Pair<T>(Optional<T> before, Optional<T> after) {}

  private static <T> List<Pair<T>> pairs(
      List<T> before, List<T> after, Function<T, String> identity) {
    Map<String, T> old = new LinkedHashMap<>();
    Map<String, T> now = new LinkedHashMap<>();
    before.forEach(x -> old.putIfAbsent(identity.apply(x), x));
    after.forEach(x -> now.putIfAbsent(identity.apply(x), x));
    Map<String, Pair<T>> pairs = new TreeMap<>();
    old.forEach(
        (id, x) -> pairs.put(id, new Pair<>(Optional.of(x), Optional.ofNullable(now.get(id)))));
    now.forEach((id, x) -> pairs.putIfAbsent(id, new Pair<>(Optional.empty(), Optional.of(x))));
    return List.copyOf(pairs.values());
  }

  private List<EvaluationDiff.DutyChange> duties() {
    List<EvaluationDiff.DutyChange> changes = new ArrayList<>();
    for (Pair<Duty> p : pairs(before.duties(), after.duties(), Duty::id)) {
      if (p.before().isEmpty()) {
        p.after().map(EvaluationDiff.DutyChange.Appeared::new).ifPresent(changes::add);
      } else if (p.after().isEmpty()) {
        p.before().map(this::disappeared).ifPresent(changes::add);
      } else {
        Duty old = p.before().get();
        Duty now = p.after().get();
        Set<EvaluationDiff.What> what = what(old, now);
        if (!what.isEmpty()) {
          changes.add(new EvaluationDiff.DutyChange.Changed(old, now, what));
        }
      }
    }
    return List.copyOf(changes);
  }

  private EvaluationDiff.DutyChange.Disappeared disappeared(Duty duty) {
    return new EvaluationDiff.DutyChange.Disappeared(
        duty, after.notApplicable().stream().filter(n -> n.id().equals(duty.id())).findFirst());
  }

  private static Set<EvaluationDiff.What> what(Duty old, Duty now) {
    Set<EvaluationDiff.What> what = EnumSet.noneOf(EvaluationDiff.What.class);
    mark(what, EvaluationDiff.What.STATE, old.state(), now.state());
    mark(what, EvaluationDiff.What.DUE, old.due(), now.due());
    mark(what, EvaluationDiff.What.STANDING, old.standing(), now.standing());
    if (!now.norm().standing()) {
      mark(what, EvaluationDiff.What.START, old.start(), now.start());
    }
    mark(what, EvaluationDiff.What.WARNING, old.warn(), now.warn());
    mark(what, EvaluationDiff.What.BEARERS, bearers(old), bearers(now));
    mark(what, EvaluationDiff.What.EXPOSURES, exposures(old), exposures(now));
    return what;
  }

  private static void mark(
      Set<EvaluationDiff.What> what, EvaluationDiff.What mark, Object old, Object now) {
    if (!old.equals(now)) {
      what.add(mark);
    }
  }

  private static Set<String> bearers(Duty d) {
    Set<String> ids = new TreeSet<>(d.coBearers().stream().map(Part::id).toList());
    d.bearer().ifPresent(b -> ids.add(b.id()));
    return ids;
  }

  /** Which penalty norms; that a conduct goes on is no change. */
  private static Set<String> exposures(Duty d) {
    return new TreeSet<>(
        d.exposures().stream().map(x -> x.penalty().id() + " " + x.applies()).toList());
  }

  private List<EvaluationDiff.GateChange> gates() {
    return pairs(before.gates(), after.gates(), g -> g.action().id()).stream()
        .filter(p -> !p.before().map(DiffSearch::answer).equals(p.after().map(DiffSearch::answer)))
        .map(p -> new EvaluationDiff.GateChange(action(p), p.before(), p.after()))
        .toList();
  }

  private static String action(Pair<Gate> p) {
    return p.after().or(p::before).map(g -> g.action().id()).orElse("");
  }

  private static String answer(Gate gate) {
    Set<String> verdicts =
        new TreeSet<>(
            gate.verdicts().stream().map(v -> v.norm().id() + " " + v.standing()).toList());
    String kind =
        switch (gate) {
          case Gate.Clear c -> "by rule " + c.byRule();
          case Gate.Closed c -> "disputed " + c.disputed();
          case Gate.Undetermined u -> u.practice().name();
        };
    return gate.wire() + " " + kind + " " + verdicts;
  }

  private List<EvaluationDiff.ConflictChange> conflicts() {
    return pairs(before.conflicts(), after.conflicts(), DiffSearch::identity).stream()
        .filter(p -> !p.before().map(DiffSearch::kind).equals(p.after().map(DiffSearch::kind)))
        .map(p -> new EvaluationDiff.ConflictChange(p.before(), p.after()))
        .toList();
  }

  private static String identity(Conflict c) {
    boolean optional = c.kind() == Conflict.Kind.OPTIONAL_CONTENT;
    return c.duty().id() + " " + c.prohibition().norm().id() + (optional ? " optional" : "");
  }

  private static String kind(Conflict c) {
    return c.kind() + " " + c.disputed();
  }

  private List<EvaluationDiff.QuestionChange> questions() {
    return pairs(before.questions(), after.questions(), (Question q) -> q.address().show()).stream()
        .filter(p -> p.before().isEmpty() || p.after().isEmpty())
        .map(p -> new EvaluationDiff.QuestionChange(p.before(), p.after()))
        .toList();
  }
}
