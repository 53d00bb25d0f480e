package org.bulou.server.statements;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * Something got out.
 *
 * @param levels what became public, in the law's content levels
 * @param where seen where
 * @param byWhom who let it out, as far as known; may be empty
 * @param ours is it ours: {@code yes}, {@code no} or {@code unknown}
 * @param embargo the embargo it broke
 * @param exploited the entity of ours that noticed signs of exploitation with it
 */
public record Leak(
    String flaw,
    Set<String> levels,
    String what,
    String where,
    Instant publicAt,
    Instant noticedAt,
    ZoneId zone,
    String byWhom,
    String ours,
    Optional<Integer> embargo,
    Optional<String> exploited) {
  public Leak {
    levels = Set.copyOf(levels);
  }
}
