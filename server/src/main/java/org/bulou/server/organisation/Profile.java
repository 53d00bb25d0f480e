package org.bulou.server.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * What the pages for strangers say about us.
 *
 * @param name what the organisation is called
 * @param platformFiling the number under which MIIT filed us as a platform that collects flaws in
 *     others' products (RMSV 10); without one only reports on our own products are taken
 * @param icp the number of the site's ICP filing
 * @param policeFiling the number of its filing with the public security organs
 * @param formEntity the entity that takes what comes through the form; all of them when absent
 * @param confirmedAt when somebody last said that all of this is right
 * @param version counts the changes, 0 before the first
 */
public record Profile(
    Bilingual name,
    Optional<String> platformFiling,
    Optional<String> icp,
    Optional<String> policeFiling,
    Optional<String> formEntity,
    Instant confirmedAt,
    int version) {
  /**
   * How long {@code security.txt} may be relied on after a confirmation; RFC 9116 asks < 1 year.
   */
  private static final Duration RELIABLE = Duration.ofDays(180);

  /** Nothing was entered yet. */
  static final Profile NONE =
      new Profile(
          Bilingual.same(""),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Instant.EPOCH,
          0);

  /** From when on nobody should rely on {@code security.txt} unless it is confirmed again. */
  public Instant expires() {
    return confirmedAt.plus(RELIABLE);
  }

  /** Was anything entered? */
  public boolean known() {
    return version > 0;
  }
}
