package org.bulou.server.drills.web;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * The report of a drill in words.
 *
 * @param law the beginning of the fingerprint of the law
 */
public record ReportView(
    String started,
    String finished,
    String law,
    long done,
    long late,
    long missed,
    List<Line> injects,
    List<DutyLine> duties,
    List<Bilingual> questions,
    List<Member> people) {

  /** An inject. */
  public record Line(
      Bilingual text, String shown, String went, Optional<String> answered, String note) {}

  /**
   * A duty.
   *
   * @param margin minutes, signed; empty without a date or a deed
   */
  public record DutyLine(
      Bilingual title,
      Bilingual law,
      String article,
      Bilingual bearer,
      Bilingual state,
      Optional<String> due,
      Optional<String> drafted,
      Optional<String> checked,
      Optional<String> done,
      Optional<Long> margin) {}

  /** Who took part. */
  public record Member(String name, String part, int answered) {}
}
