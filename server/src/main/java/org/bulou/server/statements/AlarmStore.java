package org.bulou.server.statements;

import java.time.Instant;
import java.util.List;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of settlements, and the board's projection of alarms. */
@Component
final class AlarmStore {
  private final JdbcClient sql;

  AlarmStore(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(CaseId id, Settled s) {
    sql.sql(
            """
            insert into statements.settlement (case_id, source, path, known, correction, reason, at, by)
            values (:case, :source, :path, :known, :correction, :reason, :at, :by)
            """)
        .param("case", id.value())
        .param("source", s.source())
        .param("path", s.path())
        .param("known", s.known())
        .param("correction", s.correction().orElse(null), java.sql.Types.INTEGER)
        .param("reason", s.reason())
        .param("at", Row.at(s.at()))
        .param("by", s.by().value())
        .update();
  }

  List<Settled> settled(CaseId id) {
    return sql.sql("select * from statements.settlement where case_id = :id order by place")
        .param("id", id.value())
        .query(
            Row.as(
                r ->
                    new Settled(
                        r.text("source"),
                        r.text("path"),
                        r.text("known"),
                        r.optionalInteger("correction"),
                        r.text("reason"),
                        r.instant("at"),
                        new ActorId(r.uuid("by")))))
        .list();
  }

  /** What the board shows of a case from now on; what stood there keeps its beginning. */
  void project(CaseId id, List<Alarm> alarms, Instant now) {
    List<String> names = alarms.stream().map(a -> a.source() + " " + a.path()).toList();
    sql.sql(
            "delete from statements.alarm where case_id = :case and not (source || ' ' || path = any(:names))")
        .param("case", id.value())
        .param("names", names.toArray(String[]::new))
        .update();
    for (Alarm a : alarms) {
      sql.sql(
              """
              insert into statements.alarm (case_id, source, path, since)
              values (:case, :source, :path, :now) on conflict do nothing
              """)
          .param("case", id.value())
          .param("source", a.source())
          .param("path", a.path())
          .param("now", Row.at(now))
          .update();
    }
  }

  boolean any(CaseId id) {
    return sql.sql("select exists (select 1 from statements.alarm where case_id = :id)")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /** The open cases a person takes part in where an alarm stands, by number. */
  List<String> cases(ActorId reader) {
    return sql.sql(
            """
            select distinct m.number from statements.alarm a
            join cases.matter m on m.id = a.case_id and m.closed_at is null
            join cases.participant p on p.case_id = a.case_id and p.actor = :actor and p.until is null
            order by m.number
            """)
        .param("actor", reader.value())
        .query(Row.as(r -> r.text("number")))
        .list();
  }
}
