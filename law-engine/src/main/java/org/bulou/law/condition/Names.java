package org.bulou.law.condition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.vocabulary.Type;
import org.bulou.law.vocabulary.Vocabulary;

/**
 * What a formula may call besides its variables: the vocabulary's keyed parts, and the law's terms,
 * tables, values.
 */
public final class Names {
  private final Vocabulary vocabulary;
  private final Map<String, Signature> signatures = new LinkedHashMap<>();

  public Names(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What a dotted name stands for. */
  public enum Role {
    TERM,
    TABLE,
    VALUE
  }

  /**
   * The head of a term, table or value.
   *
   * @param gives the type of the result
   */
  public record Signature(String id, Role role, List<Parameter> parameters, Type gives) {}

  /** A named, typed argument. */
  public record Parameter(String name, Type type) {}

  /** Adds a name; false when it is taken. */
  public boolean add(Signature signature) {
    return signatures.putIfAbsent(signature.id(), signature) == null;
  }

  public Optional<Signature> find(String id) {
    return Optional.ofNullable(signatures.get(id));
  }

  public Set<String> ids() {
    return signatures.keySet();
  }

  public List<Signature> all() {
    return List.copyOf(signatures.values());
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }
}
