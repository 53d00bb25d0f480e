package org.bulou.server.cases;

import java.util.List;
import org.bulou.law.source.Bilingual;

/**
 * What one person records at one time; becomes one version of the case.
 *
 * @param source where it comes from: a mail, a form, telemetry, a determination …
 * @param title what happened, for the history
 */
public record Entry(String source, Bilingual title, List<Told> told) {
  public Entry {
    told = List.copyOf(told);
  }
}
