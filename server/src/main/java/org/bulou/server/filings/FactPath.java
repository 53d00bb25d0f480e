package org.bulou.server.filings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;

/**
 * Where a form's field is filled from, as written in the form: {@code g.name}, {@code
 * v.component.name}, {@code awareness(e, exploitation(v)).at}.
 */
final class FactPath {
  private final Node node;

  private FactPath(Node node) {
    this.node = node;
  }

  private sealed interface Node {
    record Variable(String name) implements Node {}

    record Keyed(String type, List<Node> keys) implements Node {}

    record Read(Node of, String attribute) implements Node {}
  }

  /**
   * What stands at a path for one binding.
   *
   * @param part the part asked; where the way breaks off, the last one known
   */
  record Answer(Part part, Attribute attribute, Value value) {}

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException when it is not one, or ends at a part instead of a fact
   */
  static FactPath of(String text) {
    Cursor cursor = new Cursor(text.strip());
    Node node = cursor.node();
    if (!cursor.atEnd() || !(node instanceof Node.Read)) {
      throw new IllegalArgumentException("not a path to a fact: `" + text + "`");
    }
    return new FactPath(node);
  }

  /** The variables it needs. */
  Set<String> variables() {
    Set<String> found = new LinkedHashSet<>();
    collect(node, found);
    return found;
  }

  private static void collect(Node node, Set<String> found) {
    switch (node) {
      case Node.Variable v -> found.add(v.name());
      case Node.Keyed k -> k.keys().forEach(key -> collect(key, found));
      case Node.Read r -> collect(r.of(), found);
    }
  }

  /** The fact for these parts; empty when a variable is not bound. */
  Optional<Answer> read(Facts facts, Map<String, Part> bound) {
    return node instanceof Node.Read r ? read(r, facts, bound) : Optional.empty();
  }

  private static Optional<Answer> read(Node.Read read, Facts facts, Map<String, Part> bound) {
    return switch (read.of()) {
      case Node.Read inner -> {
        Optional<Answer> before = read(inner, facts, bound);
        yield before.flatMap(
            b ->
                b.value() instanceof Value.Reference r
                    ? answer(r.part(), read.attribute())
                    : Optional.of(b));
      }
      case Node.Variable v -> part(v, facts, bound).flatMap(p -> answer(p, read.attribute()));
      case Node.Keyed k -> part(k, facts, bound).flatMap(p -> answer(p, read.attribute()));
    };
  }

  private static Optional<Answer> answer(Part part, String attribute) {
    return part.type().attribute(attribute).map(a -> new Answer(part, a, part.value(a)));
  }

  private static Optional<Part> part(Node node, Facts facts, Map<String, Part> bound) {
    return switch (node) {
      case Node.Variable v -> Optional.ofNullable(bound.get(v.name()));
      case Node.Keyed k -> keyed(k, facts, bound);
      case Node.Read r ->
          read(r, facts, bound)
              .flatMap(
                  a ->
                      a.value() instanceof Value.Reference x
                          ? Optional.of(x.part())
                          : Optional.empty());
    };
  }

  private static Optional<Part> keyed(Node.Keyed k, Facts facts, Map<String, Part> bound) {
    Optional<PartType> type = facts.vocabulary().type(k.type()).filter(PartType::keyed);
    List<Part> keys = new ArrayList<>();
    for (Node key : k.keys()) {
      part(key, facts, bound).ifPresent(keys::add);
    }
    if (type.isEmpty() || keys.size() != k.keys().size()) {
      return Optional.empty();
    }
    return facts
        .part(Part.id(type.get(), keys))
        .or(() -> Optional.of(Part.keyed(type.get(), keys)));
  }

  /** Reads a path from left to right. */
  private static final class Cursor {
    private final String text;
    private int at;

    Cursor(String text) {
      this.text = text;
    }

    boolean atEnd() {
      return at == text.length();
    }

    Node node() {
      Node node = start();
      while (take('.')) {
        node = new Node.Read(node, word());
      }
      return node;
    }

    private Node start() {
      String name = word();
      if (!take('(')) {
        return new Node.Variable(name);
      }
      List<Node> keys = new ArrayList<>();
      do {
        keys.add(node());
      } while (take(','));
      if (!take(')')) {
        throw new IllegalArgumentException("`)` is missing in `" + text + "`");
      }
      return new Node.Keyed(name, List.copyOf(keys));
    }

    private String word() {
      blanks();
      int from = at;
      while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
        at++;
      }
      if (from == at) {
        throw new IllegalArgumentException("a name is missing in `" + text + "`");
      }
      return text.substring(from, at);
    }

    private boolean take(char c) {
      blanks();
      if (at < text.length() && text.charAt(at) == c) {
        at++;
        return true;
      }
      return false;
    }

    private void blanks() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
  }
}
