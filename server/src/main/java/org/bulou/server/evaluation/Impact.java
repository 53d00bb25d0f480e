package org.bulou.server.evaluation;

import java.time.Instant;
import java.util.List;
import org.bulou.law.explain.EvaluationDiff;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.Case;

/**
 * What another reading would change in the open cases a person takes part in.
 *
 * @param changed the cases that would look otherwise
 * @param asked how many were asked, newest first
 * @param all how many open cases there are for this person
 * @param at the instant as of which both sides were computed
 */
public record Impact(List<Changed> changed, int asked, int all, Instant at) {
  public Impact {
    changed = List.copyOf(changed);
  }

  /**
   * A case that would look otherwise.
   *
   * @param movesRunning does a clock that already runs get another date
   */
  public record Changed(Case matter, EvaluationDiff diff, boolean movesRunning) {
    /** The changes in words, without what was asked. */
    public List<Bilingual> sentences() {
      return new EvaluationDiff(
              List.of(), diff.duties(), diff.gates(), diff.conflicts(), diff.questions())
          .sentences();
    }
  }

  /** Does a clock that already runs get another date in any of them? */
  public boolean movesRunning() {
    return changed.stream().anyMatch(Changed::movesRunning);
  }
}
