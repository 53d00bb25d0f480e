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
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What the first call of a fresh JVM costs: reading, checking and compiling all law, and one case
 * on top of it.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(value = 10, jvmArgsAppend = "-XX:+UseSerialGC")
public class ColdLoadBenchmark {

  /** Which packs are on. */
  @Param({"none", "all"})
  public String packs = "none";

  /** Reads and checks every file of the library. */
  @Benchmark
  public Law readAndCheck() {
    return Library.law(packs);
  }

  /** From nothing to the first answer. */
  @Benchmark
  public Evaluation firstAnswer() {
    Law law = Library.law(packs);
    Evaluator engine = Evaluator.of(law);
    CaseFile file = Library.reference(law);
    return engine.evaluate(
        file.record(), Moment.at(file.asOf()), new Readings(file.readings()), file.actions());
  }
}
