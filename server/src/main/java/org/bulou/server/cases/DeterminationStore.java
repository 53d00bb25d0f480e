package org.bulou.server.cases;

import java.util.List;
import java.util.Optional;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of determinations; a second reading is written once. */
@Component
final class DeterminationStore {
  private final JdbcClient sql;

  DeterminationStore(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(CaseId id, Determination d) {
    sql.sql(
            """
            insert into cases.determination
              (case_id, version, part, attribute, value, grounds, evidence, first_reader, at)
            values (:id, :version, :part, :attribute, :value, :grounds, :evidence, :first, :at)
            """)
        .param("id", id.value())
        .param("version", d.version())
        .param("part", d.part())
        .param("attribute", d.attribute())
        .param("value", d.value())
        .param("grounds", d.grounds())
        .param("evidence", d.evidence())
        .param("first", d.first().value())
        .param("at", Row.at(d.at()))
        .update();
  }

  /** False when somebody was faster. */
  boolean second(CaseId id, int version, Determination.Second s) {
    return sql.sql(
                """
                update cases.determination d
                set second_reader = :by, seconded_at = :at, agrees = :agrees, note = :note
                where case_id = :id and version = :version and second_reader is null
                  and not exists (select 1 from cases.determination n
                    where n.case_id = d.case_id and n.part = d.part and n.attribute = d.attribute
                      and n.version > d.version)
                """)
            .param("by", s.by().value())
            .param("at", Row.at(s.at()))
            .param("agrees", s.agrees())
            .param("note", s.note())
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  List<Determination> of(CaseId id) {
    return sql.sql(
            """
            select *, lead(version) over (partition by part, attribute order by version) as replaced
            from cases.determination where case_id = :id order by version
            """)
        .param("id", id.value())
        .query(
            Row.as(
                r ->
                    new Determination(
                        r.integer("version"),
                        r.text("part"),
                        r.text("attribute"),
                        r.text("value"),
                        r.text("grounds"),
                        r.text("evidence"),
                        new ActorId(r.uuid("first_reader")),
                        r.instant("at"),
                        second(r),
                        r.optionalInteger("replaced"))))
        .list();
  }

  private static Optional<Determination.Second> second(Row r) {
    return r.optionalUuid("second_reader")
        .map(
            by ->
                new Determination.Second(
                    new ActorId(by), r.instant("seconded_at"), r.flag("agrees"), r.text("note")));
  }
}
