package org.bulou.law.model;

import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.vocabulary.DomainValue;

/**
 * What act discharges a duty.
 *
 * @param act kind of act
 * @param about the vulnerability the act speaks of
 * @param reveals the lowest content level that suffices
 * @param revealsAtMost the highest content level asked for
 */
public record Discharge(
    DomainValue act,
    Optional<Addressee> to,
    Optional<DomainValue> stage,
    Optional<Expr> about,
    Optional<DomainValue> reveals,
    Optional<DomainValue> revealsAtMost,
    Optional<DomainValue> purpose) {

  /** To whom. */
  public sealed interface Addressee {
    /** An authority or portal. */
    record ToAuthority(String id) implements Addressee {}

    /** A party or list of parties of the case. */
    record ToParty(Expr party) implements Addressee {}
  }
}
