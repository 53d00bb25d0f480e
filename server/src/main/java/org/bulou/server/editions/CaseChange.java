package org.bulou.server.editions;

import java.util.List;
import org.bulou.law.source.Bilingual;

/**
 * What changes in a case.
 *
 * @param readable false: the edition has no words for a fact of the case
 */
public record CaseChange(String number, String title, boolean readable, List<Bilingual> words) {
  public CaseChange {
    words = List.copyOf(words);
  }
}
