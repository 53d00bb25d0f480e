package org.bulou.server.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of this house, run as a program of its own, as a stranger runs it. */
public final class CommandLineProgram {
  private CommandLineProgram() {}

  /** What it printed, and how it ended. */
  public record Ended(int code, String said) {}

  /** Runs {@code bulou} with these words in a folder. */
  public static Ended run(Path folder, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-Xshare:auto"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "org.bulou.cli.Bulou", "--lang", "en"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }
}
