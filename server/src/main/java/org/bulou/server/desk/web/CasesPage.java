package org.bulou.server.desk.web;

import java.util.List;
import java.util.Optional;
import org.bulou.server.cases.Case;

/**
 * A page of the cases one takes part in.
 *
 * @param sought what number or title had to contain; empty for all
 * @param aspects what a new case can be about
 * @param next the address of the next page
 */
public record CasesPage(
    List<Row> cases,
    String sought,
    Optional<String> next,
    boolean mayOpen,
    List<QuestionCard.Choice> aspects) {

  /** One of them. */
  public record Row(String number, String title, String life, boolean closed, int version) {
    static Row of(Case c) {
      return new Row(c.number(), c.title(), c.life().wire(), c.closedAt().isPresent(), c.version());
    }
  }
}
