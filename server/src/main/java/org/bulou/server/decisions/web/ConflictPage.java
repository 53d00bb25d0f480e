package org.bulou.server.decisions.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.source.Bilingual;
import org.bulou.server.decisions.View;

/**
 * A conflict of a case, what was decided on it, and the forms that decide.
 *
 * @param decideBy by when it is to be decided
 * @param passed is that over
 * @param counsel who takes part and may decide, by law
 * @param watchers owner and deputy of the case, by name
 * @param current the decision that was last in effect
 * @param waiting one that wants a signature
 * @param unsigned the laws for which it wants one
 * @param all every decision, newest first
 * @param mine the laws the reader may decide for
 * @param maySign does the waiting decision want the reader's signature
 * @param offers standing decisions of this class
 * @param values what the forms show
 * @param problem a message key
 */
public record ConflictPage(
    String number,
    String title,
    View view,
    String decideBy,
    boolean passed,
    List<Counsel> counsel,
    List<String> watchers,
    Optional<Made> current,
    Optional<Made> waiting,
    String unsigned,
    List<Made> all,
    String mine,
    boolean maySign,
    boolean mayWork,
    List<Offer> offers,
    List<String> zones,
    Map<String, String> values,
    Optional<String> problem) {

  /** Who may decide for a law; nobody, when counsel was not let in yet. */
  public record Counsel(String law, List<String> names) {}

  /**
   * A standing decision.
   *
   * @param refusal why the reader cannot invoke it; empty when he can
   */
  public record Offer(
      UUID id, int number, String way, String what, String ends, Optional<String> refusal) {}

  public Bilingual duty() {
    return view.tracked().collision().dutyTitle();
  }

  public Bilingual against() {
    return view.tracked().collision().againstTitle();
  }

  public boolean gone() {
    return view.tracked().gone().isPresent();
  }

  public boolean mayDecide() {
    return !mine.isEmpty() && !gone();
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }
}
