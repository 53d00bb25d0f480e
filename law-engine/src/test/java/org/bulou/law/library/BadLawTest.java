package org.bulou.law.library;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bulou.law.source.Language;
import org.bulou.law.source.Problem;
import org.bulou.law.source.SourceException;
import org.bulou.law.source.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad law files, each named after its defect and beginning with the code it must be refused with.
 */
class BadLawTest {
  private static final Path BAD = Path.of("src/test/resources/bad");
  private static final String INSTRUMENT =
      """
      schema: bulou/instrument/1
      id: bad
      name: { zh: x, en: x }
      jurisdiction: CN
      zone: Asia/Shanghai
      rank: law
      life: [ { state: in-force } ]
      checked_until: 2026-11-22
      encoded: whole
      sources: { s: { title: x } }
      """;

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(BAD)) {
      return files.sorted().toList();
    }
  }

  @Test
  void shouldSeeTheFiles() throws IOException {
    assertTrue(files().size() >= 30, "only " + files().size() + " bad files were found");
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldRefuse(Path file) throws IOException {
    String text = Files.readString(file);
    String code = text.lines().findFirst().orElse("").replace("# expects: ", "");
    List<SourceTree.Source> sources = new ArrayList<>(LawFolder.shipped());
    sources.add(new SourceTree.Source("zz/bad/instrument.yaml", INSTRUMENT));
    sources.add(new SourceTree.Source("zz/bad/1.yaml", text));
    SourceException refused = assertThrows(SourceException.class, () -> LawLibrary.read(sources));
    List<Problem> problems = refused.problems();
    assertTrue(
        problems.stream().anyMatch(p -> p.code().equals(code)),
        () -> code + " was expected: " + refused.getMessage());
    for (Problem p : problems) {
      assertTrue(
          p.at().file().startsWith("zz/bad/"), () -> "blames another file: " + p.show(Language.EN));
      assertTrue(p.at().line() > 1, () -> "no line: " + p.show(Language.EN));
      for (Language language : Language.values()) {
        String shown = p.show(language);
        assertFalse(
            shown.contains("Exception") || shown.contains("dev.cel") || shown.contains("{0}"),
            shown);
      }
    }
  }
}
