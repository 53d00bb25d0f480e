package org.bulou.server.drills.web;

import java.util.List;
import java.util.Optional;
import org.bulou.law.explain.Runcard;
import org.bulou.law.source.Bilingual;

/**
 * The run cards with who of us files where.
 *
 * @param on the day whose law they hold
 * @param entities ours, as the register has them
 */
public record RuncardsPage(String on, List<String> entities, List<Card> cards) {

  /** One card, and our accounts at its portal. */
  public record Card(Runcard card, List<Account> accounts) {}

  /**
   * An account at the portal.
   *
   * @param tested when it was last tried; empty: never
   * @param stale too long ago to rely on
   */
  public record Account(
      String entity,
      String account,
      boolean primary,
      String holder,
      String deputy,
      Optional<String> tested,
      boolean stale) {}

  /** What to do when this system is down or watched. */
  public List<Bilingual> down() {
    return Runcard.DOWN;
  }

  /** What the marks of fields mean. */
  public Bilingual marks() {
    return Runcard.MARKS;
  }
}
