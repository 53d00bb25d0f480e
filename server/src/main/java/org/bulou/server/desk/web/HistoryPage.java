package org.bulou.server.desk.web;

import java.util.List;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.Told;

/** The entries of a case's record and what was decided on its conflicts, newest first. */
public record HistoryPage(String number, String title, List<Row> rows, List<Decided> decided) {

  /**
   * What was decided on a conflict.
   *
   * @param way the way chosen
   * @param version the entry it was decided on
   * @param effective is it signed for both laws
   */
  public record Decided(
      When at,
      When until,
      String who,
      Bilingual duty,
      Bilingual against,
      String way,
      String what,
      int version,
      boolean effective,
      String key) {}

  /** An entry. */
  public record Row(
      int version, When at, String author, String source, Bilingual title, List<Told> told) {}
}
