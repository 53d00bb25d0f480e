package org.bulou.law.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;

/** Reads the versions of a record: first every part's type, then every value. */
final class RecordReader {
  private static final Pattern KEYED =
      Pattern.compile("(\\w+)\\s*\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)");

  private final Law law;
  private final Problems problems;
  private final ValueReader values;
  private final Map<String, PartType> types = new LinkedHashMap<>();
  private final Map<String, List<String>> keys = new LinkedHashMap<>();
  private Set<String> mentioned = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();
  private List<Statement> statements = new ArrayList<>();
  private List<Claim> claims = new ArrayList<>();
  private final List<Version> earlier = new ArrayList<>();
  private int version = 1;

  /** What sets parts told on the spot apart from those of the text read before. */
  private String place = "";

  RecordReader(Law law, Problems problems) {
    this.law = law;
    this.problems = problems;
    this.values = new ValueReader(problems, this::reference);
    types.put("case", law.vocabulary().need("case"));
    law.authorities().keySet().forEach(a -> types.put(a, law.vocabulary().need("party")));
  }

  /** Goes on where a record ends. */
  RecordReader(CaseRecord record, Problems problems) {
    this(record.law(), problems);
    types.putAll(record.types());
    keys.putAll(record.keys());
    record.versions().forEach(v -> seen.addAll(v.parts()));
    earlier.addAll(record.versions());
    version = record.newest() + 1;
    place = "entry " + version + ":";
  }

  ValueReader values() {
    return values;
  }

  CaseRecord append(Node entry) {
    Fields e = Fields.of(entry, "record entry", problems);
    Node facts = e.required("facts");
    declare(facts);
    facts(facts);
    earlier.add(entry(e, Span.instant(Instant.EPOCH)));
    return new CaseRecord(law, types, keys, earlier);
  }

  CaseRecord read(Fields f, Span asOf) {
    List<Node> entries = f.items("record");
    Optional<Node> facts = f.node("facts");
    facts.ifPresent(this::declare);
    entries.forEach(e -> declare(Fields.of(e, "record entry", problems).required("facts")));
    List<Node> inline = f.items("actions").stream().filter(n -> n instanceof Node.Mapping).toList();
    inline.forEach(this::declareAction);
    List<Version> versions = new ArrayList<>();
    if (facts.isPresent()) {
      facts(facts.get());
      versions.add(close(asOf, "case file", Optional.empty(), Optional.empty()));
    }
    for (Node item : entries) {
      Fields e = Fields.of(item, "record entry", problems);
      facts(e.required("facts"));
      versions.add(entry(e, asOf));
    }
    if (versions.isEmpty()) {
      problems.add(
          f.at(), "missing-key", "缺少 `facts` 或 `record`", "`facts` or `record` is missing");
    }
    inline.forEach(this::action);
    if (!versions.isEmpty() && (!mentioned.isEmpty() || !statements.isEmpty())) {
      versions.set(versions.size() - 1, append(versions.getLast()));
    }
    return new CaseRecord(law, types, keys, versions);
  }

  private Version entry(Fields e, Span asOf) {
    Span at = e.node("at").flatMap(values::span).orElse(asOf);
    if (!e.has("at")) {
      problems.add(e.at(), "missing-key", "缺少 `at`", "`at` is missing: when was this recorded?");
    }
    Version made = close(at, e.requiredText("by"), e.text("source"), e.words("title"));
    e.node("note");
    e.refuseUnknown();
    return made;
  }

  private Version close(Span at, String by, Optional<String> source, Optional<Bilingual> title) {
    Version made =
        new Version(
            version++,
            at,
            by,
            source,
            title,
            List.copyOf(mentioned),
            List.copyOf(statements),
            List.copyOf(claims));
    mentioned = new LinkedHashSet<>();
    statements = new ArrayList<>();
    claims = new ArrayList<>();
    return made;
  }

