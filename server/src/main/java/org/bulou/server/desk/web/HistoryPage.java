package org.bulou.server.desk.web;

import java.util.List;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.Told;

/** The entries of a case's record, newest first. */
public record HistoryPage(String number, String title, List<Row> rows) {

  /** An entry. */
  public record Row(
      int version, When at, String author, String source, Bilingual title, List<Told> told) {}
}
