package org.bulou.law.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;
import org.bulou.law.source.SourceException;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Domain;

/** Reads case files against a law's vocabulary. */
public final class CaseReader {
  private final Law law;
  private final Problems problems = new Problems();

  private CaseReader(Law law) {
    this.law = law;
  }

  /**
   * The cases of a file: one ({@code bulou/case/1}) or several ({@code bulou/cases/1}).
   *
   * @throws SourceException with all problems found
   */
  public static List<CaseFile> read(SourceTree.Source source, Law law) {
    Node node = YamlReader.read(source.name(), source.text());
    CaseReader reader = new CaseReader(law);
    List<CaseFile> cases = reader.file(node, source.name());
    reader.problems.throwIfAny();
    return cases;
  }

  /**
   * A record with one more entry; what was read before is not read again.
   *
   * @param entry one mapping with {@code at}, {@code by} and {@code facts}, as under {@code record}
   *     in a case file
   * @throws SourceException with all problems found
   */
  public static CaseRecord append(CaseRecord record, SourceTree.Source entry) {
    Node node = YamlReader.read(entry.name(), entry.text());
    Problems problems = new Problems();
    CaseRecord more = new RecordReader(record, problems).append(node);
    problems.throwIfAny();
    return more;
  }

  private List<CaseFile> file(Node node, String name) {
    Fields f = Fields.of(node, "case", problems);
    Node.Scalar schema = f.requiredScalar("schema");
    switch (schema.text()) {
      case "bulou/case/1" -> {
        return List.of(one(f, name));
      }
      case "bulou/cases/1" -> {
        List<CaseFile> cases = new ArrayList<>();
        Map<String, Node.Mapping> told = new LinkedHashMap<>();
        for (Node item : f.items("cases")) {
          Node whole = whole(item, told);
          cases.add(one(Fields.of(whole, "case", problems), name));
        }
        f.node("note");
        f.node("sources");
        packs(f);
        f.refuseUnknown();
        return cases;
      }
      default -> {
        problems.addUnknown(
            schema.at(),
            "unknown-schema",
            "不认识的 schema `" + schema.text() + "`",
            "unknown schema `" + schema.text() + "`",
            schema.text(),
            List.of("bulou/case/1", "bulou/cases/1"));
        return List.of();
      }
    }
  }

  /** The case itself, or the case it is like with its differences laid over. */
  private Node whole(Node item, Map<String, Node.Mapping> told) {
    if (!(item instanceof Node.Mapping own)) {
      return item;
    }
    Node.Mapping whole = own;
    if (own.entries().get("like") instanceof Node.Entry(var at, Node.Scalar like)) {
      Node.Mapping base = told.get(like.text());
      if (base == null) {
        problems.addUnknown(
            like.at(),
            "unknown-case",
            "本文件前面没有案例 `" + like.text() + "`",
            "no case `" + like.text() + "` stands before this one in the file",
            like.text(),
            told.keySet());
      } else {
        whole = Likeness.of(base, own);
      }
    }
    if (whole.entries().get("id") instanceof Node.Entry(var at, Node.Scalar id)
        && whole.entries().containsKey("facts")) {
      told.put(id.text(), whole);
    }
    return whole;
  }

  /**
   * One case from a node, such as a case made by {@link Likeness}.
   *
   * @throws SourceException with all problems found
   */
  public static CaseFile read(Node.Mapping node, String name, Law law) {
    CaseReader reader = new CaseReader(law);
    CaseFile file = reader.one(Fields.of(node, "case", reader.problems), name);
    reader.problems.throwIfAny();
    return file;
  }

  /** The packs it needs were read before the law was; here they must only exist. */
  private void packs(Fields f) {
    Set<String> known = law.vocabulary().domain("pack").map(Domain::names).orElse(Set.of());
    for (String pack : f.texts("packs")) {
      if (!known.contains(pack)) {
        problems.addUnknown(
            f.at("packs"),
            "unknown-pack",
            "没有法律包 `" + pack + "`",
            "unknown pack `" + pack + "`",
            pack,
            known);
      }
    }
  }

