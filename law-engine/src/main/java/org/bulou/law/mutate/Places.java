package org.bulou.law.mutate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Node;
import org.bulou.law.source.Position;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;

/** Finds the line and column of what stands under some keys of an element of a law file. */
public final class Places {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Map<Position, Node>> read = new HashMap<>();

  /** Over the files the law was read from; a file is read when it is first asked for. */
  public Places(List<SourceTree.Source> sources) {
    sources.forEach(s -> texts.put(s.name(), s.text()));
  }

  /** The place of the value under the keys, as far down as the file goes. */
  Position find(Position element, List<String> keys) {
    Node node = nodes(element.file()).get(element);
    Position at = element;
    for (String key : keys) {
      Optional<Node> next = Optional.ofNullable(node).flatMap(n -> child(n, key));
      if (next.isEmpty()) {
        return at;
      }
      node = next.get();
      at = node.at();
    }
    return at;
  }

  private static Optional<Node> child(Node node, String key) {
    return switch (node) {
      case Node.Scalar s -> Optional.empty();
      case Node.Mapping m -> Optional.ofNullable(m.entries().get(key)).map(Node.Entry::value);
      case Node.Sequence s ->
          s.items().stream()
              .filter(item -> id(item).equals(key))
              .findFirst()
              .or(() -> number(s, key));
    };
  }

  private static Optional<Node> number(Node.Sequence s, String key) {
    for (int i = 0; i < s.items().size(); i++) {
      if (String.valueOf(i + 1).equals(key)) {
        return Optional.of(s.items().get(i));
      }
    }
    return Optional.empty();
  }

  private static String id(Node item) {
    return item instanceof Node.Mapping m
            && m.entries().get("id") instanceof Node.Entry(Position p, Node.Scalar s)
        ? s.text()
        : "";
  }

  private Map<Position, Node> nodes(String file) {
    return read.computeIfAbsent(
        file,
        name -> {
          Map<Position, Node> nodes = new HashMap<>();
          Optional.ofNullable(texts.get(name))
              .ifPresent(text -> index(YamlReader.read(name, text), nodes));
          return nodes;
        });
  }

  private static void index(Node node, Map<Position, Node> nodes) {
    switch (node) {
      case Node.Scalar s -> {}
      case Node.Sequence s -> s.items().forEach(i -> index(i, nodes));
      case Node.Mapping m -> {
        nodes.putIfAbsent(m.at(), m);
        m.entries().values().forEach(e -> index(e.value(), nodes));
      }
    }
  }
}
