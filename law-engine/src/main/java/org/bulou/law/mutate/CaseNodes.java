package org.bulou.law.mutate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.facts.Likeness;
import org.bulou.law.source.Node;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;

/** The cases of some files as they are written, whole, by id; only those with plain facts. */
final class CaseNodes {
  private final Map<String, Node.Mapping> nodes = new HashMap<>();

  CaseNodes(List<SourceTree.Source> caseFiles) {
    caseFiles.forEach(s -> index(YamlReader.read(s.name(), s.text())));
  }

  Optional<Node.Mapping> find(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  private void index(Node node) {
    if (node instanceof Node.Mapping m
        && m.entries().get("cases") instanceof Node.Entry(var at, Node.Sequence cases)) {
      for (Node item : cases.items()) {
        if (item instanceof Node.Mapping one
            && one.entries().get("id") instanceof Node.Entry(var p, Node.Scalar id)) {
          Node.Mapping whole = whole(one);
          if (whole.entries().containsKey("facts")) {
            nodes.put(id.text(), whole);
          }
        }
      }
    }
  }

  private Node.Mapping whole(Node.Mapping one) {
    return one.entries().get("like") instanceof Node.Entry(var at, Node.Scalar like)
            && nodes.containsKey(like.text())
        ? Likeness.of(nodes.getOrDefault(like.text(), one), one)
        : one;
  }
}
