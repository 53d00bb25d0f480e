package org.bulou.server.statements.web;

import java.util.List;
import java.util.Optional;
import org.bulou.server.statements.Alarm;
import org.bulou.server.statements.Matrix;
import org.bulou.server.statements.Statement;

/**
 * What we said in a case.
 *
 * @param statements newest first
 * @param problem the end of a message key
 */
public record StatementsPage(
    Matter matter,
    Matrix matrix,
    List<Row> statements,
    List<Alarm> alarms,
    List<Done> settled,
    boolean mayRecord,
    boolean mayDecide,
    Optional<String> problem) {

  /** A statement of the list. */
  public record Row(Statement statement, String at, String by, Optional<String> translation) {}

  /** A settled alarm. */
  public record Done(
      String source,
      String path,
      Optional<Integer> correction,
      String reason,
      String at,
      String by) {}

  /** The statements that could be a correction: all of them, newest first. */
  public List<Integer> numbers() {
    return statements.stream().map(r -> r.statement().number()).toList();
  }

  public String at(Alarm alarm) {
    return Times.minute(alarm.at(), alarm.zone());
  }

  public String at(Matrix.Column column) {
    return Times.minute(column.at(), column.zone());
  }
}
