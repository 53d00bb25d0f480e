package org.bulou.server.watch.web;

import java.util.List;
import java.util.Optional;
import org.bulou.server.watch.Post;
import org.bulou.server.watch.Watch;

/**
 * Who watches a case.
 *
 * @param able everybody who could, by number and name
 * @param problem why somebody was not named
 */
public record WatchPage(
    String number,
    String title,
    Watch watch,
    List<Choice> able,
    boolean mayName,
    List<Row> history,
    Optional<String> problem) {

  /** Somebody who could watch. */
  public record Choice(String id, String name) {}

  /**
   * An appointment in words.
   *
   * @param person empty when the post was left vacant
   */
  public record Row(String at, Post post, Optional<String> person, String by) {}
}
