package org.bulou.ledger.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bulou.ledger.Samples;
import org.bulou.ledger.checkpoint.Checkpoint;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.store.FileStorage;
import org.bulou.ledger.store.LogFolder;
import org.bulou.ledger.tree.Edge;
import org.bulou.ledger.tree.Hash;
import org.bulou.ledger.tree.TreeHasher;
import org.bulou.ledger.verify.LogVerifier;
import org.bulou.ledger.verify.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sequencer on files: batches, restarts, rivals, the rhythm of checkpoints. */
class SequencerTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Policy POLICY = Policy.of(Samples.LOG.verifier());

  @TempDir Path folder = Path.of("");

  private static Sequencer on(FileStorage storage) {
    return new Sequencer(storage, Samples.LOG, SECOND);
  }

  private static Hash root(int size) {
    Edge edge = new Edge();
    Samples.entries(0, size).forEach(e -> edge.append(new TreeHasher().leaf(e)));
    return edge.root();
  }

  @Test
  void shouldGiveOneTreeWhateverTheBatchesAndRestarts() {
    int target = 1500;
    for (int seed = 0; seed < 6; seed++) {
      Random random = new Random(seed);
      Path log = folder.resolve("log" + seed);
      FileStorage storage = FileStorage.create(log, Samples.ORIGIN);
      Sequencer sequencer = on(storage);
      int size = 0;
      while (size < target) {
        int next = Math.min(target, size + 1 + random.nextInt(seed < 3 ? 600 : 40));
        sequencer.append(Samples.entries(size, next), "batch " + next);
        size = next;
        if (random.nextInt(4) == 0) {
          storage.close();
          storage = FileStorage.open(log);
          sequencer = on(storage);
          assertEquals("batch " + next, sequencer.head().mark());
        }
        if (random.nextInt(4) == 0) {
          sequencer.settle();
        }
      }
      assertEquals(root(target), sequencer.head().root());
      assertTrue(sequencer.publish(Samples.START).isPresent());
      storage.close();
      Report report = LogVerifier.verify(new LogFolder(log), POLICY);
      assertTrue(report.holds(), report::toString);
      assertEquals(target, report.entries());
      assertEquals(List.of(), report.findings());
    }
  }

  @Test
  void shouldCommitOnlyOneOfTwoRivals() {
    FileStorage storage = FileStorage.create(folder.resolve("log"), Samples.ORIGIN);
    Sequencer first = on(storage);
    Sequencer second = on(storage);
    first.append(Samples.entries(0, 3), "a");
    // The second still believes the log is empty: its first try finds out and catches up.
    assertInstanceOf(Appended.Committed.class, second.append(Samples.entries(3, 5), "b"));
    Appended third = first.append(Samples.entries(5, 6), "c");
    assertEquals(5, assertInstanceOf(Appended.Committed.class, third).first());
    assertEquals(root(6), storage.head().root());
    storage.close();
  }

  @Test
  void shouldSayWhoCameFirstWhenTwoStageAtOnce() {
    FileStorage storage = FileStorage.create(folder.resolve("log"), Samples.ORIGIN);
    Sequencer winner = on(storage);
    Sequencer loser = new Sequencer(new Interrupted(storage, winner), Samples.LOG, SECOND);
    Appended outcome = loser.append(Samples.entries(50, 60), "loser");
    assertEquals("winner", assertInstanceOf(Appended.Overtaken.class, outcome).now().mark());
    loser.append(Samples.entries(3, 4), "again");
    loser.settle();
    assertEquals(root(4), storage.head().root());
    assertEquals(List.of(), storage.staged(), "the batch that lost is forgotten too");
    storage.close();
  }

  @Test
  void shouldSignAtMostOncePerIntervalAndOverRestarts() {
    FileStorage storage = FileStorage.create(folder.resolve("log"), Samples.ORIGIN);
    Sequencer sequencer = on(storage);
    assertTrue(sequencer.publish(Samples.START).isPresent(), "an empty log is signed too");
    sequencer.append(Samples.entries(0, 3), "");
    assertTrue(sequencer.publish(Samples.START.plusMillis(999)).isEmpty());
    Sequencer restarted = on(storage);
    assertTrue(restarted.publish(Samples.START.plusMillis(999)).isEmpty());
    SignedNote note = restarted.publish(Samples.START.plusMillis(1000)).orElseThrow();
    assertEquals(3, Checkpoint.of("x", note).size());
    SignedNote same = restarted.publish(Samples.START.plusSeconds(2)).orElseThrow();
    assertEquals(note.text(), same.text(), "the rhythm goes on when nothing has grown");
    assertThrows(Refusal.class, () -> new Sequencer(storage, Samples.LOG, Duration.ofMillis(999)));
    storage.close();
  }

  @Test
  void shouldKeepTheFilesOfTheSpecification() throws IOException {
    Path log = folder.resolve("log");
    FileStorage storage = FileStorage.create(log, Samples.ORIGIN);
    Sequencer sequencer = on(storage);
    sequencer.append(Samples.entries(0, 256), "");
    sequencer.append(Samples.entries(256, 300), "");
    sequencer.settle();
    sequencer.publish(Samples.START);
    storage.close();
    List<String> files = new ArrayList<>();
    try (var all = Files.walk(log)) {
      all.filter(Files::isRegularFile)
          .map(f -> log.relativize(f).toString())
          .filter(f -> !f.startsWith("state/"))
          .sorted()
          .forEach(files::add);
    }
    assertEquals(
        List.of(
            "archive/300",
            "checkpoint",
            "tile/0/000",
            "tile/0/001.p/44",
            "tile/1/000.p/1",
            "tile/entries/000",
            "tile/entries/001.p/44"),
        files);
    assertArrayEquals(
        root(256).bytes(),
        Files.readAllBytes(log.resolve("tile/1/000.p/1")),
        "RFC 6962 root of 256");
  }

  @Test
  void shouldRefuseWhatIsTooLargeAndWhoIsAnother() {
    FileStorage storage = FileStorage.create(folder.resolve("log"), Samples.ORIGIN);
    Sequencer sequencer = on(storage);
    sequencer.append(List.of(new byte[65_535]), "");
    Refusal large =
        assertThrows(Refusal.class, () -> sequencer.append(List.of(new byte[65_536]), ""));
    assertTrue(large.getMessage().contains("65536 bytes, at most 65,535"), large.getMessage());
    assertThrows(Refusal.class, () -> sequencer.append(List.of(), ""));
    Refusal second = assertThrows(Refusal.class, () -> FileStorage.open(folder.resolve("log")));
    assertTrue(second.getMessage().contains("another process"), second.getMessage());
    Refusal key =
        assertThrows(
            Refusal.class,
            () ->
                new Sequencer(
                    storage,
                    Samples.key("other.example", org.bulou.ledger.note.SignatureType.ED25519, 9),
                    SECOND));
    assertTrue(key.getMessage().contains("must be called the same"), key.getMessage());
    storage.close();
    assertThrows(Refusal.class, () -> FileStorage.create(folder.resolve("log"), "x"));
  }
}
