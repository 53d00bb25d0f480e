package org.bulou.server.filings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.KeyedName;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.vocabulary.PartType;

/**
 * What a filing speaks of: the entity, and the vulnerabilities, products and incidents its duties
 * bind.
 *
 * @param bindings one per duty, or per product of the entity when a duty names none; keyed by the
 *     variables forms use
 */
record Subject(Part entity, List<Map<String, Part>> bindings) {
  private static final Map<String, String> VARIABLES =
      Map.of("product", "g", "vulnerability", "v", "incident", "i");

  /** The subject of these duties as known now; empty when the entity is not in the case. */
  static Optional<Subject> of(Facts facts, String entity, List<String> duties) {
    return facts
        .part(entity)
        .map(
            e -> {
              Set<Map<String, Part>> bindings = new LinkedHashSet<>();
              duties.forEach(d -> bindings.addAll(expanded(facts, e, bound(facts, e, d))));
              return new Subject(e, List.copyOf(bindings));
            });
  }

  /** The variables bound anywhere. */
  Set<String> variables() {
    Set<String> all = new HashSet<>();
    bindings.forEach(b -> all.addAll(b.keySet()));
    return all;
  }

  /** The parts under a variable, each once. */
  List<Part> parts(String variable) {
    List<Part> found = new ArrayList<>();
    for (Map<String, Part> b : bindings) {
      Part part = b.get(variable);
      if (part != null && !found.contains(part)) {
        found.add(part);
      }
    }
    return found;
  }

  private static Map<String, Part> bound(Facts facts, Part entity, String duty) {
    Map<String, Part> bound = new LinkedHashMap<>();
    bound.put("e", entity);
    for (String id : KeyedName.of(duty).keys()) {
      facts
          .part(id)
          .ifPresent(
              p -> {
                String variable = VARIABLES.get(p.type().name());
                if (variable != null) {
                  bound.put(variable, p);
                }
              });
    }
    return bound;
  }

  private static List<Map<String, Part>> expanded(
      Facts facts, Part entity, Map<String, Part> bound) {
    List<Map<String, Part>> all = new ArrayList<>();
    if (!bound.containsKey("g")) {
      for (Part product : products(facts, entity, Optional.ofNullable(bound.get("v")))) {
        Map<String, Part> one = new LinkedHashMap<>(bound);
        one.put("g", product);
        all.add(one);
      }
    }
    return all.isEmpty() ? List.of(bound) : all;
  }

  /** The entity's products, without those in which the flaw was recorded not to be. */
  private static List<Part> products(Facts facts, Part entity, Optional<Part> flaw) {
    return entity.value(entity.type().need("products")) instanceof Value.Parts p
        ? p.members().stream()
            .filter(g -> flaw.filter(v -> ruledOut(facts, v, g)).isEmpty())
            .toList()
        : List.of();
  }

  private static boolean ruledOut(Facts facts, Part flaw, Part product) {
    PartType presence = facts.vocabulary().need("presence");
    return facts
        .part(Part.id(presence, List.of(flaw, product)))
        .map(p -> p.value(presence.need("answer")))
        .filter(v -> v instanceof Value.Member m && m.is().id().equals("no"))
        .isPresent();
  }
}
