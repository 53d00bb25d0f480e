package org.bulou.law.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Position;
import org.bulou.law.source.Problems;

/**
 * Builds the vocabulary from its files. A type may be told in several files, each adding
 * attributes.
 */
public final class VocabularyReader {
  private final Problems problems;
  private final Map<String, Domain> domains = new LinkedHashMap<>();
  private final Map<String, PartType> types = new LinkedHashMap<>();

  private VocabularyReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads all vocabulary files together: first the names, then what refers to them. */
  public static Vocabulary read(List<Node> files, Problems problems) {
    VocabularyReader reader = new VocabularyReader(problems);
    List<Fields> all = files.stream().map(f -> Fields.of(f, "vocabulary", problems)).toList();
    all.forEach(reader::domains);
    all.forEach(reader::typeNames);
    all.forEach(reader::types);
    return new Vocabulary(reader.domains, reader.types);
  }

  private void domains(Fields file) {
    file.requiredText("schema");
    file.node("terms");
    file.node("sources");
    file.entries("domains").forEach((id, entry) -> domain(id, entry));
    file.node("types");
    file.refuseUnknown();
  }

  private void domain(String id, Node.Entry entry) {
    Fields f = Fields.of(entry.value(), "domain `" + id + "`", problems);
    Map<String, Node.Entry> names = f.entries("names");
    Map<String, Node.Entry> doubts = f.entries("in_doubt");
    boolean ordered = f.flag("ordered");
    Map<String, DomainValue> values = new LinkedHashMap<>();
    Optional.ofNullable(domains.get(id))
        .ifPresent(d -> d.values().forEach(v -> values.put(v.id(), v)));
    for (String value : f.texts("values")) {
      Bilingual name =
          Optional.ofNullable(names.get(value))
              .map(n -> Fields.words(n.value(), value, problems))
              .orElse(Bilingual.same(value));
      Optional<DomainValue.InDoubt> doubt =
          Optional.ofNullable(doubts.get(value)).flatMap(n -> doubt(n.value()));
      DomainValue before = values.get(value);
      if (before == null) {
        values.put(value, new DomainValue(id, value, values.size(), name, doubt));
      } else if (names.containsKey(value)) { // named by a second file: the same value in its place
        values.put(value, new DomainValue(id, value, before.ordinal(), name, before.inDoubt()));
      }
    }
    f.refuseUnknown();
    domains.put(id, new Domain(id, ordered, List.copyOf(values.values())));
  }

  private Optional<DomainValue.InDoubt> doubt(Node node) {
    String text = node instanceof Node.Scalar s ? s.text() : "";
    return switch (text) {
      case "hold" -> Optional.of(DomainValue.InDoubt.HOLD);
      case "proceed" -> Optional.of(DomainValue.InDoubt.PROCEED);
      case "open" -> Optional.of(DomainValue.InDoubt.OPEN);
      default -> {
        problems.add(
            node.at(), "unknown-value", "应为 hold、proceed 或 open", "must be hold, proceed or open");
        yield Optional.empty();
      }
    };
  }

  private void typeNames(Fields file) {
    file.entries("types")
        .forEach(
            (name, entry) -> {
              Fields f = Fields.of(entry.value(), "type `" + name + "`", problems);
              Optional<Bilingual> words = f.words("name");
              PartType before = types.get(name);
              if (before == null) {
                Bilingual called = words.orElse(Bilingual.same(name));
                types.put(name, new PartType(name, types.size(), called));
              } else if (words.isPresent()) { // a file read earlier only adds attributes to it
                types.put(name, new PartType(name, before.index(), words.get()));
              }
            });
  }

  private void types(Fields file) {
    file.entries("types").forEach((name, entry) -> type(name, entry));
  }

  private void type(String name, Node.Entry entry) {
    PartType type = Optional.ofNullable(types.get(name)).orElseThrow();
    Fields f = Fields.of(entry.value(), "type `" + name + "`", problems);
    f.node("name");
    f.entries("keys")
        .forEach((key, node) -> type.addKey(new PartType.Key(key, keyTypes(node.value()))));
    f.entries("attributes")
        .forEach(
            (attribute, node) -> {
              if (type.attribute(attribute).isPresent()) {
                problems.add(
                    node.keyAt(),
                    "duplicate-attribute",
                    "属性 `" + name + "." + attribute + "` 已在别处定义",
                    "the attribute `" + name + "." + attribute + "` is defined elsewhere already");
              } else {
                type.add(attribute(type, attribute, Fields.of(node.value(), attribute, problems)));
              }
            });
    f.refuseUnknown();
  }

  private List<PartType> keyTypes(Node node) {
    List<Node> names = node instanceof Node.Sequence s ? s.items() : List.of(node);
    List<PartType> found = new ArrayList<>();
    for (Node n : names) {
      partType(n instanceof Node.Scalar s ? s.text() : "", n.at()).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private Attribute attribute(PartType owner, String name, Fields f) {
    Node.Scalar written = f.requiredScalar("type");
    Type type = typeOf(written.text(), written.at());
    Attribute.Manner manner = manner(f);
    Attribute.Silence silence =
        f.text("silent").orElse("unknown").equals("not-on-record")
            ? Attribute.Silence.NOT_ON_RECORD
            : Attribute.Silence.UNKNOWN;
    Attribute.Words words =
        new Attribute.Words(
            f.requiredWords("name"), f.requiredWords("ask"), f.text("who"), f.text("sensitivity"));
    Attribute attribute =
        new Attribute(
            owner.name(),
            name,
            owner.size(),
            type,
            manner,
            silence,
            number(f, "min", Long.MIN_VALUE),
            number(f, "max", Long.MAX_VALUE),
            words,
            f.items("not_before"),
            f.flag("determination"),
            f.flag("gathers"));
    f.refuseUnknown();
    return attribute;
  }

  private Attribute.Manner manner(Fields f) {
    String text = f.text("manner").orElse("constant");
    return switch (text) {
      case "constant" -> Attribute.Manner.CONSTANT;
      case "state" -> Attribute.Manner.STATE;
      case "event" -> Attribute.Manner.EVENT;
      default -> {
        problems.add(
            f.at("manner"),
            "unknown-value",
            "manner 应为 constant、state 或 event",
            "manner must be constant, state or event");
        yield Attribute.Manner.CONSTANT;
      }
    };
  }

  private long number(Fields f, String key, long otherwise) {
    return f.scalar(key)
        .map(
            s -> {
              try {
                return Long.parseLong(s.text().replace("_", ""));
              } catch (NumberFormatException e) {
                problems.add(s.at(), "expected-number", "应为整数", "must be a whole number");
                return otherwise;
              }
            })
        .orElse(otherwise);
  }

  private Type typeOf(String text, Position at) {
    return TypeNames.read(text, domains, types)
        .orElseGet(
            () -> {
              List<String> known = new ArrayList<>(TypeNames.simple());
              domains.keySet().forEach(d -> known.addAll(List.of("enum " + d, "set " + d)));
              types.keySet().forEach(t -> known.addAll(List.of("ref " + t, "list " + t)));
              problems.addUnknown(
                  at,
                  "unknown-type",
                  "不认识的类型 `" + text + "`",
                  "unknown type `" + text + "`",
                  text,
                  known);
              return Type.TEXT;
            });
  }

  private Optional<PartType> partType(String name, Position at) {
    PartType found = types.get(name);
    if (found == null) {
      problems.addUnknown(
          at,
          "unknown-type",
          "不认识的部分类型 `" + name + "`",
          "unknown part type `" + name + "`",
          name,
          types.keySet());
    }
    return Optional.ofNullable(found);
  }
}
