package org.bulou.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bulou.bench.matter.Matter;
import org.bulou.bench.matter.Matters;
import org.bulou.bench.peer.CelConditions;
import org.bulou.bench.peer.DroolsConditions;
import org.bulou.law.evaluate.ConditionProbe;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The same twelve conditions on the same 64 matters by each engine. One operation is one condition
 * on one matter; each engine begins each matter anew (a working memory, a resolver, a session), as
 * for a new question.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@BenchmarkMode(Mode.AverageTime)
@OperationsPerInvocation(Matters.COUNT * Subjects.CONDITIONS)
public class ConditionBenchmark {
  private Subjects subjects;
  private DroolsConditions drools;

  @Setup
  public void setUp() {
    subjects = new Subjects(Library.law());
    drools = new DroolsConditions();
    System.out.println(Agreement.check(subjects, drools));
  }

  @TearDown
  public void tearDown() {
    drools.close();
  }

  /** Law engine: truth, reasons and trace. */
  @Benchmark
  public void lawExplained(Blackhole sink) {
    explained(subjects.known(), sink);
  }

  /** Law engine: truth, reasons and trace, two facts not known. */
  @Benchmark
  public void lawExplainedTwoUnknown(Blackhole sink) {
    explained(subjects.partly(), sink);
  }

  private static void explained(List<ConditionProbe.Subject> all, Blackhole sink) {
    for (ConditionProbe.Subject subject : all) {
      ConditionProbe.Memory memory = subject.memory();
      for (int i = 0; i < Subjects.CONDITIONS; i++) {
        sink.consume(memory.explained(i));
      }
    }
  }

  /** Law engine: truth alone. */
  @Benchmark
  public int lawTruth() {
    return truth(subjects.known());
  }

  /** Law engine: truth alone, two facts not known. */
  @Benchmark
  public int lawTruthTwoUnknown() {
    return truth(subjects.partly());
  }

  private static int truth(List<ConditionProbe.Subject> all) {
    int sum = 0;
    for (ConditionProbe.Subject subject : all) {
      ConditionProbe.Memory memory = subject.memory();
      for (int i = 0; i < Subjects.CONDITIONS; i++) {
        sum += memory.truth(i);
      }
    }
    return sum;
  }

  /** CEL: truth alone; it gives no reasons. */
  @Benchmark
  public void cel(Blackhole sink) {
    for (CelConditions.Facts facts : subjects.celFacts()) {
      for (int i = 0; i < Subjects.CONDITIONS; i++) {
        sink.consume(subjects.cel().evaluate(i, facts));
      }
    }
  }

  /** CEL: truth or the set of unknown attributes, two facts not known. */
  @Benchmark
  public void celTwoUnknown(Blackhole sink) {
    for (CelConditions.Facts facts : subjects.celFacts()) {
      for (int i = 0; i < Subjects.CONDITIONS; i++) {
        sink.consume(subjects.cel().partly(i, facts));
      }
    }
  }

  /** Drools: a stateless session per matter. */
  @Benchmark
  public int droolsStateless() {
    int sum = 0;
    for (Matter m : subjects.matters()) {
      sum += drools.stateless(m);
    }
    return sum;
  }

  /** Drools: a session from a pool per matter. */
  @Benchmark
  public int droolsPooled() {
    int sum = 0;
    for (Matter m : subjects.matters()) {
      sum += drools.pooled(m);
    }
    return sum;
  }

  /** Drools: one session kept open; each matter is inserted, asked and deleted. */
  @Benchmark
  public int droolsKept() {
    int sum = 0;
    for (Matter m : subjects.matters()) {
      sum += drools.kept(m);
    }
    return sum;
  }

  /** Drools: one session kept open, all 64 matters in one batch. */
  @Benchmark
  public int droolsBatch() {
    drools.batch(subjects.matters());
    int sum = 0;
    for (Matter m : subjects.matters()) {
      sum += m.takeTruths();
    }
    return sum;
  }
}
