package org.bulou.law.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.condition.CelEnvironment;
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
import org.bulou.law.model.Norm;
import org.bulou.law.model.Packs;
import org.bulou.law.model.TimePoint;
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
  private final Packs packs;
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
  private final List<ArticleReader.Permission> permissions = new ArrayList<>();
  private final Set<String> switchedOff = new HashSet<>();

  LawBuilder(Problems problems, Packs packs, String hash, boolean checkedBefore) {
    this.problems = problems;
    this.packs = packs;
    this.hash = hash;
    this.checkedBefore = checkedBefore;
  }

  Law build(List<LawPage.Document> documents) {
    documents.forEach(this::knownSchema);
    Vocabulary vocabulary = VocabularyReader.read(of(documents, "bulou/vocabulary/1"), problems);
    problems.throwIfAny();
    Names names = new Names(vocabulary);
    CelEnvironment environment = new CelEnvironment(names);
    FormulaCompiler compiler = new FormulaCompiler(names, environment, problems, checkedBefore);
    Reading reading = new Reading(problems, compiler);
    InstrumentReader instrumentReader = new InstrumentReader(reading, vocabulary);
    of(documents, "bulou/instrument/1").forEach(n -> instrument(instrumentReader.instrument(n)));
    List<Node> written = switchedOn(of(documents, "bulou/article/1"));
    DefinitionReader definitions = new DefinitionReader(vocabulary, names, problems);
    of(documents, "bulou/vocabulary/1").forEach(n -> definitions.heads(file(n)));
    written.forEach(n -> definitions.heads(file(n)));
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
    ArticleReader.Known known =
        new ArticleReader.Known(
            vocabulary, names, environment, checkedBefore, instruments, doctrines, authorities);
    of(documents, "bulou/vocabulary/1").parallelStream()
        .map(n -> new ArticleReader(known).vocabulary(n))
        .toList()
        .forEach(this::add);
    written.parallelStream()
        .map(n -> new ArticleReader(known).article(n))
        .toList()
        .forEach(this::add);
    NormReader normReader = new NormReader(vocabulary, compiler, reading, doctrines, authorities);
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
        packs,
        hash);
  }

  private void knownSchema(LawPage.Document d) {
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

  private static List<Node> of(List<LawPage.Document> documents, String schema) {
    return documents.stream()
        .filter(d -> d.schema().equals(schema))
        .map(LawPage.Document::node)
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

  /** The articles whose pack is on; the norms of the others are remembered by name. */
  private List<Node> switchedOn(List<Node> articles) {
    List<Node> on = new ArrayList<>();
    for (Node node : articles) {
      Fields f = file(node);
      Optional<String> pack =
          f.text("pack")
              .or(
                  () ->
                      f.text("instrument")
                          .map(instruments::get)
                          .flatMap(i -> i == null ? Optional.empty() : i.pack()));
      if (packs.has(pack)) {
        on.add(node);
      } else {
        f.items("norms")
            .forEach(n -> Fields.of(n, "norm", problems).text("id").ifPresent(switchedOff::add));
      }
    }
    return on;
  }

  private void add(ArticleReader.Piece piece) {
    problems.addAll(piece.problems().list());
    piece.article().ifPresent(articles::add);
    piece.terms().forEach(t -> terms.put(t.id(), t));
    piece.values().forEach(v -> values.put(v.id(), v));
    piece.tables().forEach(t -> tables.put(t.id(), t));
    norms.addAll(piece.norms());
    permissions.addAll(piece.permissions());
  }

  /** Names of norms that were left out because their pack is off. */
  Set<String> switchedOff() {
    return switchedOff;
  }

  /** Reads each permission once more over the variables of every norm it overrides. */
  private List<Law.Exemption> exemptions(NormReader reader) {
    List<Law.Exemption> found = new ArrayList<>();
    for (ArticleReader.Permission p : permissions) {
      for (String target : p.norm().conditions().excepts()) {
        List<Norm> overridden = norms.stream().filter(n -> n.id().equals(target)).toList();
        if (overridden.isEmpty() && !checkedBefore && !switchedOff.contains(target)) {
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
              reader.norm(
                  p.item(), p.norm().head().instrument(), p.article(), Optional.of(norm.binding()));
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
