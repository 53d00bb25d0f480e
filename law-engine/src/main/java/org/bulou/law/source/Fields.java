package org.bulou.law.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the keys of one mapping, says which are missing or of the wrong kind, and at the end which
 * nobody asked for. Missing texts come back as empty strings: the problem is recorded, and reading
 * goes on so that all problems show.
 */
public final class Fields {
  private final Node.Mapping mapping;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  private Fields(Node.Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /** Opens a node that must be a mapping; {@code what} names it in the problem when it is not. */
  public static Fields of(Node node, String what, Problems problems) {
    if (node instanceof Node.Mapping mapping) {
      return new Fields(mapping, problems);
    }
    problems.add(
        node.at(),
        "expected-mapping",
        what + " 应为“键: 值”的映射",
        what + " must be a mapping of keys to values");
    return new Fields(new Node.Mapping(node.at(), Map.of()), problems);
  }

  public Position at() {
    return mapping.at();
  }

  public Problems problems() {
    return problems;
  }

  /** All keys, in the order written. */
  public Set<String> keys() {
    return mapping.entries().keySet();
  }

  public boolean has(String key) {
    known.add(key);
    return mapping.entries().containsKey(key);
  }

  /** Where a key's value stands, or where the mapping begins when it is missing. */
  public Position at(String key) {
    Node.Entry entry = mapping.entries().get(key);
    return entry == null ? mapping.at() : entry.value().at();
  }

  public Optional<Node> node(String key) {
    known.add(key);
    return Optional.ofNullable(mapping.entries().get(key)).map(Node.Entry::value);
  }

  public Node required(String key) {
    return node(key)
        .orElseGet(
            () -> {
              missing(key);
              return new Node.Scalar(mapping.at(), "", false, mapping.at());
            });
  }

  public Optional<Node.Scalar> scalar(String key) {
    return node(key).flatMap(n -> scalarOf(n, key));
  }

  public Node.Scalar requiredScalar(String key) {
    Node node = required(key);
    return scalarOf(node, key).orElseGet(() -> new Node.Scalar(node.at(), "", false, node.at()));
  }

  public Optional<String> text(String key) {
    return scalar(key).map(Node.Scalar::text);
  }

  public String requiredText(String key) {
    return requiredScalar(key).text();
  }

  public boolean flag(String key) {
    return scalar(key)
        .map(
            s -> {
              if (!s.text().equals("true") && !s.text().equals("false")) {
                problems.add(
                    s.at(),
                    "expected-flag",
                    "`" + key + "` 应为 true 或 false",
                    "`" + key + "` must be true or false");
              }
              return s.text().equals("true");
            })
        .orElse(false);
  }

  public Optional<Bilingual> words(String key) {
    return node(key).map(n -> words(n, key, problems));
  }

  public Bilingual requiredWords(String key) {
    return words(required(key), key, problems);
  }

  public Optional<Fields> mapping(String key) {
    return node(key).map(n -> of(n, "`" + key + "`", problems));
  }

  /** The items of a list; a single value counts as a list of one; missing is empty. */
  public List<Node> items(String key) {
    return node(key)
        .map(n -> n instanceof Node.Sequence s ? s.items() : List.of(n))
        .orElse(List.of());
  }

  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      scalarOf(item, key).ifPresent(s -> texts.add(s.text()));
    }
    return List.copyOf(texts);
  }

  /** The entries of a sub-mapping, in order; missing is empty. */
  public Map<String, Node.Entry> entries(String key) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      return Map.of();
    }
    if (node.get() instanceof Node.Mapping m) {
      return new LinkedHashMap<>(m.entries());
    }
    of(node.get(), "`" + key + "`", problems);
    return Map.of();
  }

  /** Reports keys that no call asked for. */
  public void refuseUnknown() {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key)) {
                problems.addUnknown(
                    entry.keyAt(),
                    "unknown-key",
                    "不认识的键 `" + key + "`",
                    "unknown key `" + key + "`",
                    key,
                    known);
              }
            });
  }

  private void missing(String key) {
    String code = key.equals("cite") ? "missing-citation" : "missing-key";
    problems.add(mapping.at(), code, "缺少 `" + key + "`", "`" + key + "` is missing");
  }

  private Optional<Node.Scalar> scalarOf(Node node, String key) {
    if (node instanceof Node.Scalar scalar) {
      return Optional.of(scalar);
    }
    problems.add(
        node.at(), "expected-text", "`" + key + "` 应为单个值", "`" + key + "` must be a single value");
    return Optional.empty();
  }

  /** Reads {@code { zh: …, en: … }}. */
  public static Bilingual words(Node node, String what, Problems problems) {
    Fields f = of(node, "`" + what + "`", problems);
    if (f.keys().isEmpty()) {
      return new Bilingual("", "");
    }
    Bilingual words = new Bilingual(f.requiredText("zh"), f.requiredText("en"));
    f.refuseUnknown();
    return words;
  }
}
