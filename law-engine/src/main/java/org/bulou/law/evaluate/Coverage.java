package org.bulou.law.evaluate;

import java.util.List;

/**
 * Under which law an answer holds, and which law nobody encoded.
 *
 * @param considered instruments asked, as {@code id@checkedUntil}
 * @param notCovered jurisdictions or subjects involved for which there is no encoded law; never
 *     "open" by silence
 */
public record Coverage(List<String> considered, List<NotCovered> notCovered) {

  /**
   * A hole.
   *
   * @param territory the territory involved
   * @param what the stub or jurisdiction
   */
  public record NotCovered(String territory, String what, org.bulou.law.source.Bilingual subject) {}
}
