package org.bulou.law.explain;

import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.model.Law;

/** Writes an evaluation as JSON, format {@code bulou.evaluation/1}: same evaluation, same bytes. */
public final class EvaluationJson {
  /** The name and version of the format. */
  public static final String FORMAT = "bulou.evaluation/1";

  private EvaluationJson() {}

  /** A writer without explanations. */
  public static EvaluationJson plain() {
    return new EvaluationJson();
  }

  /** A writer that adds the explanation of every duty and verdict. */
  public static EvaluationJson explained(Law law) {
    return new EvaluationJson();
  }

  /** The same writer with line breaks and indentation. */
  public EvaluationJson pretty() {
    return this;
  }

  /** The evaluation as UTF-8. */
  public byte[] bytes(Evaluation evaluation) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The evaluation as text. */
  public String text(Evaluation evaluation) {
    throw new UnsupportedOperationException("not yet");
  }
}
