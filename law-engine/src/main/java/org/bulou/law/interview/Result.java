package org.bulou.law.interview;

import org.bulou.law.explain.EvaluationDiff;
import org.bulou.law.source.Bilingual;

/** What became of an answer. */
public sealed interface Result {
  /**
   * It was taken.
   *
   * @param settled what it changed in the answer of the law
   */
  record Taken(Interview next, EvaluationDiff settled) implements Result {}

  /** It was not; nothing changed. */
  record Refused(Bilingual why) implements Result {}
}
