package org.bulou.server.library;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.platform.ActorId;

/**
 * An edition of the law that somebody offered: files and the packs switched on.
 *
 * @param number what people say
 * @param law the hash of the law as it was read when it was offered
 * @param uploaded has it files of its own; otherwise they come with the program and follow it
 * @param asked who asked that it take effect, and why
 * @param effect when it took effect
 */
public record Edition(
    int number,
    String law,
    Set<String> packs,
    boolean uploaded,
    ActorId offeredBy,
    Instant offeredAt,
    Optional<Asked> asked,
    Optional<Effect> effect,
    Optional<Instant> withdrawnAt) {
  public Edition {
    packs = Set.copyOf(packs);
  }

  /** A wish that it take effect. */
  public record Asked(ActorId by, Instant at, String reason) {}

  /**
   * It took effect.
   *
   * @param order the highest is in force
   * @param by the second person
   * @param before the hash of the law it replaced
   * @param changed how many cases its preview said would change
   */
  public record Effect(int order, ActorId by, Instant at, String before, int changed) {}

  /** Can it still take effect? */
  public boolean open() {
    return effect.isEmpty() && withdrawnAt.isEmpty();
  }
}
