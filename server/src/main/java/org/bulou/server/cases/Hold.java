package org.bulou.server.cases;

import java.time.Instant;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * A legal hold: while it stands, nothing of the case is erased.
 *
 * @param number from 1 within the case
 */
public record Hold(
    int number, String reason, Instant setAt, ActorId setBy, Optional<Released> released) {

  /** Its end. */
  public record Released(Instant at, ActorId by, String why) {}
}
