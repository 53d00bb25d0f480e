package org.bulou.law.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.bulou.law.library.LawFolder;
import org.bulou.law.source.Language;
import org.bulou.law.source.SourceException;
import org.bulou.law.source.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published figures: honest comparison, and bad files told with place and advice. */
class StatisticsTest {
  private static final String SOURCE =
      "source: { title: { zh: x, en: x }, where: x, read: 2026-11-22, confidence: low }\n";
  private static final String FIGURES =
      """
      schema: bulou/statistics/1
      id: cn.x
      title: { zh: x, en: x }
      kind: enforcement
      authority: { zh: x, en: x }
      figures:
        five: { value: 5, unit: { zh: x, en: x }, of: { zh: x, en: x } }
        six: { value: 6, unit: { zh: x, en: x }, of: { zh: x, en: x } }
        five_or_more: { value: 5, at_least: true, unit: { zh: x, en: x }, of: { zh: x, en: x } }
        nine_or_more: { value: 9, at_least: true, unit: { zh: x, en: x }, of: { zh: x, en: x } }
      """;

  @Test
  void shouldShipFiguresWhoseChecksDoNotFail() {
    Statistics shipped = Statistics.read(LawFolder.shipped());
    assertEquals(3, shipped.list().size());
    assertTrue(shipped.check().stream().noneMatch(f -> f.error()), () -> "" + shipped.check());
    Statistic targets = shipped.byId("cn.security-industry-targets-2019").orElseThrow();
    assertEquals(
        Comparison.Result.NOT_DECIDED,
        targets.checks().getFirst().on(targets.figures()),
        "both are lower bounds");
  }

  @ParameterizedTest
  @CsvSource({
    "five, <=, six, HOLDS",
    "six, <=, five, FAILS",
    "five, <, five, FAILS",
    "five, <=, five, HOLDS",
    "five, ==, five, HOLDS",
    "five, ==, six, FAILS",
    "six, >, five, HOLDS",
    "five, >=, six, FAILS",
    "five, <=, five_or_more, HOLDS",
    "six, <=, five_or_more, NOT_DECIDED",
    "five, <, five_or_more, NOT_DECIDED",
    "five_or_more, <=, six, NOT_DECIDED",
    "nine_or_more, <=, six, FAILS",
    "nine_or_more, >, six, HOLDS",
    "nine_or_more, ==, six, FAILS",
    "five_or_more, ==, six, NOT_DECIDED",
    "five_or_more, <=, nine_or_more, NOT_DECIDED",
  })
  void shouldCompareHonestly(String left, String op, String right, Comparison.Result result) {
    Statistic s = read(FIGURES + SOURCE + check("checks", left, op, right));
    assertEquals(result, s.checks().getFirst().on(s.figures()));
  }

  @Test
  void shouldAddUpSeveralFigures() {
    Statistic s = read(FIGURES + SOURCE + check("checks", "five, 1", "==", "six"));
    assertEquals(Comparison.Result.HOLDS, s.checks().getFirst().on(s.figures()));
  }

  @Test
  void shouldWantAFailedCheckMendedAndAnOpenOneNoted() {
    var failed = list(FIGURES + SOURCE + check("checks", "six", "<=", "five")).check();
    assertTrue(failed.getFirst().error());
    assertEquals(13, failed.getFirst().at().line());
    var open = list(FIGURES + SOURCE + check("checks", "six", "<=", "five_or_more")).check();
    assertFalse(open.getFirst().error());
  }

  @Test
  void shouldNeverEnforceWhatIsNotImplied() {
    Statistics s = list(FIGURES + SOURCE + check("not_implied", "six", "<=", "five"));
    assertEquals("c", s.list().getFirst().notImplied().getFirst().id());
    assertEquals(List.of(), s.check());
  }

  @Test
  void shouldRefuseAFigureNobodyGave() {
    refused(
        FIGURES + SOURCE + check("checks", "sixx", "<=", "five"),
        13,
        "there is no figure `sixx`; this file has: five, six, five_or_more, nine_or_more");
    refused(
        FIGURES + SOURCE + check("not_implied", "six", "<=", "fife"),
        13,
        "there is no figure `fife`");
  }

  @Test
  void shouldRefuseAnOperatorItDoesNotKnow() {
    refused(
        FIGURES + SOURCE + check("checks", "five", "=<", "six"),
        13,
        "`op` cannot be `=<`; choose one of: <=, <, ==, >=, >");
  }

  @Test
  void shouldRefuseFiguresWithoutSource() {
    refused(FIGURES, 1, "`source` is missing; say what was read: source: { title, where");
  }

  @Test
  void shouldRefuseANumberWithSeparators() {
    refused(FIGURES.replace("value: 6,", "value: '6,000',") + SOURCE, 8, "must be a whole number");
  }

  @Test
  void shouldRefuseATargetWithoutYear() {
    refused(FIGURES.replace("enforcement", "target") + SOURCE, 1, "`by` (a year) belongs");
  }

  private static void refused(String file, int line, String words) {
    SourceException refused = assertThrows(SourceException.class, () -> list(file));
    assertTrue(
        refused.problems().stream()
            .anyMatch(p -> p.at().line() == line && p.show(Language.EN).contains(words)),
        refused::getMessage);
  }

  private static String check(String key, String left, String op, String right) {
    return "%s:\n  - { id: c, left: [ %s ], op: \"%s\", right: [ %s ], why: { zh: x, en: x } }\n"
        .formatted(key, left, op, right);
  }

  private static Statistic read(String file) {
    return list(file).list().getFirst();
  }

  private static Statistics list(String file) {
    return Statistics.read(List.of(new SourceTree.Source("statistics/x.yaml", file)));
  }
}
