package org.bulou.server.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.server.platform.ActorId;

/**
 * A token as its owner sees it; never the token itself.
 *
 * @param owner whose cases and permissions it reads with
 * @param service did an administrator name it for a service
 * @param issued was the token made and shown; before, there is nothing that could be used
 * @param lastUsed the day of its last use
 */
public record ApiToken(
    UUID id,
    ActorId owner,
    String name,
    boolean service,
    Set<Scope> scopes,
    Instant expiresAt,
    boolean issued,
    Optional<LocalDate> lastUsed,
    Optional<Ended> ended) {

  /** Why it ended before its time. */
  public record Ended(Instant at, String why) {}

  /** Could it be used, now or once it is made? */
  public boolean open(Instant now) {
    return ended.isEmpty() && expiresAt.isAfter(now);
  }
}
