package org.bulou.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.explain.Explanation;
import org.bulou.law.explain.ExplanationNode;
import org.bulou.law.explain.ExplanationText;
import org.bulou.law.model.Law;

/** Why a duty applies, why a gate is shut, or why a norm does not apply. */
final class WhyPage {
  private final Console console;
  private final Law law;
  private final Evaluation evaluation;

  WhyPage(Console console, Law law, Evaluation evaluation) {
    this.console = console;
    this.law = law;
    this.evaluation = evaluation;
  }

  void print(String name) {
    Map<String, String> readings = evaluation.versions().readings();
    List<ExplanationNode> found = new ArrayList<>();
    for (Duty d : evaluation.duties()) {
      if (d.id().equals(name) || d.norm().id().equals(name)) {
        found.add(Explanation.of(law, d, readings));
      }
    }
    for (Evaluation.NotApplicable n : evaluation.notApplicable()) {
      if (n.id().equals(name) || n.norm().id().equals(name)) {
        found.add(Explanation.of(law, n, readings));
      }
    }
    for (Gate g : evaluation.gates()) {
      for (Verdict v : g.verdicts()) {
        if (g.action().id().equals(name) || v.norm().id().equals(name)) {
          found.add(Explanation.of(law, v, readings));
        }
      }
    }
    if (found.isEmpty()) {
      nothing(name);
    }
    found.forEach(n -> console.line(ExplanationText.render(n, console.language())));
  }

  private void nothing(String name) {
    if (law.norm(name).isEmpty()) {
      List<String> known = new ArrayList<>(law.normIds());
      evaluation.duties().forEach(d -> known.add(d.id()));
      evaluation.gates().forEach(g -> known.add(g.action().id()));
      throw BadInput.unknown("没有规范、义务或行为", "there is no norm, duty or action", name, known);
    }
    console.line(
        console.in(
            "`" + name + "` 在本案中没有可适用的对象，或其文件当时不在施行。",
            "`" + name + "` met nothing in this case to apply to, or was not in force."));
  }
}
