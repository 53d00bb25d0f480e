package org.bulou.law.evaluate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The moment of a question.
 *
 * @param asOf what applied at this instant
 * @param knownAt what was on record at this version; 0 for the newest
 * @param lawAsOf asks the same facts under the law of another day; the answer is then
 *     counterfactual
 */
public record Moment(Instant asOf, int knownAt, Optional<LocalDate> lawAsOf) {
  /** Now on everything recorded, under the law of the time. */
  public static Moment at(Instant asOf) {
    return new Moment(asOf, 0, Optional.empty());
  }
}
