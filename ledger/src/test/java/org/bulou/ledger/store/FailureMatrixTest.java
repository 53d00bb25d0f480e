package org.bulou.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.bulou.ledger.Samples;
import org.bulou.ledger.log.Sequencer;
import org.bulou.ledger.store.FaultyDisk.Fault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The writes of a small history go wrong in every way; after each step the whole log is verified.
 * {@code ./verify ledger} plays each single write in each way, other runs every tenth. {@link
 * ProcessKilledTest} does the same with a real process.
 */
class FailureMatrixTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource(Fault.class)
  void shouldSurviveEveryWriteGoingWrong(Fault fault) throws IOException {
    int every = Boolean.getBoolean("bulou.exhaustive") ? 1 : 10;
    int played = 0;
    boolean more = true;
    for (long at = fault.ordinal() * 2L % every; more; at += every) {
      FaultyDisk disk = new FaultyDisk(at, fault);
      // A process that lives on keeps its sequencer after an error; one that died opens anew.
      boolean livesOn = fault.ordinal() <= Fault.TORN.ordinal() && at / every % 2 == 0;
      run(folder.resolve(fault + "-" + at), disk, livesOn);
      more = disk.hasFailed();
      played += more ? 1 : 0;
      remove(folder.resolve(fault + "-" + at));
    }
    System.out.println(fault + ": " + played + " writes went wrong, every " + every + "th");
    assertTrue(played >= 140 / every, "only " + played + " writes");
  }

  private static void run(Path log, FaultyDisk disk, boolean livesOn) {
    Story story = new Story(log, Samples.START);
    FileStorage storage = create(log, disk);
    Sequencer sequencer = Story.open(storage);
    for (int step = 0; step < Story.STEPS.size(); step++) {
      boolean done = false;
      while (!done) {
        try {
          story.step(sequencer, step);
          done = true;
        } catch (UncheckedIOException e) {
          if (!livesOn) {
            storage.close();
            storage = reopen(log, disk);
            sequencer = recovered(storage, log, disk);
            story.check();
          }
        }
      }
      if (disk.hasFailed()) { // until then each run is the same as the one before
        story.check();
      }
    }
    storage.close();
    assertEquals(Story.ENTRIES, story.promised());
  }

  private static FileStorage create(Path log, FaultyDisk disk) {
    try {
      return FileStorage.create(log, Samples.ORIGIN, disk);
    } catch (UncheckedIOException e) {
      return Files.exists(log.resolve(LogFolder.HEAD))
          ? FileStorage.open(log, disk)
          : FileStorage.create(log, Samples.ORIGIN, disk);
    }
  }

  /** Opening writes too, so it can be the write that fails. */
  private static FileStorage reopen(Path log, FaultyDisk disk) {
    try {
      return FileStorage.open(log, disk);
    } catch (UncheckedIOException e) {
      return FileStorage.open(log, disk);
    }
  }

  private static Sequencer recovered(FileStorage storage, Path log, FaultyDisk disk) {
    assertTrue(Files.exists(log));
    assertTrue(disk.hasFailed(), "a disk fails once");
    return Story.open(storage);
  }

  private static void remove(Path log) throws IOException {
    try (Stream<Path> all = Files.walk(log)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
