package org.bulou.law.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every domain and part type, read from {@code law-data/vocabulary}. */
public final class Vocabulary {
  private final Map<String, Domain> domains;
  private final Map<String, PartType> types;

  Vocabulary(Map<String, Domain> domains, Map<String, PartType> types) {
    this.domains = new LinkedHashMap<>(domains);
    this.types = new LinkedHashMap<>(types);
  }

  public Optional<Domain> domain(String id) {
    return Optional.ofNullable(domains.get(id));
  }

  public Optional<PartType> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** A part type the engine itself relies on. */
  public PartType need(String name) {
    PartType found = types.get(name);
    if (found == null) {
      throw new IllegalStateException("the vocabulary has no part type " + name);
    }
    return found;
  }

  public List<Domain> domains() {
    return List.copyOf(domains.values());
  }

  public List<PartType> types() {
    return List.copyOf(types.values());
  }

  public Iterable<String> typeNames() {
    return types.keySet();
  }
}
