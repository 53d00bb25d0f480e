package org.bulou.server.drills.web;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * One drill.
 *
 * @param state {@code planned}, {@code running}, {@code finished} or {@code signed}
 * @param tests what is looked at, where the plan says more than the scenario
 * @param minute since the start, while it runs
 * @param caseNumber once it was started
 * @param mayWork may this reader start, answer, finish
 * @param answers may he answer injects
 * @param signs may he sign
 * @param people who was named, for the owners of actions too
 * @param coming what will appear, for the leader
 * @param seen how many injects the reader has on his screen
 * @param problem the end of a message key
 */
public record DrillPage(
    int number,
    String state,
    Bilingual title,
    Bilingual lead,
    Bilingual scenarioTests,
    String tests,
    String planned,
    Optional<Long> minute,
    Optional<String> caseNumber,
    boolean mayWork,
    boolean answers,
    boolean signs,
    List<Member> people,
    List<Inject> shown,
    List<Inject> coming,
    Optional<Long> next,
    List<Note> notes,
    List<Action> actions,
    Optional<ReportView> report,
    Optional<Signature> signature,
    List<Offer> offers,
    List<String> counted,
    int seen,
    Optional<String> problem) {

  /**
   * How many injects appeared since the reader loaded the page: showing them would lose his notes.
   */
  public int unseen() {
    return Math.max(0, shown.size() - seen);
  }

  /** Somebody named for it. */
  public record Member(String id, String name, String part) {}

  /**
   * An inject.
   *
   * @param at when it appears
   * @param overdue are its minutes over, and nobody answered
   * @param answered by whom and when; empty while nobody did
   */
  public record Inject(
      String id,
      int minute,
      String at,
      Bilingual text,
      Bilingual expected,
      List<String> exercises,
      boolean overdue,
      Optional<String> answered,
      String note) {}

  /** Something noted. */
  public record Note(boolean lesson, String words, String at, String by) {}

  /**
   * Something that has to change.
   *
   * @param past is its day over, and it is open
   * @param closed when, by whom and how it was carried out
   */
  public record Action(
      int number, String what, String owner, String due, boolean past, Optional<String> closed) {}

  /** Who signed, when. */
  public record Signature(String at, String by, String note, String sha256) {}

  /**
   * A standing duty it can be recorded for.
   *
   * @param fact does it record a fact, or is it evidence only
   */
  public record Offer(
      String key, String matter, Bilingual title, Bilingual law, String article, boolean fact) {}
}
