package org.bulou.server.hooks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.ActorId;

/**
 * Something told, or to be told.
 *
 * @param caseNumber for the owner's eyes only
 * @param at when it happened
 * @param due the instant it reminds of
 * @param state {@code waiting}, {@code sent}, {@code dead} or {@code withdrawn}
 * @param outcome the last status, or why there was none
 */
public record Delivery(
    UUID id,
    Endpoint endpoint,
    String kind,
    String caseNumber,
    Instant at,
    Optional<Instant> due,
    String state,
    int attempts,
    Instant nextTry,
    Optional<String> outcome) {
  /** Whose it is. */
  public ActorId owner() {
    return endpoint.owner();
  }
}
