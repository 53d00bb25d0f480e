package org.bulou.server.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.platform.ActorId;

/**
 * A report on its way in, already checked.
 *
 * @param receivedAt when it reached us; for the form and the programming interface: now
 * @param zone the zone in which that was told
 * @param by who enters it; empty when the finder does so himself
 * @param entities which of our entities received it, at least one when any is registered
 * @param once identifies this sending: the same one again makes no second report
 * @param wantsMailbox does the finder get a mailbox
 */
public record Submission(
    Content content,
    Channel channel,
    Instant receivedAt,
    String zone,
    Optional<ActorId> by,
    Set<String> entities,
    List<Upload> uploads,
    String once,
    boolean wantsMailbox) {
  public Submission {
    entities = Set.copyOf(entities);
    uploads = List.copyOf(uploads);
  }
}
