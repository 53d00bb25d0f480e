package org.bulou.server.consents.web;

import java.util.List;
import org.bulou.law.source.Bilingual;

/**
 * The windows that are not over, and what is planned within each in the reader's cases.
 *
 * @param most how many cases are read for planned publications
 */
public record WithinPage(List<Shown> windows, int most) {

  /**
   * A window.
   *
   * @param effect what it does to publication, by name
   * @param owner who finds out what is not known yet
   */
  public record Shown(
      String name,
      String level,
      String effect,
      String owner,
      String start,
      String end,
      boolean begins,
      List<Line> lines) {}

  /** Something planned. */
  public record Line(String at, boolean publication, String number, String title, Bilingual what) {}
}
