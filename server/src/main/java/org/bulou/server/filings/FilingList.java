package org.bulou.server.filings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * What stands on file in a case: for the template {@code filings/list.jte}, which the case page
 * includes.
 *
 * @param caseNumber for the links
 */
public record FilingList(String caseNumber, List<Row> rows) {
  public FilingList {
    rows = List.copyOf(rows);
  }

  /**
   * One filing.
   *
   * @param state the state's name for texts
   * @param updates how many further statements were sent
   * @param sentAt when the newest statement was sent
   * @param reviewOwed was it sent by one person alone and not looked at since
   * @param drift how many fields are not what the case knows now
   */
  public record Row(
      int number,
      Bilingual form,
      Bilingual authority,
      Bilingual entity,
      String stage,
      int duties,
      String state,
      int updates,
      Optional<Instant> sentAt,
      boolean reviewOwed,
      int drift) {}

  static FilingList of(String caseNumber, List<Sheet> sheets) {
    return new FilingList(caseNumber, sheets.stream().map(FilingList::row).toList());
  }

  private static Row row(Sheet sheet) {
    Filing f = sheet.filing();
    Optional<FilingState.Statement> sent = f.state().sent();
    return new Row(
        f.number(),
        sheet.form().title(),
        sheet.authority().name(),
        sheet.entity(),
        f.stage(),
        f.duties().size(),
        f.state().wire(),
        sent.map(FilingState.Statement::number).orElse(0),
        sent.map(FilingState.Statement::at),
        sent.map(FilingState.Statement::reviewOwed).orElse(false),
        sheet.drift().size());
  }
}
