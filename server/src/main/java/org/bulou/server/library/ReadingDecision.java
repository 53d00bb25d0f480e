package org.bulou.server.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * What a person qualified in a law decided about a place where its text is open. Never changed;
 * another decision follows it.
 *
 * @param number counts the decisions on this element
 * @param reading the reading followed; empty: none any longer
 * @param effective the instant from which evaluations follow it
 * @param grounds why this reading
 * @param retroactive does it begin before it was decided
 * @param movesRunning did it move clocks that already ran in open cases
 * @param reason why it may do either
 * @param dissents who does not agree, oldest first
 */
public record ReadingDecision(
    String element,
    int number,
    Optional<String> reading,
    Instant effective,
    Instant decidedAt,
    ActorId by,
    String grounds,
    boolean retroactive,
    boolean movesRunning,
    Optional<String> reason,
    List<Dissent> dissents) {
  public ReadingDecision {
    dissents = List.copyOf(dissents);
  }

  /** Somebody's other opinion. */
  public record Dissent(ActorId by, Instant at, String words) {}

  ReadingDecision with(List<Dissent> other) {
    return new ReadingDecision(
        element,
        number,
        reading,
        effective,
        decidedAt,
        by,
        grounds,
        retroactive,
        movesRunning,
        reason,
        other);
  }
}