  private Version append(Version v) {
    List<String> parts = new ArrayList<>(v.parts());
    parts.addAll(mentioned);
    List<Statement> all = new ArrayList<>(v.statements());
    all.addAll(statements);
    return new Version(v.number(), v.at(), v.by(), v.source(), v.title(), parts, all, v.claims());
  }

  /** The ids of the actions listed under a key, given inline or by name. */
  List<String> actions(Fields f, String key) {
    List<String> ids = new ArrayList<>();
    for (Node item : f.items(key)) {
      if (item instanceof Node.Scalar s) {
        if (!types.containsKey(s.text())) {
          problems.addUnknown(
              s.at(),
              "unknown-part",
              "没有行为 `" + s.text() + "`",
              "there is no action `" + s.text() + "`",
              s.text(),
              types.keySet());
        }
        ids.add(s.text());
      } else {
        ids.add(Fields.of(item, "action", problems).requiredText("id"));
      }
    }
    return List.copyOf(ids);
  }

  private void declareAction(Node node) {
    Fields f = Fields.of(node, "action", problems);
    types.put(f.requiredText("id"), law.vocabulary().need("action"));
  }

  private void action(Node node) {
    Fields f = Fields.of(node, "action", problems);
    String id = f.requiredText("id");
    attributes(id, law.vocabulary().need("action"), f);
  }

  private void declare(Node facts) {
    Fields f = Fields.of(facts, "facts", problems);
    for (String id : f.keys()) {
      Node node = f.required(id);
      if (node instanceof Node.Mapping m && m.entries().containsKey("is")) {
        declareType(id, Fields.of(node, "part", problems).requiredScalar("is"));
      }
    }
  }

  private void declareType(String id, Node.Scalar is) {
    Optional<PartType> type = law.vocabulary().type(is.text()).filter(t -> !t.keyed());
    if (type.isEmpty()) {
      problems.addUnknown(
          is.at(),
          "unknown-type",
          "不认识的部分类型 `" + is.text() + "`",
          "unknown part type `" + is.text() + "`",
          is.text(),
          law.vocabulary().typeNames());
      return;
    }
    PartType before = types.put(id, type.get());
    if (before != null && before != type.get()) {
      problems.add(
          is.at(),
          "changed-type",
          "`" + id + "` 已是 " + before.name(),
          "`" + id + "` is a " + before.name() + " already");
    }
  }

  private void facts(Node facts) {
    Fields f = Fields.of(facts, "facts", problems);
    for (String id : f.keys()) {
      Node node = f.required(id);
      Node.Scalar name = new Node.Scalar(node.at(), id, true, node.at());
      Optional<String> resolved = KEYED.matcher(id).matches() ? keyed(name) : plain(name);
      resolved.ifPresent(
          part -> {
            PartType type = types.get(part);
            if (type != null) {
              attributes(part, type, Fields.of(node, "part", problems));
            }
          });
    }
  }

  private Optional<String> plain(Node.Scalar name) {
    if (types.containsKey(name.text())) {
      return Optional.of(name.text());
    }
    problems.addUnknown(
        name.at(),
        "unknown-part",
        "`" + name.text() + "` 没有说明种类（is）",
        "nothing says what `" + name.text() + "` is: add `is:` with its type",
        name.text(),
        types.keySet());
    return Optional.empty();
  }

