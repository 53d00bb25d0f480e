package org.bulou.law.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A closed list of values, possibly in an order (grades). */
public final class Domain {
  private final String id;
  private final boolean ordered;
  private final Map<String, DomainValue> values = new LinkedHashMap<>();
  private final List<DomainValue> list;

  public Domain(String id, boolean ordered, List<DomainValue> values) {
    this.id = id;
    this.ordered = ordered;
    values.forEach(v -> this.values.put(v.id(), v));
    this.list = List.copyOf(this.values.values());
  }

  public String id() {
    return id;
  }

  public boolean ordered() {
    return ordered;
  }

  public Optional<DomainValue> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public List<DomainValue> values() {
    return list;
  }

  public Set<String> names() {
    return values.keySet();
  }

  @Override
  public String toString() {
    return id;
  }
}
