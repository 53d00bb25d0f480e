package org.bulou.server.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A short program run to its end. */
final class Command {
  private Command() {}

  /**
   * How it ended.
   *
   * @param code its exit code; 127 when it could not be started, 124 when it took too long
   * @param output standard and error output together
   */
  record Outcome(int code, String output) {
    boolean ok() {
      return code == 0;
    }
  }

  /**
   * Runs a program in the root folder, because the user it runs as need not see ours, and without
   * the environment that would make PostgreSQL's programs do something else.
   */
  static Outcome run(List<String> prefix, Duration patience, String... words) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(new File("/"));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    try {
      File output = File.createTempFile("bulou", ".out");
      try {
        return waited(builder.redirectOutput(output).start(), output, patience);
      } finally {
        if (!output.delete()) {
          output.deleteOnExit();
        }
      }
    } catch (IOException e) {
      return new Outcome(127, String.valueOf(e.getMessage()));
    }
  }

  private static Outcome waited(Process process, File output, Duration patience)
      throws IOException {
    try {
      boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      int code = ended ? process.exitValue() : 124;
      if (!ended) {
        process.destroyForcibly();
      }
      byte[] said = java.nio.file.Files.readAllBytes(output.toPath());
      return new Outcome(code, new String(said, StandardCharsets.UTF_8).strip());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return new Outcome(124, "interrupted");
    }
  }
}
