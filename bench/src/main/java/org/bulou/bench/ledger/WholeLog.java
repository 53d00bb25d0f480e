package org.bulou.bench.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.checkpoint.PolicyReader;
import org.bulou.ledger.store.LogFolder;
import org.bulou.ledger.verify.LogVerifier;
import org.bulou.ledger.verify.Report;

/** Makes a log of many entries, or verifies it and says how long that took. See bench/ledger. */
public final class WholeLog {
  private static final int BATCH = 8192;

  private WholeLog() {}

  /** Arguments: {@code make FOLDER ENTRIES} or {@code verify FOLDER}. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    long began = System.nanoTime();
    if (args[0].equals("make")) {
      make(folder, Long.parseLong(args[2]));
      System.out.printf("made in %.1f s%n", seconds(began));
      return;
    }
    Policy policy = PolicyReader.read("policy", Files.readString(folder.resolve("policy")));
    Report report = LogVerifier.verify(new LogFolder(folder.resolve("log")), policy);
    if (!report.holds()) {
      throw new IllegalStateException(report.toString());
    }
    System.out.printf(
        "verified %,d entries (%,d bytes), %,d tiles in %.1f s; heap at most %d MiB%n",
        report.entries(),
        report.bytes(),
        report.tiles(),
        seconds(began),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static void make(Path folder, long entries) throws IOException {
    Files.createDirectories(folder);
    MadeLog log = new MadeLog(folder.resolve("log"));
    while (log.made < entries) {
      log.sequencer.append(log.entries((int) Math.min(BATCH, entries - log.made)), "");
    }
    log.sequencer.settle();
    log.sequencer.publish(MadeLog.START);
    log.storage.close();
    Files.writeString(folder.resolve("policy"), Policy.of(log.key.verifier()).file());
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
