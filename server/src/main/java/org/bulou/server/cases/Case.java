package org.bulou.server.cases;

import java.time.Instant;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * A case without its facts.
 *
 * @param number what people say, such as {@code 2026-0007}
 * @param title what it is called; may tell what is under embargo, so it is shown to participants
 *     only
 * @param version the number of the newest entry, 0 when nothing was recorded yet
 * @param owner who looks after it
 * @param deputy who does when the owner cannot
 */
public record Case(
    CaseId id,
    String number,
    String title,
    Life life,
    Instant openedAt,
    int version,
    Optional<ActorId> owner,
    Optional<ActorId> deputy,
    Optional<Instant> closedAt) {

  /** Where it stands in the order of {@link Cases#after}. */
  public String place() {
    return (life == Life.LIVE ? "0 " : "1 ") + number;
  }
}
