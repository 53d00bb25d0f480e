package org.bulou.law.explain;

import java.util.List;
import java.util.Optional;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Question;
import org.bulou.law.facts.Part;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;

/**
 * A duty that comes from no event, as a line of the table a security manager keeps.
 *
 * @param ours false where an authority is bound: its date is "expected by", never past due
 * @param next when it is due next, exclusive, microseconds since the epoch; for one that was done
 *     in this cycle the end of the next cycle
 * @param period how often, or how long; "continuous" where the law gives no number
 * @param evidence what on record would show it as done
 * @param lastDone the newest act or event on record that shows it
 * @param shownBy the facts that show it as kept, where it is kept by facts and not by an act
 * @param decides the question that decides it while it is unknown
 */
public record StandingDuty(
    Duty duty,
    boolean ours,
    Optional<Long> next,
    Bilingual period,
    Bilingual evidence,
    Optional<LastDone> lastDone,
    List<Shown> shownBy,
    Optional<Question> decides) {

  /** A fact that shows it. */
  public record Shown(Part part, Attribute attribute) {}

  /**
   * When it was last done.
   *
   * @param what the act's id, or the name of the event in the facts
   */
  public record LastDone(Span at, Bilingual what) {}
}
