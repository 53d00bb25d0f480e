package org.bulou.server.consents.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Consents of a case.
 *
 * @param windows to ask for: id and name
 * @param values what the form shows
 * @param problem a message key
 */
public record ConsentsPage(
    String number,
    String title,
    List<Line> lines,
    List<Choice> windows,
    List<String> zones,
    boolean mayWork,
    Map<String, String> values,
    Optional<String> problem) {

  /** A window one can ask for. */
  public record Choice(String id, String name) {}

  /**
   * A request.
   *
   * @param state unknown, yes, no or lapsed
   * @param answered who answered when, and until when it holds
   */
  public record Line(
      String id,
      String window,
      String whom,
      String asked,
      String reference,
      String about,
      String by,
      String state,
      String answered,
      String scope) {}

  public String value(String field) {
    return values.getOrDefault(field, "");
  }
}