  private CaseFile one(Fields f, String name) {
    f.node("schema");
    packs(f);
    String id = f.requiredText("id");
    Bilingual title = f.words("title").orElse(Bilingual.same(id));
    RecordReader records = new RecordReader(law, problems);
    Instant asOf = instant(records.values(), f, "as_of").orElse(Instant.EPOCH);
    if (!f.has("as_of") && !f.has("record") && !f.has("steps")) {
      problems.add(
          f.at(),
          "missing-key",
          "缺少 `as_of`",
          "`as_of` is missing: at which instant shall the law be asked?");
    }
    CaseRecord record = records.read(f, Span.instant(asOf));
    List<String> actions = records.actions(f, "actions");
    CaseFile file =
        new CaseFile(
            id,
            title,
            f.mapping("provenance").map(this::provenance),
            f.texts("tests"),
            f.text("shows").orElse("story"),
            f.has("as_of") || record.versions().isEmpty()
                ? asOf
                : record.versions().getLast().at().start(),
            f.scalar("law_as_of").map(s -> LocalDate.parse(s.text())),
            readings(f),
            record,
            actions,
            f.items("expect"),
            steps(f, records),
            f.words("not_encoded_note").or(() -> f.words("note")),
            sources(f),
            name);
    f.node("kind");
    f.refuseUnknown();
    return file;
  }

  private CaseFile.Provenance provenance(Fields f) {
    CaseFile.Provenance p =
        new CaseFile.Provenance(
            f.requiredText("kind"),
            f.node("note")
                .map(
                    n ->
                        n instanceof Node.Scalar s
                            ? Bilingual.same(s.text())
                            : Fields.words(n, "note", problems)),
            f.text("source"));
    f.refuseUnknown();
    return p;
  }

  private Map<String, String> readings(Fields f) {
    Map<String, String> picked = new LinkedHashMap<>();
    f.entries("readings")
        .forEach(
            (element, entry) -> {
              String reading = entry.value() instanceof Node.Scalar s ? s.text() : "";
              List<String> known = law.elements().getOrDefault(element, List.of());
              if (known.isEmpty()) {
                problems.addUnknown(
                    entry.keyAt(),
                    "unknown-element",
                    "`" + element + "` 没有不同解读",
                    "`" + element + "` has no readings",
                    element,
                    law.elements().keySet());
              } else if (!known.contains(reading)) {
                problems.addUnknown(
                    entry.value().at(),
                    "unknown-reading",
                    "`" + element + "` 没有解读 `" + reading + "`",
                    "`" + element + "` has no reading `" + reading + "`",
                    reading,
                    known);
              } else {
                picked.put(element, reading);
              }
            });
    return picked;
  }

  private List<CaseFile.Step> steps(Fields f, RecordReader records) {
    List<CaseFile.Step> steps = new ArrayList<>();
    for (Node item : f.items("steps")) {
      Fields s = Fields.of(item, "step", problems);
      steps.add(
          new CaseFile.Step(
              instant(records.values(), s, "as_of").orElse(Instant.EPOCH),
              s.text("known_at").map(t -> number(s, t)),
              s.words("title"),
              records.actions(s, "actions"),
              s.items("expect"),
              item));
      s.node("note");
      s.refuseUnknown();
    }
    return List.copyOf(steps);
  }

  private int number(Fields f, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      problems.add(
          f.at("known_at"),
          "expected-number",
          "known_at 应为版本号",
          "known_at must be a version's number");
      return 0;
    }
  }

  private Optional<Instant> instant(ValueReader values, Fields f, String key) {
    return f.node(key).flatMap(values::span).map(Span::start);
  }

  private List<Bilingual> sources(Fields f) {
    List<Bilingual> sources = new ArrayList<>();
    for (Node item : f.items("sources")) {
      sources.add(
          item instanceof Node.Scalar s
              ? Bilingual.same(s.text())
              : Fields.words(item, "source", problems));
    }
    return List.copyOf(sources);
  }

  /** A date such as {@code --law-as-of} takes. */
  public static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }
}
