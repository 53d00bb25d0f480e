package org.bulou.server.desk.web;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * What we knew and when, and what was determined: all of it, for ever.
 *
 * @param version the newest version, which every form sends back
 * @param mayWork may the reader record anything
 * @param mayMoveLater may the reader move an awareness later
 */
public record KnowledgePage(
    String number,
    String title,
    int version,
    boolean mayWork,
    boolean mayMoveLater,
    List<Aware> aware,
    List<Determined> determined,
    Optional<String> problem) {

  /** An awareness of one entity of one thing: every instant ever told of it, oldest first. */
  public record Aware(String part, String attribute, Bilingual what, List<Told> told) {}

  /**
   * A value told once.
   *
   * @param later did it move the awareness later
   * @param stands is it the one that counts now
   */
  public record Told(
      int version,
      String value,
      String who,
      When at,
      Bilingual why,
      boolean later,
      boolean stands) {}

  /**
   * A determination.
   *
   * @param mine is the reader its first reader
   * @param agrees what the second reader said; empty while nobody has
   * @param replaced the version of the next answer to the same question
   */
  public record Determined(
      int version,
      Bilingual question,
      String value,
      String grounds,
      String evidence,
      String first,
      When at,
      boolean mine,
      Optional<Boolean> agrees,
      String second,
      String note,
      Optional<Integer> replaced) {

    /** Is a second reader still wanted? */
    public boolean open() {
      return agrees.isEmpty() && replaced.isEmpty();
    }
  }

  /** Those that wait for a second reader. */
  public List<Determined> open() {
    return determined.stream().filter(Determined::open).toList();
  }
}
