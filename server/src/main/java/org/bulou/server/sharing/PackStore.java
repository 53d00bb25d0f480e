package org.bulou.server.sharing;

import java.util.List;
import java.util.UUID;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of packs made: what left on which ground, not the zip itself. */
@Component
final class PackStore {
  private final JdbcClient sql;

  PackStore(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(CaseId id, Made made, String gate, String evaluation) {
    sql.sql(
            """
            insert into sharing.pack (id, case_id, made_at, made_by, recipient_kind, recipient, entity,
              purpose, level, pieces, why, sha256, size, gate, evaluation)
            values (:id, :case, :at, :by, :kind, :recipient, :entity, :purpose, :level, :pieces, :why,
              :sha256, :size, :gate, :evaluation)
            """)
        .param("id", UUID.randomUUID())
        .param("case", id.value())
        .param("at", Row.at(made.at()))
        .param("by", made.by().value())
        .param("kind", made.kind())
        .param("recipient", made.recipient())
        .param("entity", made.entity())
        .param("purpose", made.purpose())
        .param("level", made.level())
        .param("pieces", made.pieces())
        .param("why", made.why())
        .param("sha256", made.sha256())
        .param("size", made.size())
        .param("gate", gate)
        .param("evaluation", evaluation)
        .update();
  }

  List<Made> of(CaseId id) {
    return sql.sql("select * from sharing.pack where case_id = :id order by made_at desc, id")
        .param("id", id.value())
        .query(
            Row.as(
                r ->
                    new Made(
                        r.instant("made_at"),
                        new ActorId(r.uuid("made_by")),
                        r.text("recipient_kind"),
                        r.text("recipient"),
                        r.text("entity"),
                        r.text("purpose"),
                        r.text("level"),
                        r.text("pieces"),
                        r.text("why"),
                        r.text("sha256"),
                        r.integer("size"))))
        .list();
  }
}
