package org.bulou.server.statements;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * Fact × statement × language: what was said of each fact to whom, beside what the case knows.
 *
 * @param columns the statements, by when they were made
 */
public record Matrix(List<Column> columns, List<Row> rows) {
  public Matrix {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** How many facts were told differently. */
  public long differences() {
    return rows.stream().filter(Row::differs).count();
  }

  /**
   * One statement.
   *
   * @param source {@code S3}, or {@code F2} for a filing
   * @param link below the case's page
   * @param replacedBy the statement that stands in for it now
   */
  public record Column(
      String source,
      String link,
      Bilingual recipient,
      String language,
      Instant at,
      ZoneId zone,
      Optional<Integer> replacedBy) {}

  /**
   * One fact.
   *
   * @param known what the case knows now; empty when it does not
   * @param cells one per column
   * @param differs does some statement that stands differ from what is known or from another
   */
  public record Row(
      String path,
      Bilingual fact,
      Optional<Bilingual> known,
      List<Optional<Cell>> cells,
      boolean differs) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What one statement says of one fact.
   *
   * @param match against what is known now; where nothing is, against the other statements
   */
  public record Cell(Bilingual said, Match match) {}
}
