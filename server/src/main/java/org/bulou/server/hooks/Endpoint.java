package org.bulou.server.hooks;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.server.platform.ActorId;

/**
 * Where another system is told.
 *
 * @param owner in whose name; only of cases this person takes part in
 * @param agreedAt when the owner agreed; nothing goes before
 */
public record Endpoint(
    UUID id,
    String url,
    Set<Kind> kinds,
    ActorId owner,
    Instant definedAt,
    Optional<Instant> agreedAt,
    Optional<Instant> endedAt) {

  /** {@code waits} for the owner, {@code open}, or {@code ended}. */
  public String state() {
    return endedAt.isPresent() ? "ended" : agreedAt.isPresent() ? "open" : "waits";
  }
}
