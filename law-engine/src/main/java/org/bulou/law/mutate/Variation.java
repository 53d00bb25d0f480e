package org.bulou.law.mutate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A difference from a case, as it would be written.
 *
 * @param facts part, attribute, and the value in YAML
 * @param asOf another instant at which the law is asked
 * @param readings picks laid over those of the case
 */
record Variation(
    Map<String, Map<String, String>> facts, Optional<String> asOf, Map<String, String> readings) {

  static Variation fact(String part, String attribute, String value) {
    return new Variation(Map.of(part, Map.of(attribute, value)), Optional.empty(), Map.of());
  }

  static Variation reading(String element, String reading) {
    return new Variation(Map.of(), Optional.empty(), Map.of(element, reading));
  }

  /** Both differences; the other's decide where they meet. */
  Variation and(Variation other) {
    Map<String, Map<String, String>> all = new TreeMap<>();
    facts.forEach((part, values) -> all.put(part, new TreeMap<>(values)));
    other.facts.forEach(
        (part, values) -> all.computeIfAbsent(part, k -> new TreeMap<>()).putAll(values));
    Map<String, String> picks = new TreeMap<>(readings);
    picks.putAll(other.readings);
    return new Variation(all, other.asOf.or(() -> asOf), picks);
  }

  /** The lines of a case below its {@code like}, indented by four. */
  String lines(Map<String, String> readingsOfCase) {
    StringBuilder text = new StringBuilder();
    asOf.ifPresent(at -> text.append("    as_of: ").append(at).append('\n'));
    if (!readings.isEmpty()) {
      Map<String, String> picks = new LinkedHashMap<>(readingsOfCase);
      picks.putAll(readings);
      text.append("    readings: ").append(flow(picks)).append('\n');
    }
    if (!facts.isEmpty()) {
      String parts =
          facts.entrySet().stream()
              .map(e -> key(e.getKey()) + ": " + flow(e.getValue()))
              .collect(Collectors.joining(", ", "{ ", " }"));
      text.append("    but: ").append(parts).append('\n');
    }
    return text.toString();
  }

  private static String flow(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> e.getKey() + ": " + e.getValue())
        .collect(Collectors.joining(", ", "{ ", " }"));
  }

  private static String key(String part) {
    return part.contains("(") ? "\"" + part + "\"" : part;
  }
}
