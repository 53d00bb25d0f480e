package org.bulou.server.statements;

import java.util.List;
import java.util.Optional;

/** Statements that stand in for others. */
final class Chain {
  private Chain() {}

  /** The statement that stands in for one directly; the newest where there are several. */
  static Optional<Integer> replacedBy(Statement s, List<Statement> all) {
    return all.stream()
        .filter(o -> o.said().replaces().filter(n -> n == s.number()).isPresent())
        .map(Statement::number)
        .reduce((a, b) -> b);
  }

  /** The one that stands now, at the end of the chain. A statement replaces only older ones. */
  static int newest(int number, List<Statement> all) {
    return all.stream()
        .filter(s -> s.number() == number)
        .findFirst()
        .flatMap(s -> replacedBy(s, all))
        .filter(next -> next > number)
        .map(next -> newest(next, all))
        .orElse(number);
  }
}
