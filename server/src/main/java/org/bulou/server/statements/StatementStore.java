package org.bulou.server.statements;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of statements and of what they assert. */
@Component
final class StatementStore {
  private final JdbcClient sql;

  StatementStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** The next number of a case; the case's row is locked until the transaction ends. */
  int next(CaseId id, String table) {
    sql.sql("select id from cases.matter where id = :id for update")
        .param("id", id.value())
        .query()
        .singleRow();
    return sql.sql(
            "select coalesce(max(number), 0) + 1 from statements." + table + " where case_id = :id")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  int next(CaseId id) {
    return next(id, "statement");
  }

  int count(CaseId id) {
    return sql.sql("select count(*) from statements.statement where case_id = :id")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  boolean any(CaseId id) {
    return sql.sql("select exists (select 1 from statements.statement where case_id = :id)")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  void insert(CaseId id, Statement s) {
    Said said = s.said();
    sql.sql(
            """
            insert into statements.statement (case_id, number, kind, entity, speaker, recipient,
              audience, territory, products, level, purpose, said_at, zone, precision, channel, language, words,
              note, lines, departures, beyond, source, replaces, case_version, door, gate_answer,
              gate_norms, gate, recorded_at, recorded_by)
            values (:case, :number, :kind, :entity, :speaker, :recipient, :audience, :territory, :products, :level,
              :purpose, :at, :zone, :precision, :channel, :language, :words, :note, :lines, :departures,
              :beyond, :source, :replaces, :version, :door, :answer, :norms, :gate, :recorded, :by)
            """)
        .param("case", id.value())
        .param("number", s.number())
        .param("kind", said.kind().wire())
        .param("entity", said.entity())
        .param("speaker", said.speaker())
        .param("recipient", said.recipient())
        .param("audience", said.audience().wire())
        .param("territory", said.audience().territory().orElse(null), java.sql.Types.VARCHAR)
        .param("products", said.productIds())
        .param("level", said.audience().level())
        .param("purpose", said.purpose())
        .param("at", Row.at(said.when().at()))
        .param("zone", said.when().zone().getId())
        .param("precision", said.when().precision().wire())
        .param("channel", said.channel())
        .param("language", said.language())
        .param("words", said.words())
        .param("note", said.note())
        .param("lines", said.lines().orElse(null), java.sql.Types.INTEGER)
        .param(
            "departures",
            s.departures().stream().map(Departure::wire).collect(Collectors.joining(" ")))
        .param("beyond", said.beyond())
        .param("source", said.source().orElse(null), java.sql.Types.INTEGER)
        .param("replaces", said.replaces().orElse(null), java.sql.Types.INTEGER)
        .param("version", s.caseVersion())
        .param("door", s.door().passed() ? "passed" : "already-said")
        .param("answer", s.door().answer())
        .param("norms", String.join(" ", s.door().norms()))
        .param("gate", s.door().json())
        .param("recorded", Row.at(s.recordedAt()))
        .param("by", s.recordedBy().value())
        .update();
    for (int place = 0; place < said.asserts().size(); place++) {
      Assertion a = said.asserts().get(place);
      sql.sql(
              """
              insert into statements.assertion (case_id, statement, place, part, attribute, said)
              values (:case, :number, :place, :part, :attribute, :said)
              """)
          .param("case", id.value())
          .param("number", s.number())
          .param("place", place)
          .param("part", a.part())
          .param("attribute", a.attribute())
          .param("said", a.said())
          .update();
    }
  }

  /** All of a case, in their order. */
  List<Statement> all(CaseId id) {
    Map<Integer, List<Assertion>> asserts = new HashMap<>();
    sql.sql("select * from statements.assertion where case_id = :id order by statement, place")
        .param("id", id.value())
        .query(
            Row.as(
                r ->
                    Map.entry(
                        r.integer("statement"),
                        new Assertion(r.text("part"), r.text("attribute"), r.text("said")))))
        .list()
        .forEach(
            e -> asserts.computeIfAbsent(e.getKey(), k -> new ArrayList<>()).add(e.getValue()));
    return sql.sql("select * from statements.statement where case_id = :id order by number")
        .param("id", id.value())
        .query(Row.as(r -> statement(r, asserts.getOrDefault(r.integer("number"), List.of()))))
        .list();
  }

  private static Statement statement(Row r, List<Assertion> asserts) {
    Said said =
        new Said(
            Kind.of(r.text("kind")),
            r.text("entity"),
            r.text("speaker"),
            r.text("recipient"),
            new Said.Audience(
                r.text("audience").equals("public"), r.optionalText("territory"), r.text("level")),
            Set.copyOf(words(r.text("products"))),
            r.text("purpose"),
            new SaidAt(
                r.instant("said_at"),
                ZoneId.of(r.text("zone")),
                SaidAt.Precision.of(r.text("precision"))),
            r.text("channel"),
            r.text("language"),
            r.text("words"),
            r.flag("note"),
            r.optionalInteger("lines"),
            r.text("beyond"),
            r.optionalInteger("source"),
            r.optionalInteger("replaces"),
            asserts,
            new Said.Manner(false, false, false));
    return new Statement(
        r.integer("number"),
        said,
        words(r.text("departures")).stream().map(Departure::of).toList(),
        r.integer("case_version"),
        new Statement.Door(
            r.text("door").equals("passed"),
            r.text("gate_answer"),
            words(r.text("gate_norms")),
            r.text("gate")),
        r.instant("recorded_at"),
        new ActorId(r.uuid("recorded_by")));
  }

  private static List<String> words(String joined) {
    return Arrays.stream(joined.split(" ")).filter(w -> !w.isEmpty()).toList();
  }
}
