package org.bulou.server.record;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bulou.server.platform.ActorId;

/**
 * Something that goes into the record.
 *
 * @param type lower-case words joined by points, such as {@code facts.recorded}
 * @param about the case, or the person of an account; never shown by the ledger
 * @param actor who did it; empty for the program itself
 * @param parts what can be shown later, part by part, each behind a commitment of its own
 */
public record Happening(
    String type,
    Optional<UUID> about,
    Optional<ActorId> actor,
    Instant at,
    Map<String, String> parts) {
  public Happening {
    parts = Map.copyOf(parts);
  }

  /** The parts in the order of their names. */
  Map<String, String> sorted() {
    return new TreeMap<>(parts);
  }
}
