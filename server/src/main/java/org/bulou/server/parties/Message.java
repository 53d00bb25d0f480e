package org.bulou.server.parties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.intake.Attachment;
import org.bulou.server.platform.ActorId;

/**
 * One message of a thread.
 *
 * @param number in the thread
 * @param ours did we write it
 * @param author who wrote it here
 * @param level the content level it was let through for; empty on theirs
 * @param seenAt when the other side first looked at it
 */
public record Message(
    UUID id,
    int number,
    Instant at,
    boolean ours,
    Optional<ActorId> author,
    String text,
    String level,
    Optional<Instant> seenAt,
    List<Attachment> attachments) {
  /** Never what it says. */
  @Override
  public String toString() {
    return "Message[" + id + "]";
  }
}
