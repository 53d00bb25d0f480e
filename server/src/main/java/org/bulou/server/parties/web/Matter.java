package org.bulou.server.parties.web;

import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;

/** The case a page belongs to. */
public record Matter(String number, String title, boolean live) {
  static Matter of(Case c) {
    return new Matter(c.number(), c.title(), c.life() == Life.LIVE);
  }

  /** Where the pages of its parties lie. */
  public String path() {
    return "/cases/" + number + "/parties";
  }
}
