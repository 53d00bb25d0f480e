package org.bulou.server.statements;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of cleared lines and of spokespeople. */
@Component
final class LineStore {
  private final JdbcClient sql;

  LineStore(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(CaseId id, Lines l) {
    sql.sql(
            """
            insert into statements.lines (case_id, number, audience, level, language, words, written_at,
              written_by)
            values (:case, :number, :audience, :level, :language, :words, :at, :by)
            """)
        .param("case", id.value())
        .param("number", l.number())
        .param("audience", l.open() ? "public" : "named")
        .param("level", l.level())
        .param("language", l.language())
        .param("words", l.words())
        .param("at", Row.at(l.writtenAt()))
        .param("by", l.writtenBy().value())
        .update();
  }

  /** Writes a clearance where there is none yet. */
  boolean clear(CaseId id, int number, Lines.Clearance c) {
    return sql.sql(
                """
                update statements.lines set cleared_at = :at, cleared_by = :by, until = :until, zone = :zone
                where case_id = :case and number = :number and cleared_at is null
                  and withdrawn_at is null
                """)
            .param("case", id.value())
            .param("number", number)
            .param("at", Row.at(c.at()))
            .param("by", c.by().value())
            .param("until", Row.at(c.until()))
            .param("zone", c.zone().getId())
            .update()
        == 1;
  }

  boolean withdraw(CaseId id, int number, ActorId by, Instant at) {
    return sql.sql(
                """
                update statements.lines set withdrawn_at = :at, withdrawn_by = :by
                where case_id = :case and number = :number and withdrawn_at is null
                """)
            .param("case", id.value())
            .param("number", number)
            .param("at", Row.at(at))
            .param("by", by.value())
            .update()
        == 1;
  }

  List<Lines> lines(CaseId id) {
    return sql.sql("select * from statements.lines where case_id = :id order by number")
        .param("id", id.value())
        .query(Row.as(LineStore::lines))
        .list();
  }

  private static Lines lines(Row r) {
    return new Lines(
        r.integer("number"),
        r.text("audience").equals("public"),
        r.text("level"),
        r.text("language"),
        r.text("words"),
        new ActorId(r.uuid("written_by")),
        r.instant("written_at"),
        r.optionalInstant("cleared_at").map(at -> clearance(r, at)),
        r.optionalInstant("withdrawn_at"));
  }

  private static Lines.Clearance clearance(Row r, Instant at) {
    return new Lines.Clearance(
        new ActorId(r.uuid("cleared_by")), at, r.instant("until"), ZoneId.of(r.text("zone")));
  }

  void insert(CaseId id, Spokesperson s) {
    sql.sql(
            """
            insert into statements.spokesperson (case_id, number, name, entity, named_at, named_by)
            values (:case, :number, :name, :entity, :at, :by)
            """)
        .param("case", id.value())
        .param("number", s.number())
        .param("name", s.name())
        .param("entity", s.entity())
        .param("at", Row.at(s.namedAt()))
        .param("by", s.namedBy().value())
        .update();
  }

  boolean end(CaseId id, int number, ActorId by, Instant at) {
    return sql.sql(
                """
                update statements.spokesperson set ended_at = :at, ended_by = :by
                where case_id = :case and number = :number and ended_at is null
                """)
            .param("case", id.value())
            .param("number", number)
            .param("at", Row.at(at))
            .param("by", by.value())
            .update()
        == 1;
  }

  List<Spokesperson> spokespeople(CaseId id) {
    return sql.sql("select * from statements.spokesperson where case_id = :id order by number")
        .param("id", id.value())
        .query(
            Row.as(
                r ->
                    new Spokesperson(
                        r.integer("number"),
                        r.text("name"),
                        r.text("entity"),
                        new ActorId(r.uuid("named_by")),
                        r.instant("named_at"),
                        r.optionalInstant("ended_at"))))
        .list();
  }

  Optional<Lines> lines(CaseId id, int number) {
    return lines(id).stream().filter(l -> l.number() == number).findFirst();
  }
}
