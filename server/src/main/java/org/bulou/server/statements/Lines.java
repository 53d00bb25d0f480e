package org.bulou.server.statements;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * A text that may be said.
 *
 * @param open to the public, or to somebody named
 * @param cleared by whom and until when; empty while it is a draft
 */
public record Lines(
    int number,
    boolean open,
    String level,
    String language,
    String words,
    ActorId writtenBy,
    Instant writtenAt,
    Optional<Clearance> cleared,
    Optional<Instant> withdrawnAt) {

  /** The word of another person. */
  public record Clearance(ActorId by, Instant at, Instant until, ZoneId zone) {}

  /** May they be said at an instant? */
  public boolean inForce(Instant at) {
    return cleared.filter(c -> !at.isBefore(c.at()) && at.isBefore(c.until())).isPresent()
        && withdrawnAt.filter(w -> !at.isBefore(w)).isEmpty();
  }
}
