package org.bulou.law.landscape;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Position;

/**
 * One thing heard.
 *
 * @param number its number in the list of what must be answered, from 1
 * @param heard what was heard, in our own words
 * @param norms ids of the norms that answer it
 * @param cases ids of cases and replays that prove it
 * @param decides what is decided for it
 * @param simplified what the press made simpler than the law is
 * @param notBuilt why nothing answers it, or a part of it
 */
public record Row(
    int number,
    Bilingual heard,
    List<String> norms,
    List<String> cases,
    Optional<Bilingual> decides,
    Optional<Bilingual> simplified,
    Optional<Bilingual> notBuilt,
    Position at) {

  /** Whether anything is said to it at all. */
  boolean answered() {
    return !norms.isEmpty() || decides.isPresent() || notBuilt.isPresent();
  }
}
