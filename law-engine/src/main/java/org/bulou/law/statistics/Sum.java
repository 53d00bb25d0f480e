package org.bulou.law.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sum of figures and whole numbers.
 *
 * @param terms names of figures, or numbers
 */
public record Sum(List<String> terms) {

  static boolean isNumber(String term) {
    return term.matches("[0-9]{1,18}");
  }

  /** The least the sum can be. */
  long least(Map<String, Figure> figures) {
    return terms.stream().mapToLong(t -> isNumber(t) ? Long.parseLong(t) : value(t, figures)).sum();
  }

  /** The most the sum can be; empty when a part of it is only bounded from below. */
  Optional<Long> most(Map<String, Figure> figures) {
    boolean open = terms.stream().map(figures::get).anyMatch(f -> f != null && f.atLeast());
    return open ? Optional.empty() : Optional.of(least(figures));
  }

  private static long value(String name, Map<String, Figure> figures) {
    Figure figure = figures.get(name);
    return figure == null ? 0 : figure.value();
  }

  /** As written: {@code a + b}. */
  public String show() {
    return String.join(" + ", terms);
  }
}
