package org.bulou.server.keeping;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of visits and demands. */
@Component
final class VisitStore {
  private final JdbcClient sql;

  VisitStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** The case's row is ours until the transaction ends, and with it its numbers. */
  void lock(CaseId id) {
    sql.sql("select id from cases.matter where id = :id for update")
        .param("id", id.value())
        .query()
        .singleRow();
  }

  void insert(CaseId id, Visit v) {
    Visit.Opening o = v.opening();
    sql.sql(
            """
            insert into keeping.visit (case_id, number, way, entity, authority, ground, document,
              document_shown, scope, began_at, zone, officers, recorded_at, recorded_by)
            values (:case, :number, :way, :entity, :authority, :ground, :document, :shown, :scope,
              :began, :zone, :officers, :at, :by)
            """)
        .param("case", id.value())
        .param("number", v.number())
        .param("way", o.letter() ? "letter" : "visit")
        .param("entity", o.entity())
        .param("authority", o.authority())
        .param("ground", o.ground())
        .param("document", o.document())
        .param("shown", o.shown())
        .param("scope", o.scope())
        .param("began", Row.at(o.beganAt()))
        .param("zone", o.zone().getId())
        .param(
            "officers",
            o.officers().stream()
                .map(x -> x.name() + "\t" + x.card())
                .collect(Collectors.joining("\n")))
        .param("at", Row.at(v.recordedAt()))
        .param("by", v.recordedBy().value())
        .update();
  }

  void insert(CaseId id, int visit, Demand d) {
    sql.sql(
            """
            insert into keeping.demand (case_id, visit, number, what, level, asked_at, asked_by)
            values (:case, :visit, :number, :what, :level, :at, :by)
            """)
        .param("case", id.value())
        .param("visit", visit)
        .param("number", d.number())
        .param("what", d.what())
        .param("level", d.level().orElse(""))
        .param("at", Row.at(d.askedAt()))
        .param("by", d.askedBy().value())
        .update();
  }

  /** Writes an answer where there is none yet. */
  boolean answer(CaseId id, int visit, int demand, Demand.Answer a, String gateAnswer) {
    return sql.sql(
                """
                update keeping.demand set outcome = :outcome, words = :words, sha256 = :sha256,
                  gate_answer = :answer, gate = :gate, answered_at = :at, answered_by = :by
                where case_id = :case and visit = :visit and number = :number and outcome is null
                """)
            .param("outcome", a.produced() ? "produced" : "refused")
            .param("words", a.words())
            .param("sha256", a.sha256().orElse(null), java.sql.Types.VARCHAR)
            .param("answer", gateAnswer)
            .param("gate", a.gate().orElse(null), java.sql.Types.VARCHAR)
            .param("at", Row.at(a.at()))
            .param("by", a.by().value())
            .param("case", id.value())
            .param("visit", visit)
            .param("number", demand)
            .update()
        == 1;
  }

  void close(CaseId id, int visit, Visit.Closed c) {
    sql.sql(
            """
            update keeping.visit set closed_at = :at, closed_by = :by, signed = :signed,
              list_sha256 = :sha256
            where case_id = :case and number = :number and closed_at is null
            """)
        .param("at", Row.at(c.at()))
        .param("by", c.by().value())
        .param("signed", c.signed())
        .param("sha256", c.sha256())
        .param("case", id.value())
        .param("number", visit)
        .update();
  }

  List<Visit> of(CaseId id) {
    return sql.sql("select * from keeping.visit where case_id = :id order by number")
        .param("id", id.value())
        .query(Row.as(r -> visit(id, r)))
        .list();
  }

  private Visit visit(CaseId id, Row r) {
    int number = r.integer("number");
    return new Visit(
        number,
        new Visit.Opening(
            r.text("way").equals("letter"),
            r.text("entity"),
            r.text("authority"),
            r.text("ground"),
            r.text("document"),
            r.flag("document_shown"),
            r.text("scope"),
            r.instant("began_at"),
            ZoneId.of(r.text("zone")),
            Arrays.stream(r.text("officers").split("\n"))
                .filter(l -> !l.isEmpty())
                .map(l -> new Visit.Officer(l.split("\t", -1)[0], l.split("\t", -1)[1]))
                .toList()),
        r.instant("recorded_at"),
        new ActorId(r.uuid("recorded_by")),
        demands(id, number),
        r.optionalInstant("closed_at")
            .map(
                at ->
                    new Visit.Closed(
                        at,
                        new ActorId(r.uuid("closed_by")),
                        r.text("signed"),
                        r.text("list_sha256"))));
  }

  private List<Demand> demands(CaseId id, int visit) {
    return sql.sql(
            "select * from keeping.demand where case_id = :case and visit = :visit order by number")
        .param("case", id.value())
        .param("visit", visit)
        .query(Row.as(VisitStore::demand))
        .list();
  }

  private static Demand demand(Row r) {
    return new Demand(
        r.integer("number"),
        r.text("what"),
        Optional.of(r.text("level")).filter(l -> !l.isEmpty()),
        r.instant("asked_at"),
        new ActorId(r.uuid("asked_by")),
        r.optionalText("outcome")
            .map(
                outcome ->
                    new Demand.Answer(
                        outcome.equals("produced"),
                        r.text("words"),
                        r.optionalText("sha256"),
                        r.optionalText("gate_answer").filter(g -> !g.isEmpty()),
                        r.instant("answered_at"),
                        new ActorId(r.uuid("answered_by")))));
  }
}
