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

/** Bad input: a clear message, exit code 2, no stack trace, nothing written. */
class RefusalTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          replay log4shel                                                | did you mean log4shell
          assess nowhere.yaml                                            | there is no file
          assess src/test/resources/small.yaml --as-of 2026-11-24T10:00  | needs its zone
          assess src/test/resources/small.yaml --law-as-of yesterday     | must look like 2026-11-22
          assess src/test/resources/small.yaml --reading cn.day=lunar    | has no reading `lunar`
          assess src/test/resources/small.yaml --reading cn.dya=calendar | did you mean cn.day
          assess src/test/resources/small.yaml --known-at 9              | versions 1 to 1
          assess src/test/resources/small.yaml --why cn.rmsv.7-2.report  | there is no norm
          assess src/test/resources/small.yaml --cas x                   | Unknown option
          law show cn.rmsv-2012                                          | did you mean cn.rmsv-2021
          law                                                            | list | show
          law mutate cn.rmsv-2012                                        | did you mean cn.rmsv-2021
          law mutate --at-least 120                                      | takes 0 to 100
          law diff 2025-12-31 nowhere                                    | neither a folder nor a day
          law timeline --on yesterday                                    | must look like 2026-11-22
          law timeline --jurisdiction XX                                 | there is no jurisdiction
          runcard cn.nvbd                                                | did you mean cn.nvdb
          new                                                            | bulou new case
          new case --resume nowhere.yaml                                 | there is no file
          asess x                                                        | asess
          law list --law nowhere                                         | there is no file or folder nowhere
          """)
  void shouldRefuseClearly(String command, String expected) {
    refused(Session.of(command.trim().split("\\s+")), expected.trim());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          facts: [ unclosed                                              | broken-yaml
          facts: &a { b: *a }                                            | anchor
          facts: !!java.net.URL { x: y }                                 | tag
          facts: { sz: { is: entitty } }                                 | did you mean `entity`
          facts: { sz: { is: entity, established: CN } }                 | unknown-fact
          facts: { sz: { is: entity, established_in: XX } }              | unknown-value
          facts: { sz: { established_in: CN } }                          | add `is:`
          facts: { r: { is: report, received_at: 2026-11-24T10:00 } }    | no-zone
          facts: { r: { is: report, received_at: 2026-11-24 } }          | is a day, not an instant
          facts: { sz: { is: entity, established_in: ~ } }               | null
          facts: { 'awareness(sz)': { at: unknown } }                    | wrong-keys
          facts: { v: { is: vulnerability, in_own_code: maybe } }        | true or false
          """)
  void shouldNameThePlaceInAFile(String facts, String expected) throws IOException {
    Path file = folder.resolve("case.yaml");
    String text =
        "schema: bulou/case/1\nid: x\ntitle: { zh: x, en: x }\nas_of: 2026-11-24T10:00Z\n"
            + facts
            + "\n";
    Files.writeString(file, text);
    Session s = Session.of("assess", file.toString());
    refused(s, expected.trim());
    assertTrue(
        s.err().matches("(?s).*case\\.yaml:[56]:\\d+: .*"),
        "line and column were expected: " + s.err());
    assertTrue(s.err().contains("nothing was written"), s.err());
  }

  @Test
  void shouldRefuseAVeryLargeCase() throws IOException {
    Path file = folder.resolve("large.yaml");
    Files.writeString(file, "x: " + "a".repeat(10 * 1024 * 1024));
    refused(Session.of("assess", file.toString()), "too-large");
  }

  @Test
  void shouldRefuseDeepNesting() throws IOException {
    Path file = folder.resolve("deep.yaml");
    Files.writeString(file, "facts: " + "[".repeat(100) + "]".repeat(100));
    refused(Session.of("assess", file.toString()), "too-deep");
  }

  @Test
  void shouldWriteNothing() throws IOException {
    Path file = folder.resolve("case.yaml");
    Files.writeString(file, "schema: [");
    Session.of("assess", file.toString());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(1, left.count());
    }
  }

  private static void refused(Session s, String expected) {
    assertEquals(ExitCode.BAD_INPUT, s.code(), s.out() + s.err());
    assertTrue(s.err().contains(expected), s.err());
    assertFalse(s.err().contains("\tat "), "a stack trace was printed: " + s.err());
    assertFalse(s.err().contains("Exception"), s.err());
  }
}
