package org.bulou.law.library;

import java.util.stream.Collectors;
import org.bulou.law.source.Node;

/** Writes a YAML node as JSON, plain scalars typed as YAML 1.2's core schema types them. */
final class NodeJson {
  private NodeJson() {}

  static String of(Node node) {
    return switch (node) {
      case Node.Scalar s -> scalar(s);
      case Node.Sequence s ->
          s.items().stream().map(NodeJson::of).collect(Collectors.joining(",", "[", "]"));
      case Node.Mapping m ->
          m.entries().entrySet().stream()
              .map(e -> quote(e.getKey()) + ":" + of(e.getValue().value()))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  private static String scalar(Node.Scalar s) {
    boolean typed = s.plain() && s.text().matches("true|false|-?(0|[1-9]\\d{0,17})");
    return typed ? s.text() : quote(s.text());
  }

  private static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
