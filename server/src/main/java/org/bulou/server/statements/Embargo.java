package org.bulou.server.statements;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * An agreement to keep silent until an instant.
 *
 * @param part the part of the case it is
 * @param parties who agreed, by name
 * @param revisions at least one, the first one first
 * @param consents what parties said, of any revision, in order
 */
public record Embargo(
    int number,
    String part,
    String flaw,
    List<String> parties,
    List<Revision> revisions,
    List<Consent> consents,
    Optional<Lifted> lifted) {
  public Embargo {
    parties = List.copyOf(parties);
    revisions = List.copyOf(revisions);
    consents = List.copyOf(consents);
  }

  /** Its terms as they stood for a while. */
  public record Revision(
      int number, Instant endsAt, ZoneId zone, String terms, String why, Instant at, ActorId by) {}

  /** A party's word on one revision. */
  public record Consent(
      int revision, String party, boolean agrees, String how, Instant at, ActorId by) {}

  /** Ended before its time. */
  public record Lifted(Instant at, String why, ActorId by) {}

  /** How it stands. */
  public enum State {
    /** Every party agreed to the terms as they are now. */
    HOLDS,
    /** Some party said nothing yet of the terms as they are now. */
    AWAITS_CONSENT,
    /** Some party does not agree to them. */
    DISPUTED,
    /** Its instant passed. */
    LAPSED,
    LIFTED;

    /** The name for texts. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The terms as they are now. */
  public Revision terms() {
    return revisions.getLast();
  }

  /** A party's newest word on the terms as they are now. */
  public Optional<Consent> word(String party) {
    return consents.stream()
        .filter(c -> c.revision() == terms().number() && c.party().equals(party))
        .reduce((a, b) -> b);
  }

  /** How it stands at an instant. */
  public State state(Instant now) {
    if (lifted.isPresent()) {
      return State.LIFTED;
    }
    if (!terms().endsAt().isAfter(now)) {
      return State.LAPSED;
    }
    if (parties.stream().anyMatch(p -> word(p).filter(c -> !c.agrees()).isPresent())) {
      return State.DISPUTED;
    }
    return parties.stream().allMatch(p -> word(p).isPresent()) ? State.HOLDS : State.AWAITS_CONSENT;
  }
}
