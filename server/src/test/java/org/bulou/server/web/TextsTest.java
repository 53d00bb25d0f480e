package org.bulou.server.web;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bulou.law.source.Language;
import org.bulou.server.platform.Packages;
import org.junit.jupiter.api.Test;

/** Both languages are complete, nothing is left over, and no page says anything outside of them. */
class TextsTest {
  private static final Texts TEXTS = new Texts();
  private static final Set<String> EN = TEXTS.texts(Language.EN).keySet();
  private static final Set<String> ZH = TEXTS.texts(Language.ZH).keySet();

  /**
   * A key, or the beginning of computed ones, as it stands between quotes in Java and templates.
   */
  private static final Pattern QUOTED =
      Pattern.compile("\"((?:" + String.join("|", Packages.FLOW) + ")\\.[a-z0-9.-]*)\"");

  private static final Pattern VALUE = Pattern.compile("\\{\\d}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @Test
  void shouldHaveEveryTextInBothLanguages() {
    assertEquals(new TreeSet<>(EN), new TreeSet<>(ZH));
    assertTrue(EN.size() > 80, () -> "only " + EN.size() + " texts were found");
  }

  @Test
  void shouldFillInTheSameValuesInBothLanguages() {
    for (String key : EN) {
      assertEquals(values(Language.EN, key), values(Language.ZH, key), key);
    }
  }

  @Test
  void shouldNotLeaveATextUntranslated() {
    for (String key : ZH) {
      String zh = TEXTS.texts(Language.ZH).get(key);
      String en = TEXTS.texts(Language.EN).get(key);
      assertTrue(HAN.matcher(zh).find() || (zh.equals(en) && zh.length() < 12), key + " = " + zh);
      assertTrue(!HAN.matcher(en).find(), key + " = " + en);
    }
  }

  @Test
  void shouldUseEveryTextAndHaveEveryTextUsed() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path file : sources()) {
      QUOTED.matcher(Files.readString(file)).results().map(m -> m.group(1)).forEach(named::add);
    }
    List<String> prefixes = named.stream().filter(key -> key.endsWith(".")).toList();
    TreeSet<String> missing =
        named.stream()
            .filter(key -> !key.endsWith(".") && !EN.contains(key))
            .collect(toCollection(TreeSet::new));
    TreeSet<String> unused =
        EN.stream()
            .filter(key -> !named.contains(key) && prefixes.stream().noneMatch(key::startsWith))
            .collect(toCollection(TreeSet::new));
    List<String> empty =
        prefixes.stream()
            .filter(prefix -> EN.stream().noneMatch(k -> k.startsWith(prefix)))
            .toList();
    assertEquals(Set.of(), missing, "keys without a text");
    assertEquals(Set.of(), unused, "texts nobody uses");
    assertEquals(List.of(), empty, "beginnings of keys without a text");
  }

  @Test
  void shouldKeepWordsOutOfTemplates() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      if (file.toString().endsWith(".jte")
          && !file.endsWith("header.jte")
          && !file.endsWith("footer.jte")) {
        String plain =
            Files.readString(file)
                .replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?m)^\\s*[@!].*$", "")
                .replaceAll("\\$\\{[^}]*}", "")
                .replaceAll("(?s)<[^>]*>", "");
        Pattern.compile("[\\p{IsLatin}\\p{IsHan}]{3,}")
            .matcher(plain.replaceAll("@[^\\n]*", "").replaceAll("`\\)", ""))
            .results()
            .map(m -> file.getFileName() + ": " + m.group())
            .forEach(found::add);
      }
    }
    assertEquals(List.of(), found, "words that stand in a template instead of the bundles");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      return files
          .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
          .toList();
    }
  }

  private static List<String> values(Language language, String key) {
    String text = TEXTS.texts(language).getOrDefault(key, "");
    return VALUE.matcher(text).results().map(MatchResult::group).sorted().distinct().toList();
  }
}
