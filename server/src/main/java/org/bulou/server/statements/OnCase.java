package org.bulou.server.statements;

import java.util.List;

/**
 * What the case page says of statements: for the template {@code statements/on-case.jte}.
 *
 * @param caseNumber for the links
 * @param embargoes those that still run, lapsed or await something; lifted ones are left out
 * @param leaks how many leaks are on record
 */
public record OnCase(
    String caseNumber, int statements, List<Told> alarms, List<Silence> embargoes, int leaks) {
  public OnCase {
    alarms = List.copyOf(alarms);
    embargoes = List.copyOf(embargoes);
  }

  /** An alarm, and when that was told. */
  public record Told(Alarm alarm, String at) {}

  /** An embargo in a line. */
  public record Silence(int number, String state, String ends, int revision) {}
}
