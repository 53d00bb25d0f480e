package org.bulou.law.casetest;

import java.util.ArrayList;
import java.util.List;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.facts.Statement;
import org.bulou.law.facts.Version;
import org.bulou.law.vocabulary.Attribute;

/**
 * Takes each fact of a case away in turn. What held before must then be unchanged or undecided,
 * never a silent "no": a duty does not vanish, a closed gate does not open. Facts whose silence
 * means "none so far" are left alone.
 */
final class DerivedUnknowns {
  private static final int MOST = 400;

  private final Evaluator engine;
  private final CaseFile file;
  private final Evaluation whole;
  private int count;

  DerivedUnknowns(Evaluator engine, CaseFile file, Evaluation whole) {
    this.engine = engine;
    this.file = file;
    this.whole = whole;
  }

  int count() {
    return count;
  }

  List<Mismatch> run() {
    List<Mismatch> mismatches = new ArrayList<>();
    if (!file.steps().isEmpty()) {
      return mismatches;
    }
    List<Version> versions = file.record().versions();
    for (int v = 0; v < versions.size(); v++) {
      List<Statement> statements = versions.get(v).statements();
      for (int s = 0; s < statements.size() && count < MOST; s++) {
        if (mayBeDropped(statements.get(s).attribute())) {
          without(v, s, mismatches);
        }
      }
    }
    return mismatches;
  }

  /**
   * An action without an instant is one yet to be done: that is a different question, not an
   * unknown.
   */
  private static boolean mayBeDropped(Attribute attribute) {
    return attribute.silence() != Attribute.Silence.NOT_ON_RECORD
        && !attribute.toString().equals("action.at");
  }

  private void without(int version, int statement, List<Mismatch> mismatches) {
    count++;
    Statement dropped = file.record().versions().get(version).statements().get(statement);
    Evaluation less =
        engine.evaluate(
            record(version, statement),
            new Moment(file.asOf(), 0, file.lawAsOf()),
            new Readings(file.readings()),
            file.actions());
    String fact = dropped.part() + "." + dropped.attribute().name();
    for (Duty duty : whole.duties()) {
      if (duty.standing() != Duty.Standing.WARNING
          && file.tests().contains(duty.norm().id())
          && vanished(duty, less)) {
        mismatches.add(
            Mismatch.of(
                dropped.at(),
                file.id() + "：没有 " + fact + " 时 " + duty.id() + " 无声消失",
                file.id() + ": without " + fact + ", " + duty.id() + " silently vanishes"));
      }
    }
    for (Gate gate : whole.gates()) {
      if (gate instanceof Gate.Closed
          && less.gate(gate.action().id()).orElseThrow() instanceof Gate.Clear clear
          && !clear.byRule()) {
        mismatches.add(
            Mismatch.of(
                dropped.at(),
                file.id() + "：没有 " + fact + " 时 " + gate.action().id() + " 变为放行",
                file.id()
                    + ": without "
                    + fact
                    + ", the gate of "
                    + gate.action().id()
                    + " opens"));
      }
    }
  }

  private static boolean vanished(Duty duty, Evaluation less) {
    if (less.duty(duty.id()).isPresent()
        || less.undecidedInstruments().contains(duty.norm().head().instrument())) {
      return false;
    }
    boolean sameNorm = less.duties().stream().anyMatch(d -> d.norm().id().equals(duty.norm().id()));
    return !sameNorm
        && less.questions().stream().noneMatch(q -> q.settles().contains(duty.norm().id()));
  }

  private CaseRecord record(int version, int statement) {
    List<Version> versions = new ArrayList<>(file.record().versions());
    Version v = versions.get(version);
    List<Statement> fewer = new ArrayList<>(v.statements());
    fewer.remove(statement);
    versions.set(
        version,
        new Version(
            v.number(), v.at(), v.by(), v.source(), v.title(), v.parts(), fewer, v.claims()));
    return file.record().with(versions);
  }
}
