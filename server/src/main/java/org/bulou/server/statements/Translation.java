package org.bulou.server.statements;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * A statement made from another one in another language.
 *
 * @param source the statement it was made from
 * @param newest what stands in for that one now
 * @param review the last word of another person on it
 */
public record Translation(int source, int newest, Optional<Review> review) {

  /** How it stands. */
  public enum State {
    UNREVIEWED,
    REVIEWED,
    /** A second person found that it says something else. */
    DISAGREES,
    /** The original was replaced since it was made or reviewed. */
    STALE;

    /** The name for texts. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Somebody compared it.
   *
   * @param with the statement it was compared with
   */
  public record Review(int with, boolean agrees, String note, Instant at, ActorId by) {}

  /** How it stands now. */
  public State state() {
    int compared = review.map(Review::with).orElse(source);
    if (compared != newest) {
      return State.STALE;
    }
    return review.map(r -> r.agrees() ? State.REVIEWED : State.DISAGREES).orElse(State.UNREVIEWED);
  }
}
