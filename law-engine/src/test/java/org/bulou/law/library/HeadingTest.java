package org.bulou.law.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Problems;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a file without parsing it is what parsing would give, or nothing. */
class HeadingTest {
  @Test
  void shouldAgreeWithTheParserOnEveryShippedFile() {
    List<SourceTree.Source> law =
        LawFolder.shipped().stream().filter(s -> LawLibrary.isLaw(s.name())).toList();
    for (SourceTree.Source source : law) {
      Fields f = Fields.of(YamlReader.read(source.name(), source.text()), "file", new Problems());
      Heading heading = Heading.of(source).orElseThrow(() -> new AssertionError(source.name()));
      assertEquals(f.text("schema"), Optional.of(heading.schema()), source.name());
      assertEquals(f.text("pack"), heading.pack(), source.name());
      assertEquals(f.text("instrument"), heading.instrument(), source.name());
    }
    assertTrue(law.size() > 500, "only " + law.size() + " files");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ schema: bulou/article/1, instrument: cn.x, pack: cn-a }",
        "schema: bulou/article/1\npack: \"cn-a\"\n",
        "schema: bulou/article/1\n\"pack\": cn-a\n",
        "schema: bulou/article/1\npack:\n  cn-a\n",
        "schema: bulou/article/1\npack: *a\n",
        "schema: bulou/article/1\n? pack\n: cn-a\n",
        "schema: bulou/article/1\npack: cn-a\npack: cn-b\n",
        "pack: cn-a\n",
        ""
      })
  void shouldLeaveUnusualSpellingsToTheParser(String text) {
    assertEquals(Optional.empty(), Heading.of(new SourceTree.Source("x.yaml", text)));
  }
}
