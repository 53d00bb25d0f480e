package org.bulou.law.condition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.vocabulary.Type;

/** The variables a formula may use, each with its slot. Immutable: adding gives a new scope. */
public final class Scope {
  private final Map<String, Binding> bindings;
  private final int size;

  private Scope(Map<String, Binding> bindings, int size) {
    this.bindings = bindings;
    this.size = size;
  }

  /** A variable's slot and type. */
  public record Binding(int slot, Type type) {}

  public static Scope empty() {
    return new Scope(Map.of(), 0);
  }

  /** This scope with one more variable in the next slot. */
  public Scope with(String name, Type type) {
    Map<String, Binding> more = new LinkedHashMap<>(bindings);
    more.put(name, new Binding(size, type));
    return new Scope(more, size + 1);
  }

  public Optional<Binding> find(String name) {
    return Optional.ofNullable(bindings.get(name));
  }

  public Set<String> names() {
    return bindings.keySet();
  }

  /** The number of slots used. */
  public int size() {
    return size;
  }

  /** A text that is equal for scopes with equal variables. */
  public String signature() {
    StringBuilder text = new StringBuilder();
    bindings.forEach(
        (name, b) -> text.append(name).append(':').append(b.type().show()).append(';'));
    return text.toString();
  }

  Map<String, Binding> bindings() {
    return bindings;
  }
}
