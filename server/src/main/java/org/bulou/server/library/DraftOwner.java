package org.bulou.server.library;

import java.time.Instant;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * Who of us sees to a draft.
 *
 * @param draft id of the event that announced it, or of the instrument when none did
 * @param closed what came of it
 */
public record DraftOwner(String draft, ActorId owner, Optional<Closed> closed) {

  /** A comment was sent, or it was decided to send none. */
  public record Closed(String outcome, ActorId by, Instant at) {}
}
