package org.bulou.server.watch.web;

import java.util.List;
import java.util.Optional;
import org.bulou.server.watch.Coming;
import org.bulou.server.watch.Notice;
import org.bulou.server.web.Owed;

/**
 * What reminds me.
 *
 * @param server can mail be sent at all
 * @param address where mine goes; empty when I gave none
 * @param feed is my calendar feed on
 * @param problem a message key
 */
public record RemindersPage(
    List<Open> open,
    List<Next> coming,
    List<Took> took,
    boolean server,
    String address,
    boolean feed,
    Optional<String> problem) {

  /** What I have not acknowledged. */
  public record Open(Notice notice, Due due) {}

  /** What I took on outside of cases. */
  public record Took(Owed owed, boolean late, boolean soon) {}

  /** What will remind me. */
  public record Next(Coming coming, Due due, Due at) {}
}
