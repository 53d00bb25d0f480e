package org.bulou.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bulou ledger …} on the sample log, and on copies of it that were spoiled. */
class LedgerTest {
  private static final Path SAMPLE = Path.of("../ledger/sample");
  private static final String LOG = SAMPLE + "/log";
  private static final String POLICY = SAMPLE + "/policy";

  @TempDir Path folder = Path.of("");

  @Test
  void shouldVerifyTheSampleAndSayWhatWasChecked() throws IOException {
    Session s = Session.of("ledger", "verify", LOG, "--policy", POLICY);
    assertEquals(0, s.code(), s.out() + s.err());
    assertTrue(s.out().contains("270 entries, each read and hashed"), s.out());
    assertTrue(s.out().contains("cosigned by auditor 2026-11-28T13:30:00Z"), s.out());
    assertTrue(s.out().contains("not checked: what lies behind the commitments"), s.out());
    assertTrue(
        Files.readString(Path.of("../README.md")).contains(s.out()),
        "the README shows: " + s.out());
    Session zh = Session.of("ledger", "verify", LOG, "--policy", POLICY, "--lang", "zh");
    assertTrue(zh.out().endsWith("日志成立\n"), zh.out());
    Session json = Session.of("ledger", "verify", LOG, "--policy", POLICY, "--json");
    assertTrue(json.out().contains("\"holds\":true"), json.out());
    assertTrue(json.out().contains("\"entries\":\"270\""), json.out());
  }

  @Test
  void shouldProveAndCheckOneEntry() throws IOException {
    Session proof = Session.of("ledger", "prove", LOG, "7");
    assertEquals(Files.readString(SAMPLE.resolve("entry-7.tlog-proof")), proof.out());
    Path file = folder.resolve("p.tlog-proof");
    Session written = Session.of("ledger", "prove", LOG, "7", "--out", file.toString());
    assertEquals(0, written.code(), written.err());
    Session check =
        Session.of(
            "ledger",
            "check",
            file.toString(),
            "--policy",
            POLICY,
            "--reveal",
            SAMPLE + "/entry-7.reveal.json");
    assertEquals(0, check.code(), check.out() + check.err());
    assertTrue(check.out().contains("holds: entry 7 is in the log"), check.out());
    assertTrue(check.out().contains("committed to this `content`: {\"note\""), check.out());
    Files.writeString(file, proof.out().replace("index 7", "index 8"));
    Session wrong = Session.of("ledger", "check", file.toString(), "--policy", POLICY);
    assertEquals(1, wrong.code(), wrong.out());
    assertTrue(wrong.out().contains("do not lead to the signed root"), wrong.out());
  }

  @Test
  void shouldShowALogWithoutClaimingAnything() {
    Session s = Session.of("ledger", "show", LOG);
    assertTrue(s.out().contains("nothing was verified"), s.out());
    assertTrue(Session.of("ledger", "show", LOG, "7").out().startsWith("{\"actor\""), s.out());
  }

  @Test
  void shouldMakeAKeyOnlyItsOwnerReads() throws IOException {
    Path key = folder.resolve("key");
    Session s =
        Session.of("ledger", "key", "w.example/w1", "--for", "witness", "--out", key.toString());
    assertEquals(0, s.code(), s.err());
    assertTrue(s.out().startsWith("w.example/w1+"), s.out());
    assertFalse(s.out().contains("secret"));
    assertTrue(Files.readString(key).contains(s.out().strip()));
    assertEquals(2, Files.getPosixFilePermissions(key).size());
    assertEquals(2, Session.of("ledger", "key", "x", "--out", key.toString()).code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ledger                                          | say which
          ledger verify nowhere --policy $policy          | nowhere: not a log
          ledger verify $log --policy nowhere             | there is no file or folder nowhere
          ledger verify $log                              | --policy
          ledger verify $log --policy $log/checkpoint     | checkpoint:1: an unknown line
          ledger prove $log 270                           | there is no such entry
          ledger prove $log -1                            | there is no such entry
          ledger prove $log seven                         | seven
          ledger check $policy --policy $policy           | not a proof
          ledger witness --listen x --key $policy --policy $policy --store x | not a key file
          """)
  void shouldRefuseClearly(String command, String expected) {
    Session s =
        Session.of(command.strip().replace("$log", LOG).replace("$policy", POLICY).split("\\s+"));
    assertEquals(ExitCode.BAD_INPUT, s.code(), s.out() + s.err());
    assertTrue(s.err().contains(expected.strip()), s.err());
    assertFalse(s.err().contains("\tat "), s.err());
    assertFalse(s.err().contains("Exception"), s.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tile/0/000           | 8191  | tile/0/000: 8192 bytes were expected, 8191 are there
          tile/entries/000     | 5000  | the file ends before
          tile/entries/001.p/14 | 0    | 14 entries were expected, 0 are there
          checkpoint           | 20    | checkpoint: not a signed note
          """)
  void shouldNameTheFileThatIsCut(String file, int length, String expected) throws IOException {
    Path log = copy();
    byte[] bytes = Files.readAllBytes(log.resolve(file.strip()));
    Files.write(log.resolve(file.strip()), java.util.Arrays.copyOf(bytes, length));
    Session s = Session.of("ledger", "verify", log.toString(), "--policy", POLICY);
    assertEquals(1, s.code(), s.out() + s.err());
    assertTrue(s.out().contains(expected.strip()), s.out());
    assertTrue(s.out().endsWith("the log does NOT hold\n"), s.out());
  }

  @Test
  void shouldReportFilesItDoesNotKnowAndLinks() throws IOException {
    Path log = copy();
    Files.writeString(log.resolve("tile/0/notes.txt"), "x");
    Files.createSymbolicLink(log.resolve("tile/entries/002"), Path.of("/etc/passwd"));
    Session s = Session.of("ledger", "verify", log.toString(), "--policy", POLICY);
    assertEquals(1, s.code());
    assertTrue(s.out().contains("tile/0/notes.txt: no file of a log is called so"), s.out());
    assertTrue(s.out().contains("tile/entries/002: not a plain file"), s.out());
    Files.delete(log.resolve("tile/0/000"));
    Files.createSymbolicLink(log.resolve("tile/0/000"), Path.of("/etc/passwd"));
    Session link = Session.of("ledger", "prove", log.toString(), "7");
    assertEquals(2, link.code());
    assertTrue(link.err().contains("a symbolic link, a plain file was expected"), link.err());
  }

  private Path copy() throws IOException {
    Path log = folder.resolve("log");
    try (Stream<Path> all = Files.walk(SAMPLE.resolve("log"))) {
      for (Path file : all.toList()) {
        Files.copy(file, log.resolve(SAMPLE.resolve("log").relativize(file).toString()));
      }
    }
    return log;
  }
}
