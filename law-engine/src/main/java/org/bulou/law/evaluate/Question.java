package org.bulou.law.evaluate;

import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.Claim;
import org.bulou.law.source.Bilingual;

/**
 * A fact that could still change an open result.
 *
 * @param text how it is asked
 * @param settles the duties, actions and norms it bears on
 * @param soonest the earliest computed date among the duties it bears on, microseconds since the
 *     epoch
 * @param claims what somebody already says about it
 */
public record Question(
    Address address,
    QuestionText text,
    List<String> settles,
    Optional<Long> soonest,
    List<Claim> claims) {

  /** The question, with the parts' names put in. */
  public Bilingual ask() {
    return text.words();
  }
}
