package org.bulou.server.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bulou.law.source.Node;

/** Facts as a story's file tells them, part by part, as an entry takes them. */
public final class ToldNodes {
  private ToldNodes() {}

  /**
   * The facts.
   *
   * @param scalar how a single value is written in JSON: stories move their times
   */
  public static List<Told> of(Node.Mapping facts, Function<Node.Scalar, String> scalar) {
    List<Told> told = new ArrayList<>();
    facts
        .entries()
        .forEach(
            (part, node) ->
                ((Node.Mapping) node.value())
                    .entries()
                    .forEach(
                        (name, value) ->
                            told.add(Told.fact(part, name, json(value.value(), scalar)))));
    return told;
  }

  private static String json(Node node, Function<Node.Scalar, String> scalar) {
    return switch (node) {
      case Node.Scalar s -> scalar.apply(s);
      case Node.Sequence s ->
          "[" + String.join(",", s.items().stream().map(i -> json(i, scalar)).toList()) + "]";
      case Node.Mapping m ->
          "{"
              + String.join(
                  ",",
                  m.entries().entrySet().stream()
                      .map(e -> Written.text(e.getKey()) + ":" + json(e.getValue().value(), scalar))
                      .toList())
              + "}";
    };
  }
}
