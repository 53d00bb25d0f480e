package org.bulou.server.decisions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bulou.server.platform.ActorId;

/**
 * A person who stands for a decision.
 *
 * @param paper the decision or standing decision
 * @param sides the laws the person signed for; in their compartment lie the reasons
 */
public record Signature(UUID paper, ActorId person, Instant at, List<Side> sides) {
  public Signature {
    sides = List.copyOf(sides);
  }
}
