package org.bulou.law.architecture;

import static java.util.Comparator.comparingInt;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bulou.law.architecture.Checkout.TextFile;
import org.junit.jupiter.api.Test;

/** What every Java file of every module keeps to. */
class HouseStyleTest {
  private static final int LONGEST = 500;
  private static final int MEDIAN = 80;

  private static final Pattern TOP_LEVEL =
      Pattern.compile(
          "(?m)^(?:(?:public|final|abstract|sealed|non-sealed|strictfp) )*(?:class|interface|record|enum|@interface) (\\w+)");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "\\bpublic (?:\\w+(?:-\\w+)? )*(?:class|interface|record|enum|@interface) (\\w+)");
  private static final Pattern EMPTY_NAME = Pattern.compile(".*(Utils?|Manager|Helper|Impl|Dto)");
  private static final Pattern NULL_MARKED =
      Pattern.compile("\\n@NullMarked\\n(?:@[^;]*\\n)?package ");
  private static final Pattern COMMENT_OR_TEXT_BLOCK =
      Pattern.compile("(?s)/\\*.*?\\*/|\"\"\".*?\"\"\"");

  private static final List<TextFile> FILES = Checkout.javaFiles();

  @Test
  void shouldSeeTheSources() {
    assertTrue(FILES.size() > 60, () -> "only " + FILES.size() + " Java files were found");
    assertTrue(FILES.stream().anyMatch(TextFile::isTest), "no test file was found");
  }

  @Test
  void shouldKeepFilesSmall() {
    List<TextFile> bySize =
        FILES.stream().sorted(comparingInt(HouseStyleTest::size).reversed()).toList();
    List<TextFile> main =
        bySize.stream()
            .filter(file -> !file.isTest() && !file.isPackageInfo())
            .filter(
                file ->
                    !file.name().startsWith("bench/")) // measures the product, is not part of it
            .toList();
    int median = size(main.get(main.size() / 2));
    String worst =
        bySize.stream()
            .limit(5)
            .map(file -> size(file) + " " + file.name())
            .collect(Collectors.joining("\n  "));
    System.out.println("file length: median of main " + median + ", longest:\n  " + worst);
    assertTrue(
        size(bySize.getFirst()) <= LONGEST,
        () -> "no file over " + LONGEST + " lines:\n  " + worst);
    assertTrue(
        median <= MEDIAN,
        () -> "median of main files is " + median + ", allowed " + MEDIAN + ":\n  " + worst);
  }

  @Test
  void shouldMarkEveryPackageNullMarked() {
    Set<String> marked =
        FILES.stream()
            .filter(file -> file.isPackageInfo() && NULL_MARKED.matcher(file.text()).find())
            .map(file -> file.folder().replace("/src/test/", "/src/main/"))
            .collect(Collectors.toSet());
    List<String> unmarked =
        FILES.stream()
            .map(file -> file.folder().replace("/src/test/", "/src/main/"))
            .distinct()
            .filter(folder -> !marked.contains(folder) && !folder.endsWith("/java"))
            .toList();
    assertTrue(
        unmarked.isEmpty(),
        () ->
            "packages without a package-info.java with @NullMarked, unseen by NullAway:\n"
                + String.join("\n", unmarked));
  }

  @Test
  void shouldDocumentEveryPackageAndTypeOfMain() {
    List<String> silent = new ArrayList<>();
    for (TextFile file : FILES) {
      if (file.isTest()) {
        continue;
      }
      if (file.isPackageInfo()) {
        if (!file.text().startsWith("/**")) {
          silent.add(file.name());
        }
        continue;
      }
      Matcher type = TOP_LEVEL.matcher(file.text());
      if (!type.find()) {
        silent.add(file.name() + ": no type found");
      } else if (!isDocumented(file.text().substring(0, type.start()))) {
        silent.add(file.name());
      }
    }
    assertTrue(silent.isEmpty(), () -> "no doc comment on:\n" + String.join("\n", silent));
  }

  @Test
  void shouldNameTypesByWhatTheyAre() {
    List<String> empty = new ArrayList<>();
    for (TextFile file : FILES) {
      String code = COMMENT_OR_TEXT_BLOCK.matcher(file.text()).replaceAll("");
      PUBLIC_TYPE
          .matcher(code)
          .results()
          .map(found -> found.group(1))
          .filter(name -> EMPTY_NAME.matcher(name).matches())
          .forEach(name -> empty.add(file.name() + ": " + name));
    }
    assertTrue(empty.isEmpty(), () -> "names that say nothing:\n" + String.join("\n", empty));
  }

  /** Does a doc comment stand right above, with nothing but annotations between? */
  private static boolean isDocumented(String before) {
    int end = before.lastIndexOf("*/");
    int start = before.lastIndexOf("/**");
    if (end < 0 || start < 0) {
      return false;
    }
    String between = before.substring(end + 2).replaceAll("\"[^\"\\n]*\"", "").strip();
    return between.isEmpty() || (between.startsWith("@") && !between.contains(";"));
  }

  private static int size(TextFile file) {
    return file.lines().size();
  }
}
