package org.bulou.law.library;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.condition.FormulaCompiler;
import org.bulou.law.condition.Names;
import org.bulou.law.condition.Scope;
import org.bulou.law.model.Article;
import org.bulou.law.model.Authority;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Form;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Jurisdiction;
import org.bulou.law.model.Law;
import org.bulou.law.model.LawText;
import org.bulou.law.model.Norm;
import org.bulou.law.model.TimePoint;
import org.bulou.law.model.Validity;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;
import org.bulou.law.time.WorkCalendar;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;
import org.bulou.law.vocabulary.Vocabulary;
import org.bulou.law.vocabulary.VocabularyReader;

/** Puts the pieces of a library together, names first. */
final class LawBuilder {
  private static final List<String> SCHEMAS =
      List.of(
          "bulou/vocabulary/1",
          "bulou/instrument/1",
          "bulou/article/1",
          "bulou/counting/1",
          "bulou/calendar/1",
          "bulou/authorities/1",
          "bulou/form/1");

  private final Problems problems;
  private final String hash;
  private final boolean checkedBefore;
  private final Map<String, Instrument> instruments = new LinkedHashMap<>();
  private final Map<String, Authority> authorities = new LinkedHashMap<>();
  private final Map<String, Jurisdiction> jurisdictions = new LinkedHashMap<>();
  private final Map<String, Definition.Doctrine> doctrines = new LinkedHashMap<>();
  private final Map<String, WorkCalendar> calendars = new LinkedHashMap<>();
  private final Map<String, Definition.Term> terms = new LinkedHashMap<>();
  private final Map<String, Definition.NamedValue> values = new LinkedHashMap<>();
  private final Map<String, Definition.DecisionTable> tables = new LinkedHashMap<>();
  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final List<Article> articles = new ArrayList<>();
  private final List<Norm> norms = new ArrayList<>();
  private final List<Permission> permissions = new ArrayList<>();

  LawBuilder(Problems problems, String hash, boolean checkedBefore) {
    this.problems = problems;
    this.hash = hash;
    this.checkedBefore = checkedBefore;
  }

  private record Permission(Node item, Norm norm, Instrument instrument, String article) {}

  Law build(List<LawLibrary.Document> documents) {
    documents.forEach(this::knownSchema);
    Vocabulary vocabulary = VocabularyReader.read(of(documents, "bulou/vocabulary/1"), problems);
    problems.throwIfAny();
    Names names = new Names(vocabulary);
    DefinitionReader definitions = new DefinitionReader(vocabulary, names, problems);
    of(documents, "bulou/vocabulary/1").forEach(n -> definitions.heads(file(n)));
    of(documents, "bulou/article/1").forEach(n -> definitions.heads(file(n)));
    FormulaCompiler compiler = new FormulaCompiler(names, problems, checkedBefore);
    Reading reading = new Reading(problems, compiler);
    InstrumentReader instrumentReader = new InstrumentReader(reading, vocabulary);
    of(documents, "bulou/instrument/1").forEach(n -> instrument(instrumentReader.instrument(n)));
    of(documents, "bulou/authorities/1")
        .forEach(n -> instrumentReader.authorities(n, authorities, jurisdictions));
    CountingReader counting = new CountingReader(reading);
    of(documents, "bulou/counting/1").forEach(n -> counting.doctrines(n, doctrines));
    of(documents, "bulou/calendar/1").forEach(n -> counting.calendar(n, calendars));
    FormReader formReader = new FormReader(reading);
    for (Node n : of(documents, "bulou/form/1")) {
      Form form = formReader.form(n);
      forms.put(form.id(), form);
    }
    of(documents, "bulou/vocabulary/1")
        .forEach(n -> definitions(file(n), "vocabulary", ZoneOffset.UTC, definitions, reading));
    NormReader normReader = new NormReader(vocabulary, compiler, reading, doctrines, authorities);
    of(documents, "bulou/article/1").forEach(n -> article(n, definitions, reading, normReader));
    List<Law.Exemption> exemptions = exemptions(normReader);
    Elements elements = elements(exemptions);
    return new Law(
        vocabulary,
        names,
        Collections.unmodifiableMap(instruments),
        List.copyOf(articles),
        List.copyOf(norms),
        exemptions,
        terms,
        values,
        tables,
        doctrines,
        calendars,
        authorities,
        jurisdictions,
        forms,
        elements.found(),
        elements.bases(),
        bounds(
            vocabulary,
            new ClockReader(reading, new HeadReader(reading, compiler, vocabulary), doctrines)),
        hash);
  }

  private void knownSchema(LawLibrary.Document d) {
    if (!SCHEMAS.contains(d.schema())) {
      problems.addUnknown(
          d.node().at(),
          "unknown-schema",
          "不认识的 schema `" + d.schema() + "`",
          "unknown schema `" + d.schema() + "`",
          d.schema(),
          SCHEMAS);
    }
  }

  private static List<Node> of(List<LawLibrary.Document> documents, String schema) {
    return documents.stream()
        .filter(d -> d.schema().equals(schema))
        .map(LawLibrary.Document::node)
        .toList();
  }

  private Fields file(Node node) {
    return Fields.of(node, "file", problems);
  }

  private void instrument(Instrument instrument) {
    if (instruments.put(instrument.id(), instrument) != null) {
      problems.add(
          instrument.at(),
          "duplicate-id",
          "`" + instrument.id() + "` 定义了两次",
          "`" + instrument.id() + "` is defined twice");
    }
  }

