package org.bulou.bench.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.proof.LogProof;
import org.bulou.ledger.proof.LogProofs;
import org.bulou.ledger.store.LogFolder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a log on files costs: durable entries in batches of a thousand, fsyncs and settling
 * included; one proof, from opening the log to the text; one proof checked, signature included. The
 * log lies in {@code bench/target}, on whatever disk that is.
 */
@State(Scope.Benchmark)
public class LedgerBenchmark {
  private static final int BATCH = 1000;
  private static final int PROVED = 200_000;

  private final Random random = new Random(7);
  private Path folder;
  private MadeLog log;
  private List<byte[]> batch;
  private LogProof proof;
  private Policy policy;

  @Setup
  public void setUp() throws IOException {
    Files.createDirectories(Path.of("bench/target"));
    folder = Files.createTempDirectory(Path.of("bench/target"), "ledger-bench");
    log = new MadeLog(folder.resolve("log"));
    for (int i = 0; i < PROVED / 5000; i++) {
      log.sequencer.append(log.entries(5000), "");
    }
    log.sequencer.settle();
    log.sequencer.publish(MadeLog.START);
    batch = log.entries(BATCH);
    policy = Policy.of(log.key.verifier());
    proof = prove();
  }

  @TearDown
  public void tearDown() throws IOException {
    log.storage.close();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @OperationsPerInvocation(BATCH)
  public Object appendDurably() {
    return log.sequencer.append(batch, "mark");
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public LogProof prove() {
    return LogProofs.of(new LogFolder(folder.resolve("log"))).prove(random.nextInt(PROVED));
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public Object check() {
    return proof.check("proof", policy, proof.entry("proof"));
  }
}
