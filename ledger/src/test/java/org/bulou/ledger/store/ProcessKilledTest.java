package org.bulou.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bulou.ledger.Samples;
import org.bulou.ledger.log.Sequencer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process of its own writes the history and is killed (SIGKILL) at a write; afterwards the log is
 * opened, verified whole, and the history finished. {@code ./verify ledger} kills at each write,
 * other runs at some.
 */
class ProcessKilledTest {
  private static final int EVERY = Boolean.getBoolean("bulou.exhaustive") ? 1 : 13;

  @TempDir Path folder = Path.of("");

  @Test
  void shouldSurviveBeingKilledAtAnyWrite() throws Exception {
    int killed = 0;
    for (int at = 0; ; at += EVERY) {
      Path log = folder.resolve("log" + at);
      if (!kill(log, at)) {
        break;
      }
      killed++;
      finish(log);
    }
    System.out.println("killed at " + killed + " writes, every " + EVERY + "th");
    assertTrue(killed >= 140 / EVERY, "only " + killed);
  }

  /** Runs the history in another process until the write; false if it ended before. */
  private static boolean kill(Path log, int at) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledWriter.class.getName(),
            log.toString(),
            String.valueOf(at));
    builder.redirectErrorStream(true);
    Process process = builder.start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      assertTrue(List.of("waiting", "ended").contains(String.valueOf(line)), line);
      if (line.equals("waiting")) {
        process.destroyForcibly(); // SIGKILL
      }
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
      assertEquals(line.equals("ended") ? 0 : 137, process.exitValue());
      return line.equals("waiting");
    }
  }

  private static void finish(Path log) {
    FileStorage storage =
        Files.exists(log.resolve(LogFolder.HEAD))
            ? FileStorage.open(log)
            : FileStorage.create(log, Samples.ORIGIN);
    Sequencer sequencer = Story.open(storage);
    Story story = new Story(log, Story.LATER);
    story.check();
    String mark = sequencer.head().mark();
    int next = mark.isEmpty() ? 0 : Integer.parseInt(mark.substring("step ".length()));
    for (int step = next; step < Story.STEPS.size(); step++) {
      story.step(sequencer, step);
    }
    story.check();
    assertEquals(Story.ENTRIES, sequencer.head().size());
    storage.close();
  }
}
