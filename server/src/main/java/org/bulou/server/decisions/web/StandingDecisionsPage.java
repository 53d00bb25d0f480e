package org.bulou.server.decisions.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.law.source.Bilingual;
import org.bulou.server.decisions.Classes;

/**
 * What waits to be decided, the standing decisions, and the form of a new one.
 *
 * @param waiting conflicts of the reader's cases
 * @param mayMake is the reader counsel for some law
 * @param ticked the boxes ticked, by field
 * @param problem a message key
 */
public record StandingDecisionsPage(
    List<Waiting> waiting,
    List<Row> rows,
    boolean mayMake,
    List<Classes.Choice> duties,
    List<Classes.Choice> prohibitions,
    List<Choice> entities,
    List<Choice> products,
    List<Choice> people,
    List<String> zones,
    Map<String, String> values,
    Map<String, Set<String>> ticked,
    Optional<String> problem) {

  /** A box to tick. */
  public record Choice(String id, Bilingual name) {}

  /**
   * A conflict that waits.
   *
   * @param passed is the date over
   */
  public record Waiting(
      String number,
      String title,
      String key,
      Bilingual duty,
      Bilingual against,
      String by,
      boolean passed) {}

  /**
   * A standing decision.
   *
   * @param state in-force, unsigned, expired, withdrawn, or gone: the law lacks what it is about
   * @param unsigned the laws for which a signature is wanting
   * @param maySign is the reader's wanted
   */
  public record Row(
      UUID id,
      int number,
      Bilingual duty,
      Bilingual prohibition,
      List<Bilingual> entities,
      List<Bilingual> products,
      String way,
      String what,
      String ends,
      String who,
      String at,
      String state,
      String unsigned,
      boolean maySign,
      boolean mayWithdraw,
      List<String> invokers,
      List<Signed> signatures,
      Optional<String> withdrawn) {}

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public boolean is(String field, String id) {
    return ticked.getOrDefault(field, Set.of()).contains(id);
  }
}
