package org.bulou.server.organisation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A product we have to do with.
 *
 * @param id short and lasting, such as {@code r100}: the part's id in every case
 * @param name what it is called, in the form for reports too
 * @param kind of the vocabulary's {@code product-kind}
 * @param markets territories in which it is offered; these are all
 * @param roles what each of our entities is to it, by the entity's id; these are all
 * @param version counts the changes
 */
public record Product(
    String id,
    String name,
    String kind,
    Set<String> markets,
    Map<String, Set<String>> roles,
    int version) {
  public Product {
    markets = Set.copyOf(markets);
    roles = Map.copyOf(new TreeMap<>(roles));
  }

  /** What an entity is to this product; nothing when it has no role. */
  public Set<String> rolesOf(String entity) {
    return roles.getOrDefault(entity, Set.of());
  }
}
