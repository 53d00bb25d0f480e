package org.bulou.server.keeping;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.MasterKey;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of evidence; each file sealed for itself. */
@Component
final class EvidenceStore {
  private static final String PURPOSE = "evidence";
  private final JdbcClient sql;
  private final MasterKey key;

  EvidenceStore(JdbcClient sql, MasterKey key) {
    this.sql = sql;
    this.key = key;
  }

  void insert(CaseId id, Evidence e, Optional<byte[]> bytes) {
    sql.sql(
            """
            insert into keeping.evidence (id, case_id, duty, done_at, zone, note, file_name, file_sealed,
              file_size, sha256, version, again_by, recorded_at, recorded_by)
            values (:id, :case, :duty, :done, :zone, :note, :name, :sealed, :size, :sha256, :version,
              :again, :at, :by)
            """)
        .param("id", e.id())
        .param("case", id.value())
        .param("duty", e.duty())
        .param("done", Row.at(e.doneAt()))
        .param("zone", e.zone().getId())
        .param("note", e.note())
        .param("name", e.file().map(Evidence.Kept::name).orElse(null), java.sql.Types.VARCHAR)
        .param(
            "sealed",
            bytes.map(b -> key.seal(PURPOSE, e.id().toString(), b)).orElse(null),
            java.sql.Types.BINARY)
        .param("size", e.file().map(Evidence.Kept::size).orElse(null), java.sql.Types.INTEGER)
        .param("sha256", e.file().map(Evidence.Kept::sha256).orElse(null), java.sql.Types.VARCHAR)
        .param("version", e.version().orElse(null), java.sql.Types.INTEGER)
        .param("again", e.againBy().orElse(null), java.sql.Types.DATE)
        .param("at", Row.at(e.recordedAt()))
        .param("by", e.recordedBy().value())
        .update();
  }

  /** Of a case, newest first; without the bytes. */
  List<Evidence> of(CaseId id) {
    return sql.sql(
            """
            select id, duty, done_at, zone, note, file_name, file_size, sha256, version, again_by,
              recorded_at, recorded_by
            from keeping.evidence where case_id = :id order by done_at desc, recorded_at desc, id
            """)
        .param("id", id.value())
        .query(Row.as(EvidenceStore::read))
        .list();
  }

  private static Evidence read(Row r) {
    return new Evidence(
        r.uuid("id"),
        r.text("duty"),
        r.instant("done_at"),
        ZoneId.of(r.text("zone")),
        r.text("note"),
        r.optionalText("file_name")
            .map(name -> new Evidence.Kept(name, r.integer("file_size"), r.text("sha256"))),
        r.optionalInteger("version"),
        r.optionalDay("again_by"),
        r.instant("recorded_at"),
        new ActorId(r.uuid("recorded_by")));
  }

  /** A file of a case; empty when this case has none of that id. */
  Optional<byte[]> bytes(CaseId id, UUID evidence) {
    return sql.sql(
            """
            select file_sealed from keeping.evidence
            where case_id = :case and id = :id and file_sealed is not null
            """)
        .param("case", id.value())
        .param("id", evidence)
        .query(Row.as(r -> r.bytes("file_sealed")))
        .optional()
        .map(kept -> key.open(PURPOSE, evidence.toString(), kept));
  }
}
