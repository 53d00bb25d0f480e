package org.bulou.law.mutate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bulou.law.model.Definition;
import org.bulou.law.time.CountingRule;

/**
 * Which doctrine a unit is exchanged for: one of the same count in another zone or with another
 * rule, else any other.
 */
final class Units {
  private final Map<String, Definition.Doctrine> doctrines;

  Units(Map<String, Definition.Doctrine> doctrines) {
    this.doctrines = doctrines;
  }

  List<Change<String>> others(String unit) {
    Definition.Doctrine own = doctrines.get(unit);
    if (own == null) {
      return List.of();
    }
    CountingRule rule = own.rule().first();
    Optional<Definition.Doctrine> near =
        other(own, d -> d.count() == rule.count() && !d.zone().equals(rule.zone()));
    Optional<Definition.Doctrine> far = other(own, d -> d.count() != rule.count());
    return near.or(() -> far).stream()
        .map(d -> Change.of(Operator.UNIT, "", Words.became(unit, d.id()), d.id()))
        .toList();
  }

  private Optional<Definition.Doctrine> other(
      Definition.Doctrine own, Predicate<CountingRule> wanted) {
    return doctrines.values().stream()
        .filter(d -> !d.id().equals(own.id()) && wanted.test(d.rule().first()))
        .min(Comparator.comparing(Definition.Doctrine::id));
  }
}
