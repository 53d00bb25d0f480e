package org.bulou.server.parties;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.ActorId;

/**
 * A link a party was given; the link itself is not kept.
 *
 * @param entity which of our entities gave it
 * @param level the highest content level it was given for
 */
public record Access(
    UUID id,
    UUID party,
    String entity,
    String level,
    Instant givenAt,
    ActorId givenBy,
    Instant expiresAt,
    Optional<Instant> openedAt,
    Optional<Instant> endedAt) {

  /** Does it open at an instant? */
  public boolean opens(Instant now) {
    return endedAt.isEmpty() && expiresAt.isAfter(now);
  }
}
