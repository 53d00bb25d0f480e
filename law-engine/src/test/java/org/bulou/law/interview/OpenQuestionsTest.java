package org.bulou.law.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.evaluate.Question;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.facts.Value;
import org.bulou.law.library.LawFolder;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.source.SourceTree;
import org.junit.jupiter.api.Test;

/** What is asked, what was asked in vain, and that "nobody knows" takes nothing back. */
class OpenQuestionsTest {
  private static final Evaluator ENGINE = Evaluator.of(LawLibrary.read(LawFolder.SHIPPED));
  private static final String HEAD =
      """
      schema: bulou/case/1
      id: open-questions
      title: { zh: 测试, en: test }
      provenance: { kind: invented }
      shows: story
      as_of: 2026-11-24T02:00:00Z
      record:
      """;
  private static final String KNOWN =
      """
      case:    { is: case, aspects: { yes: [ vulnerability ] }, entities: { all: [ sz ] } }
      sz:      { is: entity, established_in: CN, products: { all: [ r100 ] } }
      r100:    { is: product, kind: hardware, offered_in: { yes: [ CN ] } }
      """;

  @Test
  void shouldKeepTheMembersToldWhenNobodyKnowsAnother() {
    CaseFile file = told("{ asked: 2026-11-24, answer: nobody-knows, of: incident }");
    assertEquals(List.of("vulnerability"), aspects(file, 2));
    assertTrue(vain(file, 2).contains("case.aspects has incident"));
    assertFalse(vain(file, 1).contains("case.aspects has incident"));
  }

  @Test
  void shouldKeepTheMembersToldWhenNobodyKnowsWhetherTheyAreAll() {
    CaseFile file = told("{ asked: 2026-11-24, answer: nobody-knows }");
    assertEquals(List.of("vulnerability"), aspects(file, 2));
    assertEquals(List.of(), asked(file, 2).stream().filter("case.aspects"::equals).toList());
  }

  @Test
  void shouldAskAboutTheOtherMembersAndAskAgainOnceSomebodyTold() {
    CaseFile file =
        told(
            "{ asked: 2026-11-24, answer: nobody-knows, of: incident }",
            "{ no: [ incident ] }",
            "{ asked: 2026-11-24, answer: nobody-knows, of: personal-data }");
    assertFalse(asked(file, 2).contains("case.aspects has incident"));
    assertTrue(asked(file, 2).contains("case.aspects has personal-data"));
    assertFalse(vain(file, 3).contains("case.aspects has incident"));
    assertTrue(vain(file, 4).contains("case.aspects has personal-data"));
  }

  private static CaseFile told(String... markets) {
    StringBuilder text = new StringBuilder(HEAD).append(entry(KNOWN.indent(6)));
    for (String m : markets) {
      text.append(entry("      case: { aspects: " + m + " }\n"));
    }
    return CaseReader.read(new SourceTree.Source("test.yaml", text.toString()), ENGINE.law())
        .getFirst();
  }

  private static String entry(String facts) {
    return """
      - at: 2026-11-24T01:00:00Z
        by: test
        title: { zh: 测试, en: test }
        facts:
    """
        + facts;
  }

  private static List<String> aspects(CaseFile file, int version) {
    var root = file.record().at(version).part("case").orElseThrow();
    var attribute = root.type().need("aspects");
    Value.Members members = (Value.Members) root.value(attribute);
    var domain = ENGINE.law().vocabulary().domain("aspect").orElseThrow();
    return members.yes().stream().mapToObj(i -> domain.values().get(i).id()).toList();
  }

  private static OpenQuestions open(CaseFile file, int version) {
    CaseRecord record = file.record();
    Instant now = file.asOf();
    Evaluation evaluation =
        ENGINE.evaluate(
            record, new Moment(now, version, java.util.Optional.empty()), Readings.NONE, List.of());
    return OpenQuestions.of(evaluation, record.at(version), AskedInVain.of(record, version), now);
  }

  private static List<String> asked(CaseFile file, int version) {
    return shown(open(file, version).worthAsking());
  }

  private static List<String> vain(CaseFile file, int version) {
    return shown(open(file, version).inVain());
  }

  private static List<String> shown(List<Question> questions) {
    return questions.stream().map(q -> q.address().show()).toList();
  }
}
