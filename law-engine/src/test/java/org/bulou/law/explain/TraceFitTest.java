package org.bulou.law.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Trace;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.source.Language;
import org.junit.jupiter.api.Test;

/** Every trace of every case fits the norm it came from, and one that does not is refused. */
class TraceFitTest {

  @Test
  void shouldExplainEveryResultOfEveryCase() {
    List<String> refused = new ArrayList<>();
    int drawn = 0;
    for (CaseFile c : ShippedLaw.CASES) {
      Evaluation e = ShippedLaw.evaluate(c);
      Explainer explainer = new Explainer(ShippedLaw.LAW, c.readings());
      List<java.util.function.Supplier<ExplanationNode>> all = new ArrayList<>();
      e.duties().forEach(d -> all.add(() -> explainer.of(d)));
      e.notApplicable().forEach(n -> all.add(() -> explainer.of(n)));
      e.gates().stream()
          .map(Gate::verdicts)
          .flatMap(List::stream)
          .forEach(v -> all.add(() -> explainer.of(v)));
      e.conflicts().forEach(k -> all.add(() -> explainer.of(k.prohibition())));
      for (var draw : all) {
        try {
          assertWhole(draw.get());
          drawn++;
        } catch (RuntimeException x) {
          refused.add(c.id() + ": " + x.getMessage());
        }
      }
    }
    assertEquals(List.of(), refused.stream().limit(10).toList());
    assertTrue(drawn > 10_000, "only " + drawn + " explanations were drawn");
  }

  /** No line is empty in either language. */
  private static void assertWhole(ExplanationNode node) {
    for (Language language : Language.values()) {
      assertFalse(node.text().in(language).isBlank(), () -> "an empty line under " + node);
    }
    node.children().forEach(TraceFitTest::assertWhole);
  }

  @Test
  void shouldRefuseTheTraceOfAnotherNorm() {
    Evaluation e = ShippedLaw.evaluate("cn.rmsv.7-2/true-weekday");
    Duty report = duty(e, "cn.rmsv.7-2.report-to-miit");
    Duty keep = duty(e, "cn.rmsv.7.timely-fix-and-support");
    IllegalStateException refusal =
        assertThrows(
            IllegalStateException.class,
            () ->
                Explanation.of(
                    ShippedLaw.LAW, withTrace(report, keep.trace()), e.versions().readings()));
    assertTrue(
        refusal.getMessage().startsWith("the trace of cn.rmsv.7-2.report-to-miit"),
        refusal.getMessage());
  }

  @Test
  void shouldRefuseATraceReadUnderOtherReadings() {
    Evaluation e = ShippedLaw.evaluate("cn.rmsv.9-1/own-advisory-broad");
    var verdict =
        e.gates().getFirst().verdicts().stream()
            .filter(v -> v.norm().id().equals("cn.rmsv.9-1.no-publication-before-fix"))
            .findFirst()
            .orElseThrow();
    var other = new java.util.HashMap<>(e.versions().readings());
    other.put("cn.rmsv.bound_by_9", "narrow");
    assertThrows(IllegalStateException.class, () -> Explanation.of(ShippedLaw.LAW, verdict, other));
  }

  private static Duty duty(Evaluation e, String norm) {
    return e.duties().stream().filter(d -> d.norm().id().equals(norm)).findFirst().orElseThrow();
  }

  private static Duty withTrace(Duty d, Trace trace) {
    return new Duty(
        d.id(),
        d.norm(),
        d.parts(),
        d.bearer(),
        d.coBearers(),
        d.standing(),
        d.state(),
        d.start(),
        d.due(),
        d.decidedBy(),
        d.warn(),
        d.outcomes(),
        d.agreeOnDay(),
        d.dischargedBy(),
        d.exposures(),
        d.flags(),
        d.fallsAwayIf(),
        d.reasons(),
        trace);
  }
}
