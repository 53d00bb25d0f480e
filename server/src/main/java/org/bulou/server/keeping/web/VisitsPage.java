package org.bulou.server.keeping.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/** The authorities that asked in a case. */
public record VisitsPage(
    String number,
    String title,
    List<Row> visits,
    Map<String, Bilingual> entities,
    Map<String, Bilingual> authorities,
    List<String> zones,
    boolean mayWork,
    Optional<String> problem) {

  /** One of them. */
  public record Row(
      int number, Bilingual authority, boolean letter, String at, int demands, boolean closed) {}
}
