package org.bulou.server.keeping;

import java.time.Instant;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * Something an authority asked for.
 *
 * @param level up to which content level it speaks of the case's flaws; empty when it does not
 */
public record Demand(
    int number,
    String what,
    Optional<String> level,
    Instant askedAt,
    ActorId askedBy,
    Optional<Answer> answer) {

  /**
   * What became of it.
   *
   * @param words what was produced in which form, or the ground of the refusal
   * @param sha256 of the file handed over, where there is one
   * @param gate what the gate said to producing it; empty for a refusal
   */
  public record Answer(
      boolean produced,
      String words,
      Optional<String> sha256,
      Optional<String> gate,
      Instant at,
      ActorId by) {}
}
