package org.bulou.law.library;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.evaluate.Question;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.model.Law;
import org.bulou.law.source.SourceTree;
import org.junit.jupiter.api.Test;

/** The README's Java is the Java of this test: the same lines, compiled and run. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void shouldRunTheLinesOfTheReadme() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    run(ROOT.resolve("law-data"), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String printed = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(printed.contains("cn.rmsv.7-2.report-to-miit("), printed);
    assertTrue(printed.contains("?"), printed);
  }

  @Test
  void shouldShowTheSameLinesInTheReadme() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    int start = readme.indexOf("```java\n") + "```java\n".length();
    String shown = plain(readme.substring(start, readme.indexOf("```", start)));
    String source =
        plain(Files.readString(Path.of("src/test/java/org/bulou/law/library/ReadmeTest.java")));
    assertTrue(shown.length() > 300, "the README shows no Java");
    for (String line : shown.split(";")) {
      String wanted =
          line.replace("Path.of(\"law-data\")", "lawData")
              .replace("Path.of(\"law-data/", "lawData.resolve(\"");
      assertTrue(source.contains(wanted), "the test does not run: " + line);
    }
  }

  private static String plain(String code) {
    return code.replaceAll("\\s+", "");
  }

  private static void run(Path lawData, PrintStream out) {
    Law law = LawLibrary.read(lawData);
    CaseFile log4shell =
        CaseReader.read(SourceTree.one(lawData.resolve("replays/log4shell.yaml")), law).getFirst();
    Moment moment = Moment.at(Instant.parse("2021-11-27T00:00:00Z"));
    Evaluation evaluation =
        Evaluator.of(law).evaluate(log4shell.record(), moment, Readings.NONE, List.of());
    for (Duty duty : evaluation.duties()) {
      out.println(duty.id() + " " + duty.state().wire() + " " + duty.norm().head().cite().at());
    }
    for (Question question : evaluation.questions()) {
      out.println(question.ask().en());
    }
  }
}
