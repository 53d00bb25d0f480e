package org.bulou.server.statements;

import java.time.Instant;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * Who may speak for an entity in a case.
 *
 * @param name as people know it; need not have an account
 */
public record Spokesperson(
    int number,
    String name,
    String entity,
    ActorId namedBy,
    Instant namedAt,
    Optional<Instant> endedAt) {

  boolean speaks(String speaker, String of, Instant at) {
    return name.equalsIgnoreCase(speaker.strip())
        && entity.equals(of)
        && !at.isBefore(namedAt)
        && endedAt.filter(e -> !at.isBefore(e)).isEmpty();
  }
}
