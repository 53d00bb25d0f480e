package org.bulou.server.decisions;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of decisions. */
@Component
class DecisionStore {
  private final JdbcClient sql;
  private final SignatureStore signatures;

  DecisionStore(JdbcClient sql, SignatureStore signatures) {
    this.sql = sql;
    this.signatures = signatures;
  }

  void add(CaseId id, Decision d, String law) {
    sql.sql(
            """
            insert into decisions.decision (id, case_id, key, number, basis, version, law, way, what, until,
              standing, remark, made_at, made_by, effective_at)
            values (:id, :case, :key, :number, :basis, :version, :law, :way, :what, :until,
              :standing, :remark, :at, :by, :effective)
            """)
        .param("id", d.id())
        .param("case", id.value())
        .param("key", d.key())
        .param("number", d.number())
        .param("basis", d.basis())
        .param("version", d.version())
        .param("law", law)
        .param("way", d.way().wire())
        .param("what", d.what())
        .param("until", Row.at(d.until()))
        .param("standing", d.standing().orElse(null), Types.OTHER)
        .param("remark", d.remark())
        .param("at", Row.at(d.at()))
        .param("by", d.by().value())
        .param("effective", Row.at(d.effective()), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  void effective(UUID decision, Instant at) {
    sql.sql("update decisions.decision set effective_at = :at where id = :id")
        .param("at", Row.at(at))
        .param("id", decision)
        .update();
  }

  /** All decisions of a case, newest first. */
  List<Decision> of(CaseId id) {
    return sql.sql(
            "select * from decisions.decision where case_id = :id order by made_at desc, number desc")
        .param("id", id.value())
        .query(Row.as(this::read))
        .list();
  }

  private Decision read(Row r) {
    UUID id = r.uuid("id");
    Optional<UUID> standing = r.optionalUuid("standing");
    return new Decision(
        id,
        r.text("key"),
        r.integer("number"),
        r.text("basis"),
        r.integer("version"),
        Way.named(r.text("way")).orElseThrow(),
        r.text("what"),
        r.instant("until"),
        standing,
        r.text("remark"),
        r.instant("made_at"),
        new ActorId(r.uuid("made_by")),
        r.optionalInstant("effective_at"),
        signatures.of(id));
  }
}
