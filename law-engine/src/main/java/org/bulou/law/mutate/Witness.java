package org.bulou.law.mutate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.source.Node;

/**
 * What one case speaks of: the norms it names, and whether it asks gates or questions, whose answer
 * any norm may change.
 *
 * @param tests norms it was written for
 * @param names every norm its expectations name
 * @param gates whether it expects something of a gate or a conflict
 * @param questions whether it expects a question
 */
record Witness(
    CaseFile file, Set<String> tests, Set<String> names, boolean gates, boolean questions) {

  static Witness of(CaseFile file) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> keys = new LinkedHashSet<>();
    file.expect().forEach(n -> expectation(n, keys, names));
    file.steps().forEach(s -> s.expect().forEach(n -> expectation(n, keys, names)));
    boolean gates =
        keys.contains("gate") || keys.contains("conflict") || keys.contains("no_conflict");
    return new Witness(file, Set.copyOf(file.tests()), names, gates, keys.contains("question"));
  }

  private static void expectation(Node node, Set<String> keys, Set<String> names) {
    if (node instanceof Node.Mapping m) {
      m.entries()
          .forEach(
              (key, entry) -> {
                keys.add(key);
                texts(entry.value()).forEach(t -> names.add(norm(t)));
              });
    }
  }

  private static List<String> texts(Node node) {
    return switch (node) {
      case Node.Scalar s -> List.of(s.text());
      case Node.Sequence s -> s.items().stream().flatMap(i -> texts(i).stream()).toList();
      case Node.Mapping m -> List.of();
    };
  }

  private static String norm(String text) {
    int open = text.indexOf('(');
    return (open < 0 ? text : text.substring(0, open)).trim();
  }

  /**
   * 0 written for one of them, 1 names one, 2 asks what any norm may change, 3 does not read it.
   */
  int distance(Set<String> affected, boolean gate) {
    if (tests.stream().anyMatch(affected::contains)) {
      return 0;
    }
    if (names.stream().anyMatch(affected::contains)) {
      return 1;
    }
    return (gates && gate) || questions ? 2 : 3;
  }
}
