package org.bulou.law.library;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.condition.CelEnvironment;
import org.bulou.law.condition.FormulaCompiler;
import org.bulou.law.condition.Names;
import org.bulou.law.model.Article;
import org.bulou.law.model.Authority;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.LawText;
import org.bulou.law.model.Norm;
import org.bulou.law.model.Validity;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;
import org.bulou.law.vocabulary.Vocabulary;

/**
 * Reads one file of an article, or the terms of one vocabulary file. Each file has a reader of its
 * own, so that files can be read at the same time and their problems keep the order of files.
 */
final class ArticleReader {
  private final Known known;
  private final Problems problems = new Problems();
  private final Reading reading;
  private final DefinitionReader definitions;
  private final NormReader norms;
  private final List<Definition.Term> terms = new ArrayList<>();
  private final List<Definition.NamedValue> values = new ArrayList<>();
  private final List<Definition.DecisionTable> tables = new ArrayList<>();
  private final List<Norm> read = new ArrayList<>();
  private final List<Permission> permissions = new ArrayList<>();

  ArticleReader(Known known) {
    this.known = known;
    FormulaCompiler compiler =
        new FormulaCompiler(known.names, known.environment, problems, known.checkedBefore);
    this.reading = new Reading(problems, compiler);
    this.definitions = new DefinitionReader(known.vocabulary, known.names, problems);
    this.norms =
        new NormReader(known.vocabulary, compiler, reading, known.doctrines, known.authorities);
  }

  /** What every article is read against; none of it changes any more. */
  record Known(
      Vocabulary vocabulary,
      Names names,
      CelEnvironment environment,
      boolean checkedBefore,
      Map<String, Instrument> instruments,
      Map<String, Definition.Doctrine> doctrines,
      Map<String, Authority> authorities) {}

  /** A permission that overrides other norms, to be read once more over their variables. */
  record Permission(Node item, Norm norm, Article article) {}

  /** What a file holds. */
  record Piece(
      Optional<Article> article,
      List<Definition.Term> terms,
      List<Definition.NamedValue> values,
      List<Definition.DecisionTable> tables,
      List<Norm> norms,
      List<Permission> permissions,
      Problems problems) {}

  Piece vocabulary(Node node) {
    definitions(Fields.of(node, "file", problems), "vocabulary", java.time.ZoneOffset.UTC);
    return piece(Optional.empty());
  }

  Piece article(Node node) {
    Fields f = Fields.of(node, "file", problems);
    f.requiredText("schema");
    Node.Scalar named = f.requiredScalar("instrument");
    Instrument instrument = known.instruments.get(named.text());
    if (instrument == null) {
      problems.addUnknown(
          named.at(),
          "unknown-instrument",
          "不认识的文件 `" + named.text() + "`",
          "unknown instrument `" + named.text() + "`",
          named.text(),
          known.instruments.keySet());
      return piece(Optional.empty());
    }
    Article article = head(f, instrument);
    definitions(f, instrument.id(), instrument.zone());
    for (Node item : f.items("norms")) {
      Norm norm = norms.norm(item, instrument, article, Optional.empty());
      read.add(norm);
      if (norm.head().kind() == Norm.Kind.PERMISSION && !norm.conditions().excepts().isEmpty()) {
        permissions.add(new Permission(item, norm, article));
      }
    }
    f.node("note");
    f.node("title");
    f.refuseUnknown();
    return piece(Optional.of(article));
  }

  private Article head(Fields f, Instrument instrument) {
    String number = f.requiredText("article");
    Optional<String> pack = f.text("pack").or(instrument::pack);
    List<String> aspects = f.has("aspects") ? f.texts("aspects") : instrument.aspects();
    for (String aspect : aspects) {
      if (!instrument.aspects().contains(aspect)) {
        problems.addUnknown(
            f.at("aspects"),
            "unknown-aspect",
            "`" + aspect + "` 不在 " + instrument.id() + " 的 aspects 中",
            "`" + aspect + "` is not among the aspects of " + instrument.id(),
            aspect,
            instrument.aspects());
      }
    }
    List<LawText> texts = new ArrayList<>();
    f.items("text").forEach(t -> texts.add(text(t, instrument.zone())));
    return new Article(instrument.id(), number, pack, aspects, List.copyOf(texts), f.at());
  }

  private LawText text(Node node, ZoneId zone) {
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

  private void definitions(Fields f, String home, ZoneId zone) {
    for (Node n : f.items("terms")) {
      definitions.term(n, home, reading).ifPresent(terms::add);
    }
    for (Node n : f.items("values")) {
      definitions.value(n, home, zone, reading).ifPresent(values::add);
    }
    for (Node n : f.items("tables")) {
      definitions.table(n, home, reading).ifPresent(tables::add);
    }
  }

  private Piece piece(Optional<Article> article) {
    return new Piece(article, terms, values, tables, read, permissions, problems);
  }
}
