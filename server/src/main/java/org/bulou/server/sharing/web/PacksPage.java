package org.bulou.server.sharing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * The packs of a case, and the choice of a recipient.
 *
 * @param live may anything leave this case at all
 * @param near authorities something of the case was made for
 * @param other all other authorities of the law
 */
public record PacksPage(
    String number,
    String title,
    boolean live,
    Map<String, Bilingual> near,
    Map<String, Bilingual> other,
    Map<String, Bilingual> entities,
    Map<String, Bilingual> territories,
    List<String> purposes,
    Map<String, Bilingual> levels,
    List<Row> made,
    Optional<String> problem) {

  /** A pack made before. */
  public record Row(
      String at,
      String who,
      String kind,
      Bilingual to,
      String purpose,
      int pieces,
      String why,
      String sha256) {}
}
