package org.bulou.law.casetest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Outcome;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.time.Span;

/**
 * What an evaluation says of some norms, each line as one expectation of a case. For proposals: a
 * person reads the statute and keeps the lines that are right.
 */
public final class Expected {
  private final Evaluation evaluation;
  private final Set<String> norms;
  private final List<String> lines = new ArrayList<>();
  private final List<String> penalties = new ArrayList<>();

  private Expected(Evaluation evaluation, Set<String> norms) {
    this.evaluation = evaluation;
    this.norms = norms;
  }

  /** One YAML flow mapping per line. */
  public static List<String> of(Evaluation evaluation, Set<String> norms) {
    Expected expected = new Expected(evaluation, norms);
    expected.duties();
    expected.gates();
    expected.none();
    expected.lines.addAll(expected.penalties);
    return List.copyOf(expected.lines);
  }

  private void duties() {
    for (Duty d : evaluation.duties()) {
      exposures(d.exposures(), d.id());
      if (!norms.contains(d.norm().id())) {
        continue;
      }
      String id = "{ duty: \"" + d.id() + "\", state: " + d.state().wire();
      lines.add(id + standing(d) + " }");
      d.due().ifPresent(x -> lines.add(id + ", due: " + instant(x.earliest()) + " }"));
      d.warn()
          .flatMap(Outcome::due)
          .ifPresent(x -> lines.add(id + ", warn: " + instant(x.earliest()) + " }"));
    }
  }

  private static String standing(Duty d) {
    return d.standing() == Duty.Standing.BINDS
        ? ""
        : ", standing: " + d.standing().name().toLowerCase(Locale.ROOT);
  }

  private void exposures(List<Duty.Exposure> exposures, String id) {
    exposures.stream()
        .filter(x -> norms.contains(x.penalty().id()))
        .forEach(x -> penalties.add("{ penalty: " + x.penalty().id() + ", duty: \"" + id + "\" }"));
  }

  private void gates() {
    for (Gate g : evaluation.gates()) {
      Set<String> by = new TreeSet<>();
      for (Verdict v : g.verdicts()) {
        if (norms.contains(v.norm().id()) && v.standing() != Verdict.Standing.WARNS) {
          by.add(v.norm().id());
        }
        exposures(v.exposures(), v.norm().id() + "(" + g.action().id() + ")");
      }
      boolean disputed = g instanceof Gate.Closed c && c.disputed();
      lines.add(
          "{ gate: "
              + g.action().id()
              + ", is: "
              + g.wire()
              + (by.isEmpty() ? "" : ", by: [ " + String.join(", ", by) + " ]")
              + (disputed ? ", disputed: true" : "")
              + " }");
    }
  }

  private void none() {
    Set<String> spoken = new TreeSet<>();
    evaluation.duties().stream()
        .filter(d -> d.standing() != Duty.Standing.WARNING)
        .forEach(d -> spoken.add(d.norm().id()));
    List<Duty.Exposure> exposures = new ArrayList<>();
    evaluation.duties().forEach(d -> exposures.addAll(d.exposures()));
    for (Gate g : evaluation.gates()) {
      for (Verdict v : g.verdicts()) {
        exposures.addAll(v.exposures());
        if (v.standing() != Verdict.Standing.WARNS) {
          spoken.add(v.norm().id());
        }
      }
    }
    exposures.stream()
        .filter(x -> x.applies() == Truth.TRUE)
        .forEach(x -> spoken.add(x.penalty().id()));
    norms.stream()
        .filter(n -> !spoken.contains(n))
        .sorted()
        .forEach(n -> lines.add("{ none: " + n + " }"));
  }

  private static String instant(long micros) {
    return Span.instantOf(micros).toString();
  }
}
