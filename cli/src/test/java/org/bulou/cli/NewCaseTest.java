package org.bulou.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interview on a terminal: it survives the end of input, resumes, and keeps others' files. */
class NewCaseTest {
  private static final String AT = "2026-11-24T10:00+08:00";
  @TempDir Path folder = Path.of("");

  @Test
  void shouldWriteWhatWasSaidWhenInputEnds() throws IOException {
    Path file = folder.resolve("matter.yaml");
    Session s = typed("n\ny\n", "new", "case", "--out", file.toString(), "--at", AT);
    assertEquals(0, s.code(), s.err());
    assertTrue(s.out().contains("--resume " + file), s.out());
    assertTrue(Files.readString(file).contains("no: [ "), Files.readString(file));
    Session assessed = Session.of("assess", file.toString());
    assertEquals(0, assessed.code(), assessed.err());
  }

  @Test
  void shouldGoOnWhereItStopped() throws IOException {
    Path file = folder.resolve("matter.yaml");
    typed("n\n", "new", "case", "--out", file.toString(), "--at", AT);
    Session s = typed("y\nq\n", "new", "case", "--resume", file.toString(), "--at", AT);
    assertEquals(0, s.code(), s.err());
    assertTrue(Files.readString(file).contains("yes: [ "), Files.readString(file));
  }

  @Test
  void shouldNeverOverwriteAFileItDidNotWrite() throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, "mine\n");
    Session out = typed("y\n", "new", "case", "--out", file.toString());
    assertEquals(ExitCode.BAD_INPUT, out.code());
    Session resume = typed("y\n", "new", "case", "--resume", file.toString());
    assertEquals(ExitCode.BAD_INPUT, resume.code());
    assertTrue(resume.err().contains("will not be written over"), resume.err());
    assertEquals("mine\n", Files.readString(file));
  }

  @Test
  void shouldAskAgainWhatItDidNotUnderstand() {
    Path file = folder.resolve("matter.yaml");
    Session s = typed("perhaps\n", "new", "case", "--out", file.toString(), "--at", AT);
    assertTrue(s.out().contains("answer as shown"), s.out());
  }

  private static Session typed(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] all = java.util.Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--law";
    all[args.length + 1] = "../law-data";
    int code =
        new Bulou(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("LANG", "en_GB.UTF-8", "COLUMNS", "160"))
            .run(all);
    return new Session(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
