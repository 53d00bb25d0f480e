package org.bulou.server.statements.web;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.statements.Lines;
import org.bulou.server.statements.Spokesperson;

/** Who may speak, and what was cleared. */
public record LinesPage(
    Matter matter,
    Options options,
    List<Speaker> spokespeople,
    List<Row> lines,
    boolean mayWrite,
    boolean mayClear,
    Optional<String> problem) {

  /** Somebody on the list. */
  public record Speaker(Spokesperson person, Bilingual entity, String since, String by) {}

  /**
   * Lines.
   *
   * @param state the end of its message key: a draft, in force, over or withdrawn
   * @param mine did this reader write them
   */
  public record Row(
      Lines lines,
      String state,
      Bilingual level,
      String writer,
      String clearer,
      String until,
      boolean mine) {}
}
