package org.bulou.law.interview;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bulou.law.source.Node;

/** Reads back a file an interview wrote, to go on with it. */
final class NotebookReader {
  private static final Pattern VAIN =
      Pattern.compile(Pattern.quote(NotebookText.VAIN) + "(\\S+) \"((?:[^\"\\\\]|\\\\.)*)\" (.+)");

  private NotebookReader() {}

  static Notebook read(Node node, String text) {
    Notebook notebook = Notebook.EMPTY;
    for (Node item : items(entries(node).get("record"))) {
      Map<String, Node.Entry> entry = entries(item);
      Entry key = new Entry(instant(text(entry.get("at"))), text(entry.get("by")));
      for (var part : entries(value(entry.get("facts"))).entrySet()) {
        for (var fact : entries(part.getValue().value()).entrySet()) {
          notebook =
              notebook.with(key, part.getKey(), fact.getKey(), written(fact.getValue().value()));
        }
      }
    }
    for (String line : text.lines().toList()) {
      Matcher m = VAIN.matcher(line);
      if (m.matches()) {
        String by = m.group(2).replace("\\\"", "\"").replace("\\\\", "\\");
        notebook = notebook.inVain(new Entry(instant(m.group(1)), by), m.group(3));
      }
    }
    return notebook;
  }

  private static Written written(Node node) {
    Map<String, Node.Entry> keys = entries(node);
    if (keys.containsKey("only")) {
      return new Written.Members(names(keys.get("only")), new TreeSet<>(), true);
    }
    if (keys.containsKey("yes") || keys.containsKey("no")) {
      return new Written.Members(names(keys.get("yes")), names(keys.get("no")), false);
    }
    if (keys.containsKey("all")) {
      return new Written.Parts(names(keys.get("all")), true);
    }
    if (node instanceof Node.Sequence) {
      return new Written.Parts(names(new Node.Entry(node.at(), node)), false);
    }
    return new Written.Plain(flow(node));
  }

  private static String flow(Node node) {
    return switch (node) {
      case Node.Scalar s -> s.plain() ? s.text() : NotebookText.quoted(s.text());
      case Node.Sequence s ->
          s.items().stream()
              .map(NotebookReader::flow)
              .collect(Collectors.joining(", ", "[ ", " ]"));
      case Node.Mapping m ->
          m.entries().entrySet().stream()
              .map(e -> e.getKey() + ": " + flow(e.getValue().value()))
              .collect(Collectors.joining(", ", "{ ", " }"));
    };
  }

  private static Set<String> names(Node.@org.jspecify.annotations.Nullable Entry entry) {
    Set<String> names = new TreeSet<>();
    for (Node item : items(entry)) {
      if (item instanceof Node.Scalar s) {
        names.add(s.text());
      }
    }
    return names;
  }

  private static Iterable<Node> items(Node.@org.jspecify.annotations.Nullable Entry entry) {
    return entry != null && entry.value() instanceof Node.Sequence s
        ? s.items()
        : new LinkedHashSet<>();
  }

  private static Map<String, Node.Entry> entries(Node node) {
    return node instanceof Node.Mapping m ? m.entries() : Map.of();
  }

  private static Node value(Node.@org.jspecify.annotations.Nullable Entry entry) {
    return entry == null
        ? new Node.Mapping(org.bulou.law.source.Position.of("interview"), Map.of())
        : entry.value();
  }

  private static String text(Node.@org.jspecify.annotations.Nullable Entry entry) {
    return entry != null && entry.value() instanceof Node.Scalar s ? s.text() : "";
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
