package org.bulou.law.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Bilingual;

/**
 * A kind of thing a case is made of: entity, product, vulnerability, filing, awareness of something
 * by someone …
 */
public final class PartType {
  private final String name;
  private final int index;
  private final Bilingual words;
  private final List<Key> keys = new ArrayList<>();
  private final Map<String, Attribute> attributes = new LinkedHashMap<>();
  private List<Attribute> list = List.of();

  PartType(String name, int index, Bilingual words) {
    this.name = name;
    this.index = index;
    this.words = words;
  }

  /**
   * A key of a keyed part type, such as the entity of an awareness.
   *
   * @param types the part types allowed; several for "aware of a vulnerability or an incident"
   */
  public record Key(String name, List<PartType> types) {}

  public String name() {
    return name;
  }

  /** Place among the vocabulary's part types, from 0. */
  public int index() {
    return index;
  }

  public Bilingual words() {
    return words;
  }

  /** The keys; empty when parts of this type have names of their own. */
  public List<Key> keys() {
    return keys;
  }

  public boolean keyed() {
    return !keys.isEmpty();
  }

  public Optional<Attribute> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /**
   * An attribute the engine itself relies on; the vocabulary reader has checked that it is there.
   */
  public Attribute need(String attribute) {
    Attribute found = attributes.get(attribute);
    if (found == null) {
      throw new IllegalStateException("the vocabulary has no attribute " + name + "." + attribute);
    }
    return found;
  }

  public List<Attribute> attributes() {
    return list;
  }

  public Set<String> attributeNames() {
    return attributes.keySet();
  }

  public int size() {
    return attributes.size();
  }

  void addKey(Key key) {
    keys.add(key);
  }

  void add(Attribute attribute) {
    attributes.put(attribute.name(), attribute);
    list = List.copyOf(attributes.values());
  }

  @Override
  public String toString() {
    return name;
  }
}
