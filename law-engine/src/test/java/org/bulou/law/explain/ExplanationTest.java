package org.bulou.law.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.junit.jupiter.api.Test;

/** Explanations as they are read aloud. */
class ExplanationTest {

  @Test
  void shouldReadOutADuty() throws IOException {
    Evaluation e = ShippedLaw.evaluate("cn.rmsv.7-2/true-weekday");
    ExplanationNode node = duty(e, "cn.rmsv.7-2.report-to-miit(sz, v1, r100)");
    golden("duty-cn-rmsv-7-2", node);
    ExplanationNode role = find(node, "capacity(sz, r100).roles");
    assertEquals(Optional.of(Truth.TRUE), role.truth());
  }

  @Test
  void shouldSayTheFactItsAnswerAndItsVersion() {
    Evaluation e = ShippedLaw.evaluate("cn.rmsv.7-2/foreign-maker-practice");
    Bilingual text =
        all(duty(e, "cn.rmsv.7-2.report-to-miit(sz, v1, r100)"))
            .map(ExplanationNode::text)
            .filter(t -> t.en().startsWith("markets of r100"))
            .findFirst()
            .orElseThrow();
    assertEquals("r100 的提供地包含 中国：是（第1版记录）", text.zh());
    assertEquals("markets of r100 include China: yes (record version 1)", text.en());
  }

  @Test
  void shouldReadOutADutyWithAnEventOverAList() throws IOException {
    Evaluation e = ShippedLaw.evaluate("eu.cra.14-2c/router-week");
    golden("duty-eu-cra-14-2c", duty(e, "eu.cra.14-2c.final-report(grp, v1)"));
  }

  @Test
  void shouldReadOutADisputedProhibition() throws IOException {
    Evaluation e = ShippedLaw.evaluate("cn.rmsv.9-7/disputed");
    golden("verdict-cn-rmsv-9-7", verdict(e, "cn.rmsv.9-7.no-unpublished-abroad"));
  }

  @Test
  void shouldReadOutALosingException() throws IOException {
    Evaluation e = ShippedLaw.evaluate("cn.rmsv.9-6c/near-consent-later");
    golden("verdict-cn-rmsv-9-6", verdict(e, "cn.rmsv.9-6.major-events"));
  }

  @Test
  void shouldSayWhyADutyDoesNotApply() throws IOException {
    Evaluation e = ShippedLaw.evaluate("cn.rmsv.7-2/finder-only");
    Evaluation.NotApplicable not =
        e.notApplicable().stream()
            .filter(n -> n.norm().id().equals("cn.rmsv.7-2.report-to-miit"))
            .findFirst()
            .orElseThrow();
    golden(
        "not-applicable-cn-rmsv-7-2", Explanation.of(ShippedLaw.LAW, not, e.versions().readings()));
  }

  @Test
  void shouldReadOutEveryFormOfCondition() throws IOException {
    for (String name : List.of("full", "open")) {
      CaseFile c = FormsLaw.file("zz.forms/" + name);
      Evaluation e = FormsLaw.evaluate(c);
      assertEquals(List.of(), e.failures());
      Explainer explainer = new Explainer(FormsLaw.LAW, c.readings());
      List<ExplanationNode> nodes = new ArrayList<>();
      e.duties().forEach(d -> nodes.add(explainer.of(d)));
      e.gates().forEach(g -> g.verdicts().forEach(v -> nodes.add(explainer.of(v))));
      golden("forms-" + name, ExplanationNode.note(c.title()).under(nodes));
    }
  }

  @Test
  void shouldMarkWhatIsNotAdoptedAndWhatWasNotRead() {
    CaseFile c = FormsLaw.file("zz.forms/full");
    ExplanationNode node =
        Explanation.of(
            FormsLaw.LAW,
            FormsLaw.evaluate(c).duty("zz.every-form(sz, box)").orElseThrow(),
            c.readings());
    List<String> lines = all(node).map(n -> n.text().en()).toList();
    assertTrue(lines.contains("not adopted: reading narrow: narrow"), lines::toString);
    assertTrue(lines.contains("the rest need not be read"), lines::toString);
    assertTrue(lines.contains("exception: not in Hong Kong: no"), lines::toString);
    assertTrue(lines.contains("not in force then"), lines::toString);
  }

  private static ExplanationNode duty(Evaluation e, String id) {
    return Explanation.of(ShippedLaw.LAW, e.duty(id).orElseThrow(), e.versions().readings());
  }

  private static ExplanationNode verdict(Evaluation e, String norm) {
    Verdict verdict =
        e.gates().getFirst().verdicts().stream()
            .filter(v -> v.norm().id().equals(norm))
            .findFirst()
            .orElseThrow();
    return Explanation.of(ShippedLaw.LAW, verdict, e.versions().readings());
  }

  private static ExplanationNode find(ExplanationNode node, String fact) {
    return all(node).filter(n -> n.fact().equals(Optional.of(fact))).findFirst().orElseThrow();
  }

  private static Stream<ExplanationNode> all(ExplanationNode node) {
    return Stream.concat(Stream.of(node), node.children().stream().flatMap(ExplanationTest::all));
  }

  private static void golden(String name, ExplanationNode node) throws IOException {
    Golden.check(name + ".zh.txt", ExplanationText.render(node, Language.ZH));
    Golden.check(name + ".en.txt", ExplanationText.render(node, Language.EN));
  }
}
