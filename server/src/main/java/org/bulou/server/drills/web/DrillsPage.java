package org.bulou.server.drills.web;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * The drills one sees, and planning one.
 *
 * @param people who could be named, the reader first
 * @param problem the end of a message key
 */
public record DrillsPage(
    List<Line> drills,
    List<Choice> scenarios,
    List<Somebody> people,
    List<String> zones,
    boolean mayPlan,
    Optional<String> problem) {

  /** A drill of the list. */
  public record Line(int number, Bilingual title, String at, String state, int open) {}

  /** A scenario to choose. */
  public record Choice(String id, Bilingual title, Bilingual lead, Bilingual tests, int minutes) {}

  /** Somebody to name. */
  public record Somebody(String id, String name) {}
}
