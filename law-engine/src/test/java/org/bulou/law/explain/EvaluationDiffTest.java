package org.bulou.law.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.source.Language;
import org.junit.jupiter.api.Test;

/** What changed between two evaluations. */
class EvaluationDiffTest {

  @Test
  void shouldFindNothingWhereNothingChanged() {
    CaseFile c = ShippedLaw.file("cn.rmsv.9-7/disputed");
    EvaluationDiff diff = EvaluationDiff.between(ShippedLaw.evaluate(c), ShippedLaw.evaluate(c));
    assertTrue(diff.isEmpty());
    assertEquals(List.of(), diff.causes());
    assertEquals("the answers are the same\n", diff.render(Language.EN));
  }

  @Test
  void shouldSayWhatAReadingChanges() throws IOException {
    CaseFile c = ShippedLaw.file("cn.rmsv.9-7/disputed");
    Moment moment = Moment.at(c.asOf());
    Map<String, String> picked = new HashMap<>(c.readings());
    picked.put("cn.rmsv.9-7.no-unpublished-abroad.scope", "narrow");
    EvaluationDiff diff =
        EvaluationDiff.between(
            ShippedLaw.evaluate(c, moment, c.readings()), ShippedLaw.evaluate(c, moment, picked));
    assertEquals(
        List.of(EvaluationDiff.Input.READING),
        diff.causes().stream().map(EvaluationDiff.Cause::input).toList());
    assertEquals(1, diff.gates().size());
    golden("diff-reading", diff);
  }

  @Test
  void shouldSayWhatTimeChanges() throws IOException {
    CaseFile c = ShippedLaw.file("cn.rmsv.7-2/true-weekday");
    Evaluation later =
        ShippedLaw.evaluate(c, Moment.at(c.asOf().plus(Duration.ofDays(3))), c.readings());
    EvaluationDiff diff = EvaluationDiff.between(ShippedLaw.evaluate(c), later);
    EvaluationDiff.DutyChange.Changed changed =
        diff.duties().stream()
            .filter(d -> d.id().startsWith("cn.rmsv.7-2.report-to-miit("))
            .map(d -> assertInstanceOf(EvaluationDiff.DutyChange.Changed.class, d))
            .findFirst()
            .orElseThrow();
    assertTrue(changed.what().contains(EvaluationDiff.What.STATE));
    golden("diff-time", diff);
  }

  @Test
  void shouldSayWhichDutiesAnotherDaysLawDoesNotKnow() {
    CaseFile c = ShippedLaw.file("cn.rmsv.7-2/true-weekday");
    Moment then = new Moment(c.asOf(), 0, Optional.of(LocalDate.parse("2021-08-31")));
    EvaluationDiff diff =
        EvaluationDiff.between(ShippedLaw.evaluate(c), ShippedLaw.evaluate(c, then, c.readings()));
    assertTrue(
        diff.duties().stream()
            .anyMatch(
                d ->
                    d instanceof EvaluationDiff.DutyChange.Disappeared gone
                        && gone.id().startsWith("cn.rmsv.7-2.report-to-miit(")));
  }

  @Test
  void shouldSayWhatNewFactsChangeInTheReplays() {
    int changed = 0;
    for (CaseFile c : ShippedLaw.CASES) {
      if (c.record().newest() > 1) {
        Evaluation before =
            ShippedLaw.evaluate(c, new Moment(c.asOf(), 1, Optional.empty()), Map.of());
        Evaluation after = ShippedLaw.evaluate(c, Moment.at(c.asOf()), Map.of());
        EvaluationDiff there = EvaluationDiff.between(before, after);
        EvaluationDiff back = EvaluationDiff.between(after, before);
        assertEquals(there.duties().size(), back.duties().size(), c.id());
        assertEquals(there.questions().size(), back.questions().size(), c.id());
        assertEquals(there.isEmpty(), back.isEmpty(), c.id());
        changed += there.isEmpty() ? 0 : 1;
      }
    }
    assertTrue(changed > 0, "no replay changed an answer");
  }

  private static void golden(String name, EvaluationDiff diff) throws IOException {
    Golden.check(name + ".zh.txt", diff.render(Language.ZH));
    Golden.check(name + ".en.txt", diff.render(Language.EN));
  }
}
