package org.bulou.law.explain;

import java.util.Map;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.model.Law;

/** Draws explanations under one law and one set of readings. */
record Explainer(Law law, Map<String, String> readings) {
  ExplanationNode of(Duty duty) {
    return Explanation.of(law, duty, readings);
  }

  ExplanationNode of(Evaluation.NotApplicable duty) {
    return Explanation.of(law, duty, readings);
  }

  ExplanationNode of(Verdict verdict) {
    return Explanation.of(law, verdict, readings);
  }
}
