package org.bulou.server.statements;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.server.cases.CaseId;
import org.bulou.server.filings.Sheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays statements and filings of a case beside each other. */
@Service
@Transactional(readOnly = true)
public class Matrices {
  private final StatementStore statements;
  private final FiledStatements filed;
  private final KnownFacts facts;

  Matrices(StatementStore statements, FiledStatements filed, KnownFacts facts) {
    this.statements = statements;
    this.filed = filed;
    this.facts = facts;
  }

  /**
   * What stands in one column.
   *
   * @param value the value said, where it can be compared with others
   */
  private record Told(Bilingual words, Optional<Value> value, Optional<Match> match) {}

  private record Source(Matrix.Column column, Map<String, Told> told) {}

  /** The matrix of a case. */
  public Matrix of(CaseId id) {
    Facts now = facts.now(id);
    List<Source> sources = new ArrayList<>();
    List<Statement> all = statements.all(id);
    all.forEach(s -> sources.add(statement(s, all, now)));
    filed.standing(id).forEach(f -> sources.add(filing(f)));
    sources.sort(
        Comparator.comparing((Source s) -> s.column().at())
            .thenComparing(s -> s.column().source()));
    Set<String> paths = new LinkedHashSet<>();
    sources.forEach(s -> paths.addAll(s.told().keySet()));
    return new Matrix(
        sources.stream().map(Source::column).toList(),
        paths.stream().map(p -> row(p, sources, now)).toList());
  }

  private static Source statement(Statement s, List<Statement> all, Facts now) {
    Map<String, Told> told = new LinkedHashMap<>();
    ZoneId zone = s.said().when().zone();
    for (Assertion a : s.said().asserts()) {
      Optional<Attribute> attribute = KnownFacts.attribute(now, a);
      Optional<Value> value = attribute.flatMap(x -> SaidValue.read(a.said(), x, now, zone));
      Bilingual words =
          value
              .flatMap(v -> attribute.map(x -> KnownFacts.words(v, x, zone)))
              .orElse(Bilingual.same(a.said()));
      told.put(a.path(), new Told(words, value, Optional.empty()));
    }
    return new Source(
        new Matrix.Column(
            s.source(),
            "statements/" + s.number(),
            Bilingual.same(s.said().recipient()),
            s.said().language(),
            s.said().when().at(),
            zone,
            Chain.replacedBy(s, all)),
        told);
  }

  /** A field stands in the row of each fact behind it, in the portal's words. */
  private static Source filing(FiledStatements.Filed f) {
    Map<String, Told> told = new LinkedHashMap<>();
    for (Sheet.Line line : f.sheet().lines()) {
      String text = f.text().getOrDefault(line.field().id(), "");
      if (!text.isBlank()) {
        Match match =
            f.drift(line.field().id()).isPresent()
                ? Match.DIFFERENT
                : line.known().text().filter(text::equals).isPresent() ? Match.SAME : Match.OPEN;
        Told cell = new Told(Bilingual.same(text), Optional.empty(), Optional.of(match));
        line.known().facts().forEach(path -> told.put(path, cell));
      }
    }
    return new Source(
        new Matrix.Column(
            f.source(),
            "filings/" + f.filing().number(),
            f.sheet().authority().name(),
            f.language(),
            f.sent().deed().when(),
            ZoneOffset.UTC,
            Optional.empty()),
        told);
  }

  private static Matrix.Row row(String path, List<Source> sources, Facts now) {
    Assertion at = Assertion.at(path, "");
    Value known = KnownFacts.value(now, at);
    Optional<Attribute> attribute = KnownFacts.attribute(now, at);
    List<Optional<Matrix.Cell>> cells = new ArrayList<>();
    boolean differs = false;
    for (Source s : sources) {
      Optional<Told> told = Optional.ofNullable(s.told().get(path));
      Optional<Match> match = told.map(t -> match(t, known, others(path, s, sources)));
      cells.add(told.flatMap(t -> match.map(m -> new Matrix.Cell(t.words(), m))));
      differs |=
          match.filter(m -> m == Match.DIFFERENT).isPresent() && s.column().replacedBy().isEmpty();
    }
    Optional<Bilingual> words =
        attribute
            .filter(a -> !(known instanceof Value.NotSaid))
            .map(a -> KnownFacts.words(known, a, ZoneOffset.UTC));
    return new Matrix.Row(path, KnownFacts.name(now, at), words, cells, differs);
  }

  /** What the other statements that stand say of a fact. */
  private static List<Value> others(String path, Source but, List<Source> sources) {
    return sources.stream()
        .filter(s -> s != but && s.column().replacedBy().isEmpty())
        .flatMap(s -> Optional.ofNullable(s.told().get(path)).stream())
        .flatMap(t -> t.value().stream())
        .toList();
  }

  private static Match match(Told told, Value known, List<Value> others) {
    if (told.match().isPresent()) {
      return told.match().get();
    }
    if (told.value().isEmpty()) {
      return Match.OPEN;
    }
    Value said = told.value().get();
    Match against = SaidValue.compare(said, known);
    boolean contradicted =
        others.stream().anyMatch(o -> SaidValue.compare(said, o) == Match.DIFFERENT);
    return against == Match.OPEN && contradicted ? Match.DIFFERENT : against;
  }
}
