package org.bulou.server.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulou.ledger.entry.BlindId;
import org.bulou.ledger.entry.Entry;
import org.bulou.ledger.entry.Reveal;
import org.bulou.server.platform.ActorId;

/**
 * An event as it stands in the database.
 *
 * @param id the entry's blind id
 * @param index its number in the ledger; empty while it is pending
 * @param reveals what opens its commitments; parts that were erased are missing
 */
public record Recorded(
    BlindId id,
    String type,
    Instant at,
    Optional<ActorId> actor,
    Optional<Long> index,
    Entry entry,
    List<Reveal> reveals) {
  public Recorded {
    reveals = List.copyOf(reveals);
  }

  /** What a part of it says, as text; empty when there is none, or it was erased. */
  public Optional<String> text(String part) {
    return reveals.stream()
        .filter(r -> r.part().equals(part))
        .map(r -> new String(r.value(), StandardCharsets.UTF_8))
        .findFirst();
  }
}
