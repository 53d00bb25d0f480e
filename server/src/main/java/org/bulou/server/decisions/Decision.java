package org.bulou.server.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.ActorId;

/**
 * What was decided on a conflict of a case.
 *
 * @param number counts the decisions on this conflict
 * @param basis what the conflict rested on then
 * @param version of the case's record then
 * @param what is done, for everybody in the case
 * @param until the conflict is open again from then on
 * @param standing the standing decision invoked
 * @param remark why this conflict is of its class, by whoever invoked it
 * @param effective since when it is in effect; empty while a signature is wanting
 */
public record Decision(
    UUID id,
    String key,
    int number,
    String basis,
    int version,
    Way way,
    String what,
    Instant until,
    Optional<UUID> standing,
    String remark,
    Instant at,
    ActorId by,
    Optional<Instant> effective,
    List<Signature> signatures) {
  public Decision {
    signatures = List.copyOf(signatures);
  }

  /** Does it stand for a conflict as it is now? */
  public boolean stands(Collision c, Instant now) {
    return effective.isPresent() && basis.equals(c.basis()) && now.isBefore(until);
  }
}
