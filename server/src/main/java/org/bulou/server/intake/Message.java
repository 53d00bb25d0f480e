package org.bulou.server.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.ActorId;

/**
 * One message of a mailbox.
 *
 * @param author who wrote it here; empty when the finder or the program did
 * @param text what it says; empty for an acknowledgement, whose words are the program's
 */
public record Message(
    UUID id,
    Instant at,
    Kind kind,
    Optional<ActorId> author,
    String text,
    List<Attachment> attachments) {
  /** Who speaks. */
  public enum Kind {
    FROM_FINDER,
    FROM_US,
    ACKNOWLEDGEMENT
  }

  /** Never what it says. */
  @Override
  public String toString() {
    return "Message[" + id + "]";
  }
}
