package org.bulou.ledger.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bulou.ledger.Samples;
import org.bulou.ledger.checkpoint.Checkpoint;
import org.bulou.ledger.checkpoint.Cosignature;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.log.Sequencer;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.store.FileStorage;
import org.bulou.ledger.store.LogFolder;
import org.bulou.ledger.tile.EntryBundle;
import org.bulou.ledger.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes a log without its key is noticed. */
class TamperTest {
  private static final Policy POLICY = Samples.policy(Samples.LOG, Samples.WITNESS);

  /** Nine is coprime to eight: other runs flip one bit of each byte or two, each in its turn. */
  private static final int EVERY = Boolean.getBoolean("bulou.exhaustive") ? 1 : 9;

  @TempDir Path folder = Path.of("");

  private Path log(int... batches) {
    Path log = folder.resolve("log");
    FileStorage storage = FileStorage.create(log, Samples.ORIGIN);
    Sequencer sequencer = new Sequencer(storage, Samples.LOG, Duration.ofSeconds(1));
    int size = 0;
    for (int batch : batches) {
      sequencer.append(Samples.entries(size, size + batch), "");
      size += batch;
      sequencer.settle();
      SignedNote note = sequencer.publish(Samples.START.plusSeconds(size)).orElseThrow();
      Checkpoint checkpoint = Checkpoint.of("x", note);
      sequencer.cosigned(
          note.with(List.of(Cosignature.sign(checkpoint, Samples.WITNESS, Samples.START))));
    }
    storage.close();
    return log;
  }

  private static Report verify(Path log) {
    return LogVerifier.verify(new LogFolder(log), POLICY);
  }

  private static List<Path> files(Path log) throws IOException {
    try (Stream<Path> all = Files.walk(log)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void shouldNoticeASingleBit() throws IOException {
    Path log = log(1);
    assertEquals(List.of(), verify(log).findings());
    int flips = 0;
    for (Path file : files(log)) {
      byte[] bytes = Files.readAllBytes(file);
      for (int bit = 0; bit < bytes.length * 8; bit += EVERY, flips++) {
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(file, bytes);
        Report report = verify(log);
        // A signature under a changed name is an unknown one: said, and in the newest checkpoint
        // missed by the policy.
        assertFalse(report.findings().isEmpty(), file + " bit " + bit);
        boolean archive = log.relativize(file).startsWith("archive");
        assertTrue(archive || !report.holds(), file + " bit " + bit);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
      }
      Files.write(file, bytes);
    }
    assertTrue(verify(log).holds());
    System.out.println(flips + " bits flipped, each noticed");
    assertTrue(flips > 8000 / EVERY, "only " + flips);
  }

  @Test
  void shouldNoticeEveryFileThatIsMissingEmptyLongerOrNotKnown() throws IOException {
    Path log = log(3, 300);
    for (Path file : files(log)) {
      boolean needed =
          Stream.of("state", "archive", ".p/3", "1.p/46").noneMatch(file.toString()::contains)
              || file.endsWith("checkpoint");
      byte[] bytes = Files.readAllBytes(file);
      if (needed) {
        Files.delete(file);
        assertFalse(verify(log).holds(), "missing " + file);
      }
      if (bytes.length > 0) {
        Files.write(file, new byte[0]);
        assertFalse(verify(log).holds(), "empty " + file);
      }
      if (!file.endsWith("lock")) {
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
        assertFalse(verify(log).holds(), "longer " + file);
      }
      Files.write(file, bytes);
      Path stray = file.resolveSibling("stray");
      Files.write(stray, bytes);
      Report report = verify(log);
      assertTrue(report.findings().toString().contains("stray"), report::toString);
      Files.delete(stray);
    }
    assertTrue(verify(log).holds(), () -> verify(log).toString());
  }

  @Test
  void shouldNoticeDroppedSwappedAndDuplicatedEntries() throws IOException {
    Path log = log(20);
    change(log, entries -> entries.subList(0, 19));
    change(log, entries -> entries.subList(1, 20));
    change(log, entries -> with(entries, list -> Collections.swap(list, 3, 4)));
    change(log, entries -> with(entries, list -> list.set(5, list.get(4))));
    change(log, entries -> with(entries, list -> list.add(list.get(19))));
    change(log, entries -> with(entries, list -> list.set(7, Samples.entry(99))));
    change(log, entries -> with(entries, Collections::reverse));
  }

  private static List<byte[]> with(List<byte[]> entries, Consumer<List<byte[]>> change) {
    List<byte[]> copy = new ArrayList<>(entries);
    change.accept(copy);
    return copy;
  }

  private static void change(Path log, UnaryOperator<List<byte[]>> change) throws IOException {
    Path bundle = log.resolve("tile/entries/000.p/20");
    byte[] before = Files.readAllBytes(bundle);
    List<byte[]> entries = change.apply(EntryBundle.read("bundle", before, 20));
    Files.write(bundle, EntryBundle.write(entries));
    assertFalse(verify(log).holds());
    Files.write(bundle, before);
    assertTrue(verify(log).holds());
  }

  @Test
  void shouldNoticeAWholeLogRewrittenWithoutTheKey() throws IOException {
    Path log = log(20);
    byte[] signed = Files.readAllBytes(log.resolve("checkpoint"));
    byte[] archived = Files.readAllBytes(log.resolve("archive/020"));
    Path forged = folder.resolve("forged");
    FileStorage storage = FileStorage.create(forged, Samples.ORIGIN);
    Sequencer sequencer = new Sequencer(storage, Samples.LOG, Duration.ofSeconds(1));
    sequencer.append(Samples.entries(100, 120), "");
    storage.close();
    Files.write(forged.resolve("checkpoint"), signed);
    Files.createDirectories(forged.resolve("archive"));
    Files.write(forged.resolve("archive/020"), archived);
    Report report = verify(forged);
    assertFalse(report.holds());
    assertTrue(report.findings().toString().contains("signed root"), report::toString);
  }

  @Test
  void shouldNoticeTwoCheckpointsOfAForkedLog() throws IOException {
    Path log = log(20, 10);
    // The owner of the key signs another tree for a size that was signed before.
    SignedNote fork =
        new Checkpoint(Samples.ORIGIN, 20, Hash.of(Samples.hash("fork"))).signedBy(Samples.LOG);
    Files.write(log.resolve("archive/020"), fork.bytes());
    Report report = verify(log);
    assertFalse(report.holds());
    assertTrue(report.findings().toString().contains("archive/020"), report::toString);
  }

  @Test
  void shouldNotContinueALogThatLostWhatItSigned() throws IOException {
    Path log = log(20, 10);
    Path older = folder.resolve("older");
    FileStorage.create(older, Samples.ORIGIN).close();
    FileStorage storage = FileStorage.open(older);
    new Sequencer(storage, Samples.LOG, Duration.ofSeconds(1)).append(Samples.entries(0, 5), "");
    storage.close();
    Files.copy(log.resolve("checkpoint"), older.resolve("checkpoint"));
    FileStorage again = FileStorage.open(older);
    Refusal refusal =
        assertThrows(Refusal.class, () -> new Sequencer(again, Samples.LOG, Duration.ofSeconds(1)));
    assertTrue(refusal.getMessage().contains("nothing more is signed"), refusal.getMessage());
    again.close();
  }
}
