package org.bulou.law.explain;

import java.util.Map;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.model.Law;

/**
 * Draws the evaluated tree of a result from its trace.
 *
 * <p>{@code readings} are those of the evaluation ({@link org.bulou.law.evaluate.Versions#readings}).
 */
public final class Explanation {
  private Explanation() {}

  /**
   * Why a duty applies, may apply, or would under another reading.
   *
   * @throws IllegalStateException when the trace does not fit the norm
   */
  public static ExplanationNode of(Law law, Duty duty, Map<String, String> readings) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Why a duty does not apply. */
  public static ExplanationNode of(
      Law law, Evaluation.NotApplicable duty, Map<String, String> readings) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Why a prohibition closes, might close or does not close an action. */
  public static ExplanationNode of(Law law, Verdict verdict, Map<String, String> readings) {
    throw new UnsupportedOperationException("not yet");
  }
}
