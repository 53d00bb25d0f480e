package org.bulou.law.facts;

import java.util.Arrays;
import java.util.List;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;
import org.jspecify.annotations.Nullable;

/**
 * A typed, identified thing of a case as known at one version of the record. Keyed parts ({@code
 * awareness(sz, v1)}) are identified by their keys and exist, all unknown, even when nothing was
 * ever said of them.
 */
public final class Part {
  private final PartType type;
  private final String id;
  private final List<Part> keys;
  private final boolean phantom;
  private final Part first;
  private final Part last;
  private final int hash;
  private final Value[] values;
  private final @Nullable Object[] settled;
  private final int[] versions;

  Part(PartType type, String id, List<Part> keys, boolean phantom) {
    this.type = type;
    this.id = id;
    this.keys = List.copyOf(keys);
    this.phantom = phantom;
    this.first = keys.isEmpty() ? this : keys.getFirst();
    this.last = keys.isEmpty() ? this : keys.getLast();
    this.hash = id.hashCode();
    this.values = new Value[type.size()];
    this.settled = new @Nullable Object[type.size()];
    Arrays.fill(values, Value.NOT_SAID);
    this.versions = new int[type.size()];
  }

  /** A part that stands for "possibly another member": everything about it is unknown. */
  public static Part phantom(PartType type) {
    return new Part(type, "?" + type.name(), List.of(), true);
  }

  /** A keyed part of which nothing was said. */
  public static Part keyed(PartType type, List<Part> keys) {
    boolean phantom = keys.stream().anyMatch(Part::isPhantom);
    return new Part(type, id(type, keys), keys, phantom);
  }

  /** A part made for one evaluation, such as the action that would discharge a duty. */
  public static Builder make(PartType type, String id) {
    return new Builder(new Part(type, id, List.of(), false));
  }

  /** The identity of a keyed part. */
  public static String id(PartType type, List<Part> keys) {
    StringBuilder text = new StringBuilder(type.name()).append('(');
    for (int i = 0; i < keys.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(keys.get(i).id());
    }
    return text.append(')').toString();
  }

  public PartType type() {
    return type;
  }

  public String id() {
    return id;
  }

  public List<Part> keys() {
    return keys;
  }

  /** The first key; the part itself when it has none. */
  Part firstKey() {
    return first;
  }

  /** The last key; the part itself when it has none. */
  Part lastKey() {
    return last;
  }

  /** The hash of the id, at hand. */
  int hash() {
    return hash;
  }

  public boolean isPhantom() {
    return phantom;
  }

  public Value value(Attribute attribute) {
    return values[attribute.index()];
  }

  /**
   * The value as conditions compare it: a {@link Part}, a domain value, an {@link IntRange}, a
   * span, a {@link Value.Truth}, a list or set; null when what is on record has to be judged first:
   * nothing said, a state, silence.
   *
   * @param attribute its place among the type's attributes
   */
  public @Nullable Object settled(int attribute) {
    return settled[attribute];
  }

  /** The version of the record that gave the value; 0 when nothing did. */
  public int version(Attribute attribute) {
    return versions[attribute.index()];
  }

  /** What to call the part: its name fact when it has one, else its id. */
  public Bilingual words() {
    return type.attribute("name")
        .map(this::value)
        .filter(v -> v instanceof Value.Words)
        .map(v -> v instanceof Value.Words w ? both(w.is()) : Bilingual.same(id))
        .orElse(Bilingual.same(id));
  }

  /** A name told in both languages is written {@code 中文 / English}. */
  private static Bilingual both(String name) {
    int slash = name.indexOf(" / ");
    return slash < 0
        ? Bilingual.same(name)
        : new Bilingual(name.substring(0, slash), name.substring(slash + 3));
  }

  void set(Attribute attribute, Value value, int version) {
    values[attribute.index()] = value;
    settled[attribute.index()] = value.settled();
    versions[attribute.index()] = version;
  }

  @Override
  public String toString() {
    return id;
  }

  /** Sets the values of a part made for one evaluation. */
  public static final class Builder {
    private final Part part;

    private Builder(Part part) {
      this.part = part;
    }

    /**
     * Sets an attribute by name; the vocabulary reader has checked that the engine's own attributes
     * exist.
     */
    public Builder with(String attribute, Value value) {
      part.set(part.type.need(attribute), value, 0);
      return this;
    }

    public Part build() {
      return part;
    }
  }
}
