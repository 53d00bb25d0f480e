package org.bulou.server.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * One line of the intake log: what was done with a report. Never changed, never deleted.
 *
 * @param actor who did it; empty for the finder and for the program itself
 * @param note the reason in the actor's words, or what it refers to; holds no technical detail
 */
public record Handling(int number, Instant at, Optional<ActorId> actor, Act act, String note) {
  /** What can be done with a report. */
  public enum Act {
    RECEIVED,
    FLAGGED,
    ACKNOWLEDGED,
    ASKED,
    FINDER_WROTE,
    ACCEPTED,
    ATTACHED,
    DUPLICATE,
    DECLINED,
    REOPENED,
    STATE,
    ATTACHMENT_READ,
    ERASED;

    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Act of(String wire) {
      return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
