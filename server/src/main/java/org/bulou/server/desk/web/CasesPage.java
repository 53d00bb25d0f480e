package org.bulou.server.desk.web;

import java.util.List;
import org.bulou.server.cases.Case;

/** The cases one takes part in. */
public record CasesPage(List<Row> cases, boolean mayOpen) {

  /** One of them. */
  public record Row(String number, String title, String life, boolean closed, int version) {
    static Row of(Case c) {
      return new Row(c.number(), c.title(), c.life().wire(), c.closedAt().isPresent(), c.version());
    }
  }
}
