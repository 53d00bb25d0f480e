package org.bulou.bench.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.checkpoint.PolicyReader;
import org.bulou.ledger.proof.LogProof;
import org.bulou.ledger.proof.LogProofs;
import org.bulou.ledger.store.LogFolder;
import org.bulou.ledger.verify.LogVerifier;
import org.bulou.ledger.verify.Report;

/** Makes a log of many entries, or verifies it and says how long that took. See bench/ledger. */
public final class WholeLog {
  private static final int BATCH = 8192;
  private static final int PROOFS = 2000;

  private WholeLog() {}

  /** Arguments: {@code make FOLDER ENTRIES}, {@code verify FOLDER} or {@code prove FOLDER}. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    switch (args[0]) {
      case "make" -> make(folder, Long.parseLong(args[2]));
      case "prove" -> prove(folder);
      default -> verify(folder);
    }
  }

  private static Policy policy(Path folder) throws IOException {
    return PolicyReader.read("policy", Files.readString(folder.resolve("policy")));
  }

  private static void verify(Path folder) throws IOException {
    Stopwatch time = new Stopwatch();
    Report report = LogVerifier.verify(new LogFolder(folder.resolve("log")), policy(folder));
    if (!report.holds()) {
      throw new IllegalStateException(report.toString());
    }
    System.out.printf(
        "verified %,d entries (%,d bytes), %,d tiles in %s; heap at most %d MiB%n",
        report.entries(),
        report.bytes(),
        report.tiles(),
        time,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /** Proofs of entries all over the log, each from opening the log to the text, and their check. */
  private static void prove(Path folder) throws IOException {
    Policy policy = policy(folder);
    LogFolder log = new LogFolder(folder.resolve("log"));
    for (int round = 0; round < 2; round++) {
      Stopwatch making = new Stopwatch();
      List<LogProof> proofs = new ArrayList<>();
      long size = LogProofs.of(log).size();
      for (int i = 0; i < PROOFS; i++) {
        proofs.add(LogProofs.of(log).prove(i * 7_919L % size));
      }
      String made = making.each(PROOFS);
      Stopwatch checking = new Stopwatch();
      proofs.forEach(proof -> proof.check("proof", policy, proof.entry("proof")));
      if (round > 0) { // the first round warms up
        System.out.printf("proofs of a log of %,d: made in %s%n", size, made);
        System.out.printf("  checked, signature included, in %s%n", checking.each(PROOFS));
      }
    }
  }

  private static void make(Path folder, long entries) throws IOException {
    Stopwatch time = new Stopwatch();
    Files.createDirectories(folder);
    MadeLog log = new MadeLog(folder.resolve("log"));
    while (log.made < entries) {
      log.sequencer.append(log.entries((int) Math.min(BATCH, entries - log.made)), "");
    }
    log.sequencer.settle();
    log.sequencer.publish(MadeLog.START);
    log.storage.close();
    System.out.printf(
        "made %,d durable entries in batches of %,d, each built and committed in %s%n",
        entries, BATCH, time.each(entries));
    Files.writeString(folder.resolve("policy"), Policy.of(log.key.verifier()).file());
  }
}
