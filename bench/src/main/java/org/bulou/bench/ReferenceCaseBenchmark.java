package org.bulou.bench;

import java.util.concurrent.TimeUnit;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.model.Law;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The reference case against the whole library: every duty, gate, conflict and question, with
 * reasons and traces, as the product asks it.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
public class ReferenceCaseBenchmark {
  /** Which packs are on. */
  @Param({"none", "all"})
  public String packs = "none";

  private Evaluator engine;
  private CaseFile file;

  @Setup
  public void setUp() {
    Law law = Library.law(packs);
    engine = Evaluator.compiled(law);
    file = Library.reference(law);
    Evaluation once = evaluate();
    if (!once.failures().isEmpty() || once.duties().isEmpty() || once.gates().isEmpty()) {
      throw new IllegalStateException("the reference case does not evaluate: " + once.failures());
    }
    System.out.printf(
        "# %d norms; %d facts, %d actions: %d duties, %d not applicable, %d questions, %d"
            + " conflicts%n",
        law.norms().size(),
        Library.facts(file),
        file.actions().size(),
        once.duties().size(),
        once.notApplicable().size(),
        once.questions().size(),
        once.conflicts().size());
  }

  @Benchmark
  public Evaluation evaluate() {
    return engine.evaluate(
        file.record(), Moment.at(file.asOf()), new Readings(file.readings()), file.actions());
  }
}
