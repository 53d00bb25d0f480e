package org.bulou.server.statements.web;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.statements.Embargo;
import org.bulou.server.statements.Leaks;

/** Embargoes and leaks of a case. */
public record EmbargoPage(
    Matter matter,
    Options options,
    List<Row> embargoes,
    List<Seen> leaks,
    boolean mayWork,
    boolean mayAgree,
    Optional<String> problem) {

  /** An embargo. */
  public record Row(
      Embargo embargo,
      String state,
      Bilingual flaw,
      String ends,
      List<Party> parties,
      List<Revised> revisions,
      Optional<String> lifted) {
    /** Can it still be revised and consented to? */
    public boolean running() {
      return lifted.isEmpty();
    }
  }

  /**
   * A party.
   *
   * @param word {@code yes}, {@code no} or {@code none} on the terms as they are now
   */
  public record Party(String name, String word, String how) {}

  /** A revision in words. */
  public record Revised(int number, String ends, String terms, String why, String at, String by) {}

  /** A leak in words. */
  public record Seen(
      Leaks.Kept kept,
      Bilingual flaw,
      List<Bilingual> levels,
      String noticed,
      String since,
      String by) {}
}