  private void article(Node node, DefinitionReader definitions, Reading reading, NormReader norms) {
    Fields f = file(node);
    f.requiredText("schema");
    Node.Scalar named = f.requiredScalar("instrument");
    Instrument instrument = instruments.get(named.text());
    if (instrument == null) {
      problems.addUnknown(
          named.at(),
          "unknown-instrument",
          "不认识的文件 `" + named.text() + "`",
          "unknown instrument `" + named.text() + "`",
          named.text(),
          instruments.keySet());
      return;
    }
    String number = f.requiredText("article");
    List<LawText> texts = new ArrayList<>();
    f.items("text").forEach(t -> texts.add(text(t, instrument.zone(), reading)));
    articles.add(new Article(instrument.id(), number, List.copyOf(texts), f.at()));
    definitions(f, instrument.id(), instrument.zone(), definitions, reading);
    for (Node item : f.items("norms")) {
      Norm norm = norms.norm(item, instrument, number, Optional.empty());
      this.norms.add(norm);
      if (norm.head().kind() == Norm.Kind.PERMISSION && !norm.conditions().excepts().isEmpty()) {
        permissions.add(new Permission(item, norm, instrument, number));
      }
    }
    f.node("note");
    f.node("title");
    f.refuseUnknown();
  }

  private LawText text(Node node, ZoneId zone, Reading reading) {
    Fields f = Fields.of(node, "text", problems);
    String status = f.requiredText("status");
    if (!List.of("verbatim", "excerpt", "paraphrase").contains(status)) {
      problems.add(
          f.at("status"),
          "unknown-value",
          "status 应为 verbatim、excerpt 或 paraphrase",
          "status must be verbatim, excerpt or paraphrase");
    }
    if (status.equals("verbatim") && !f.has("sha256")) {
      problems.add(
          f.at("status"),
          "unproved-verbatim",
          "verbatim 需要官方文本的 sha256",
          "verbatim needs the sha256 of the official text it was compared with",
          "否则请写 excerpt",
          "otherwise write excerpt");
    }
    f.node("sha256");
    f.node("note");
    LawText text =
        new LawText(
            f.requiredText("lang"),
            status,
            f.text("source").orElse(""),
            Validity.of(reading.date(f, "from"), reading.date(f, "until"), zone),
            f.requiredText("body"));
    f.refuseUnknown();
    return text;
  }

  private void definitions(
      Fields f, String home, ZoneId zone, DefinitionReader reader, Reading reading) {
    for (Node n : f.items("terms")) {
      reader.term(n, home, reading).ifPresent(t -> terms.put(t.id(), t));
    }
    for (Node n : f.items("values")) {
      reader.value(n, home, zone, reading).ifPresent(v -> values.put(v.id(), v));
    }
    for (Node n : f.items("tables")) {
      reader.table(n, home, reading).ifPresent(t -> tables.put(t.id(), t));
    }
  }

  /** Reads each permission once more over the variables of every norm it overrides. */
  private List<Law.Exemption> exemptions(NormReader reader) {
    List<Law.Exemption> found = new ArrayList<>();
    for (Permission p : permissions) {
      for (String target : p.norm().conditions().excepts()) {
        List<Norm> overridden = norms.stream().filter(n -> n.id().equals(target)).toList();
        if (overridden.isEmpty()) {
          problems.addUnknown(
              p.norm().head().at(),
              "dangling-exception",
              "例外所指的规范 `" + target + "` 不存在",
              "the norm `" + target + "` that this is an exception to does not exist",
              target,
              norms.stream().map(Norm::id).toList());
        }
        for (Norm norm : overridden) {
          Norm over =
              reader.norm(p.item(), p.instrument(), p.article(), Optional.of(norm.binding()));
          found.add(new Law.Exemption(over, norm));
        }
      }
    }
    return List.copyOf(found);
  }

  /** The lower bounds of events, over the keys of their part (or {@code self}). */
  private static Map<Attribute, List<TimePoint>> bounds(Vocabulary vocabulary, ClockReader clocks) {
    Map<Attribute, List<TimePoint>> bounds = new HashMap<>();
    for (PartType type : vocabulary.types()) {
      Scope scope = Scope.empty().with("case", new Type.PartOf(vocabulary.need("case")));
      if (type.keyed()) {
        for (PartType.Key key : type.keys()) {
          scope = scope.with(key.name(), new Type.PartOf(key.types().getFirst()));
        }
      } else {
        scope = scope.with("self", new Type.PartOf(type));
      }
      for (Attribute a : type.attributes()) {
        List<TimePoint> points = new ArrayList<>();
        for (Node node : a.notBefore()) {
          clocks.point(node, scope).ifPresent(points::add);
        }
        if (!points.isEmpty()) {
          bounds.put(a, List.copyOf(points));
        }
      }
    }
    return Map.copyOf(bounds);
  }

  private Elements elements(List<Law.Exemption> exemptions) {
    Elements elements = new Elements(problems);
    doctrines.values().forEach(d -> elements.add(d.rule(), d.at()));
    values.values().forEach(v -> v.values().forEach(d -> elements.add(d.is(), v.at())));
    terms.values().forEach(t -> elements.add(t.body(), t.at()));
    norms.forEach(elements::norm);
    exemptions.forEach(e -> elements.norm(e.permission()));
    return elements;
  }
}
