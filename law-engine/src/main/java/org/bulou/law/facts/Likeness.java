package org.bulou.law.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulou.law.source.Node;

/**
 * A case told as another with a difference: {@code like: ID} takes everything from that case,
 * {@code but:} lays facts over its facts and actions, part by part and attribute by attribute; what
 * the case says itself replaces. What the other expects is not taken.
 */
public final class Likeness {
  private static final Set<String> OWN = Set.of("like", "but");
  private static final Set<String> NEVER_TAKEN = Set.of("expect", "steps", "title", "note");

  private Likeness() {}

  /** The whole case; both nodes stay as they are. */
  public static Node.Mapping of(Node.Mapping base, Node.Mapping own) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    base.entries()
        .forEach(
            (key, entry) -> {
              if (!NEVER_TAKEN.contains(key)) {
                entries.put(key, entry);
              }
            });
    own.entries()
        .forEach(
            (key, entry) -> {
              if (!OWN.contains(key)) {
                entries.put(key, entry);
              }
            });
    if (own.entries().get("but") instanceof Node.Entry(var at, Node.Mapping but)) {
      lay(but, entries);
    }
    return new Node.Mapping(own.at(), entries);
  }

  private static void lay(Node.Mapping but, Map<String, Node.Entry> entries) {
    Map<String, Node.Entry> facts = new LinkedHashMap<>(but.entries());
    Node.Entry actions = entries.get("actions");
    if (actions != null && actions.value() instanceof Node.Sequence list) {
      entries.put("actions", new Node.Entry(actions.keyAt(), actions(list, facts)));
    }
    Node.Entry told = entries.get("facts");
    if (told != null && told.value() instanceof Node.Mapping m) {
      Map<String, Node.Entry> all = new LinkedHashMap<>(m.entries());
      facts.forEach((part, entry) -> all.merge(part, entry, Likeness::over));
      entries.put("facts", new Node.Entry(told.keyAt(), new Node.Mapping(m.at(), all)));
    }
  }

  /** Takes the differences of actions out of the facts and lays them over the actions. */
  private static Node actions(Node.Sequence list, Map<String, Node.Entry> facts) {
    List<Node> items = new ArrayList<>();
    for (Node item : list.items()) {
      Node.Entry other =
          item instanceof Node.Mapping m
                  && m.entries().get("id") instanceof Node.Entry(var at, Node.Scalar id)
              ? facts.remove(id.text())
              : null;
      items.add(other == null ? item : over(new Node.Entry(item.at(), item), other).value());
    }
    return new Node.Sequence(list.at(), List.copyOf(items));
  }

  private static Node.Entry over(Node.Entry before, Node.Entry other) {
    if (before.value() instanceof Node.Mapping a && other.value() instanceof Node.Mapping b) {
      Map<String, Node.Entry> attributes = new LinkedHashMap<>(a.entries());
      attributes.putAll(b.entries());
      return new Node.Entry(before.keyAt(), new Node.Mapping(a.at(), attributes));
    }
    return other;
  }
}
