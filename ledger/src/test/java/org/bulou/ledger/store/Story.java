package org.bulou.ledger.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bulou.ledger.Samples;
import org.bulou.ledger.checkpoint.Checkpoint;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.log.Appended;
import org.bulou.ledger.log.Sequencer;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.tile.EntryBundle;
import org.bulou.ledger.tile.TilePath;
import org.bulou.ledger.verify.LogVerifier;
import org.bulou.ledger.verify.Report;

/**
 * The same small history each time: batches that fill tiles and do not, checkpoints, settling. Each
 * step can be tried again after a failure; the mark in the head says whether a batch was committed.
 */
final class Story {
  /** Batches by size; 0 signs a checkpoint, -1 settles. */
  static final List<Integer> STEPS = List.of(3, 0, 255, 0, -1, 260, 2, 0, -1);

  static final long ENTRIES = 3 + 255 + 260 + 2;
  private static final Policy POLICY = Policy.of(Samples.LOG.verifier());

  private final Path folder;

  /** Entries and checkpoints somebody was told are safe. */
  private long promised;

  private long signed;
  private Instant now;

  /** When a history goes on that another process began. */
  static final Instant LATER = Samples.START.plusSeconds(1000);

  Story(Path folder, Instant begin) {
    this.folder = folder;
    this.now = begin;
  }

  static Sequencer open(FileStorage storage) {
    return new Sequencer(storage, Samples.LOG, Duration.ofSeconds(1));
  }

  /** Does a step unless the log shows that it was done. */
  void step(Sequencer sequencer, int number) {
    int step = STEPS.get(number);
    String mark = "step " + number;
    now = now.plusSeconds(1);
    if (step == -1) {
      sequencer.settle();
    } else if (step == 0) {
      SignedNote note = sequencer.publish(now).orElseThrow();
      signed = Checkpoint.of("checkpoint", note).size();
    } else if (!sequencer.head().mark().equals(mark)) {
      long from = before(number);
      Appended done = sequencer.append(Samples.entries(from, from + step), mark);
      assertEquals(from, ((Appended.Committed) done).first());
      promised = from + step;
    } else {
      promised = before(number) + step;
    }
  }

  private static long before(int number) {
    return STEPS.subList(0, number).stream().filter(step -> step > 0).mapToLong(s -> s).sum();
  }

  /**
   * The one oracle: the whole log verifies, holds everything that was promised, and every entry of
   * the history exactly once and in order.
   */
  void check() {
    LogFolder log = new LogFolder(folder);
    if (log.get(LogFolder.CHECKPOINT).isPresent()) {
      Report report = LogVerifier.verify(log, POLICY);
      assertTrue(report.holds(), report::toString);
      assertTrue(report.signed().orElseThrow().size() >= signed, "a signed checkpoint is gone");
    } else {
      assertEquals(0, signed, "a signed checkpoint is gone");
    }
    Head head = StateFiles.readHead(LogFolder.HEAD, log.need(LogFolder.HEAD));
    assertTrue(head.size() >= promised, head.size() + " entries, " + promised + " were promised");
    for (long bundle = 0; bundle * TilePath.FULL < head.size(); bundle++) {
      long start = bundle * TilePath.FULL;
      int width = (int) Math.min(TilePath.FULL, head.size() - start);
      byte[] there = log.tile(TilePath.entries(bundle, width));
      assertArrayEquals(EntryBundle.write(Samples.entries(start, start + width)), there);
    }
  }

  long promised() {
    return promised;
  }
}
