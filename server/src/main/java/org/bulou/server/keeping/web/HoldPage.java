package org.bulou.server.keeping.web;

import java.util.List;
import java.util.Optional;

/** The legal holds of a case. */
public record HoldPage(
    String number, String title, List<Row> holds, boolean mayHold, Optional<String> problem) {

  /**
   * A hold.
   *
   * @param ended when, by whom and why it was released
   */
  public record Row(int number, String reason, String since, String by, Optional<String> ended) {}

  /** Does one stand? */
  public boolean stands() {
    return holds.stream().anyMatch(h -> h.ended().isEmpty());
  }
}
