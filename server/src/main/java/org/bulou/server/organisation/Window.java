package org.bulou.server.organisation;

import java.time.Instant;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * A major event of the State, a sector or a place, as it was announced to us.
 *
 * @param id short and lasting: the part's id in every case
 * @param level a word of the vocabulary's {@code event-level}
 * @param start empty while nobody knows
 * @param end empty while nobody knows, "until further notice"
 * @param zone in which its instants were told
 * @param document what announced it, and where it lies
 * @param receivedBy the entity that was told; empty when nobody remembers
 * @param confirmed did an authority confirm that it is a major event held by the State
 * @param consentAt when the police ministry agreed to publication during it
 * @param owner who finds out what is not known yet
 * @param version counts the changes
 */
public record Window(
    String id,
    String name,
    String level,
    Optional<Instant> start,
    Optional<Instant> end,
    String zone,
    String document,
    Optional<String> receivedBy,
    Optional<Instant> receivedAt,
    boolean confirmed,
    Optional<Instant> consentAt,
    Optional<ActorId> owner,
    int version) {

  /** Has its end passed? One whose end nobody knows is never over. */
  public boolean over(Instant now) {
    return end.filter(e -> !e.isAfter(now)).isPresent();
  }
}