  /** The canonical id of a keyed part such as {@code awareness(sz, v1)}. */
  private Optional<String> keyed(Node.Scalar name) {
    Matcher m = KEYED.matcher(name.text().trim());
    if (!m.matches()) {
      return Optional.empty();
    }
    Optional<PartType> type = law.vocabulary().type(m.group(1)).filter(PartType::keyed);
    if (type.isEmpty()) {
      problems.addUnknown(
          name.at(),
          "unknown-type",
          "不认识的 `" + m.group(1) + "(…)`",
          "unknown `" + m.group(1) + "(…)`",
          m.group(1),
          law.vocabulary().typeNames());
      return Optional.empty();
    }
    List<String> of = new ArrayList<>();
    for (String key : KeyedName.of(name.text().trim()).keys()) {
      Node.Scalar part = new Node.Scalar(name.at(), key, true, name.at());
      (KEYED.matcher(key).matches() ? keyed(part) : plain(part)).ifPresent(of::add);
    }
    if (of.size() != type.get().keys().size() || !fits(type.get(), of)) {
      problems.add(
          name.at(),
          "wrong-keys",
          "`" + name.text() + "` 的键不合：应为 " + keyNames(type.get()),
          "the keys of `" + name.text() + "` do not fit: " + keyNames(type.get()) + " are needed");
      return Optional.empty();
    }
    String id = type.get().name() + "(" + String.join(", ", of) + ")";
    types.put(id, type.get());
    keys.put(id, List.copyOf(of));
    mention(id);
    return Optional.of(id);
  }

  private boolean fits(PartType type, List<String> of) {
    for (int i = 0; i < of.size(); i++) {
      PartType given = types.get(of.get(i));
      if (given == null || !type.keys().get(i).types().contains(given)) {
        return false;
      }
    }
    return true;
  }

  private static String keyNames(PartType type) {
    return String.join(
        ", ",
        type.keys().stream()
            .map(k -> String.join("|", k.types().stream().map(PartType::name).toList()))
            .toList());
  }

  private void mention(String id) {
    if (seen.add(id)) {
      mentioned.add(id);
    }
  }

  private void attributes(String id, PartType type, Fields f) {
    mention(id);
    for (String key : f.keys()) {
      if (key.equals("is") || key.equals("id")) {
        continue;
      }
      Node node = f.required(key);
      Optional<Attribute> attribute = type.attribute(key);
      if (attribute.isEmpty()) {
        problems.addUnknown(
            node.at(),
            "unknown-fact",
            "类型 " + type.name() + " 没有事实 `" + key + "`",
            "the type " + type.name() + " has no fact `" + key + "`",
            key,
            type.attributeNames());
      } else {
        statement(id, attribute.get(), node);
      }
    }
  }

  private void statement(String id, Attribute attribute, Node node) {
    if (node instanceof Node.Mapping m && m.entries().containsKey("claim")) {
      Fields c = Fields.of(node, "claim", problems);
      String by = c.requiredText("by");
      values
          .read(c.required("claim"), attribute)
          .ifPresent(v -> claims.add(new Claim(id, attribute, v, by, version)));
      c.refuseUnknown();
      return;
    }
    values
        .read(node, attribute)
        .ifPresent(v -> statements.add(new Statement(id, attribute, v, node.at())));
  }

  /** Finds the part a value refers to; a mapping is a part told on the spot. */
  private Optional<Part> reference(Node node, PartType type) {
    if (node instanceof Node.Mapping) {
      Fields f = Fields.of(node, "part", problems);
      String id =
          f.text("id")
              .orElse(type.name() + "@" + place + node.at().line() + ":" + node.at().column());
      types.put(id, type);
      attributes(id, type, f);
      return Optional.of(new Part(type, id, List.of(), false));
    }
    if (!(node instanceof Node.Scalar s)) {
      problems.add(node.at(), "wrong-type", "此处应为部分的名称", "the name of a part is needed here");
      return Optional.empty();
    }
    Optional<String> id = KEYED.matcher(s.text()).matches() ? keyed(s) : plain(s);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    PartType is = types.get(id.get());
    if (is != type) {
      String given = is == null ? "?" : is.name();
      problems.add(
          s.at(),
          "wrong-type",
          "`" + id.get() + "` 是 " + given + "，此处需要 " + type.name(),
          "`" + id.get() + "` is a " + given + ", a " + type.name() + " is needed here");
      return Optional.empty();
    }
    if (!law.authorities().containsKey(id.get())) {
      mention(id.get());
    }
    return Optional.of(new Part(type, id.get(), List.of(), false));
  }
}
