package org.bulou.server.parties;

import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of notices and of whom they were sent to. */
@Component
final class NoticeRows {
  private final JdbcClient sql;

  NoticeRows(JdbcClient sql) {
    this.sql = sql;
  }

  int next(CaseId id) {
    return sql.sql("select coalesce(max(number), 0) + 1 from parties.notice where case_id = :case")
        .param("case", id.value())
        .query(Integer.class)
        .single();
  }

  /** Writes it as it is now, whether it was there or not. */
  void put(Notice n) {
    sql.sql(
            """
            insert into parties.notice (case_id, number, kind, entity, level, zh, en, duties, revision,
              written_at, written_by, checked_at, checked_by)
            values (:case, :number, :kind, :entity, :level, :zh, :en, :duties, :revision, :at, :by,
              :checked, :checker)
            on conflict (case_id, number) do update set level = excluded.level, zh = excluded.zh,
              en = excluded.en, duties = excluded.duties, revision = excluded.revision,
              written_at = excluded.written_at, written_by = excluded.written_by,
              checked_at = excluded.checked_at, checked_by = excluded.checked_by
            """)
        .param("case", n.caseId().value())
        .param("number", n.number())
        .param("kind", n.kind().wire())
        .param("entity", n.entity())
        .param("level", n.level())
        .param("zh", n.zh())
        .param("en", n.en())
        .param("duties", String.join("\n", n.duties()))
        .param("revision", n.revision())
        .param("at", Row.at(n.writtenAt()))
        .param("by", n.writtenBy().value())
        .param(
            "checked", Row.at(n.checked().map(Notice.Checked::at)), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("checker", n.checked().map(c -> c.by().value()).orElse(null), Types.OTHER)
        .update();
  }

  List<Notice> of(CaseId id) {
    return sql.sql("select * from parties.notice where case_id = :case order by number desc")
        .param("case", id.value())
        .query(Row.as(NoticeRows::read))
        .list();
  }

  Optional<Notice> find(CaseId id, int number) {
    return sql.sql("select * from parties.notice where case_id = :case and number = :number")
        .param("case", id.value())
        .param("number", number)
        .query(Row.as(NoticeRows::read))
        .optional();
  }

  /** Holds a notice's row until the transaction ends. */
  Optional<Notice> lock(CaseId id, int number) {
    return sql.sql(
            "select * from parties.notice where case_id = :case and number = :number for update")
        .param("case", id.value())
        .param("number", number)
        .query(Row.as(NoticeRows::read))
        .optional();
  }

  void insert(Notice n, Notice.Sent s, String gate) {
    sql.sql(
            """
            insert into parties.notice_sent (id, case_id, notice, party, message, sha256, hand, sent_at,
              sent_by, gate)
            values (:id, :case, :notice, :party, :message, :sha256, :hand, :at, :by, :gate)
            """)
        .param("id", s.id())
        .param("case", n.caseId().value())
        .param("notice", n.number())
        .param("party", s.party())
        .param("message", s.message())
        .param("sha256", s.sha256())
        .param("hand", s.hand())
        .param("at", Row.at(s.at()))
        .param("by", s.by().value())
        .param("gate", gate)
        .update();
  }

  List<Notice.Sent> sent(CaseId id, int notice) {
    return sql.sql(
            """
            select * from parties.notice_sent where case_id = :case and notice = :notice
            order by sent_at, id
            """)
        .param("case", id.value())
        .param("notice", notice)
        .query(Row.as(NoticeRows::readSent))
        .list();
  }

  /** A notice with one party that got it. */
  record Given(CaseId caseId, int notice, Notice.Sent sent, Optional<String> act) {}

  Optional<Given> byMessage(UUID message) {
    return sql.sql("select * from parties.notice_sent where message = :message for update")
        .param("message", message)
        .query(
            Row.as(
                r ->
                    new Given(
                        new CaseId(r.uuid("case_id")),
                        r.integer("notice"),
                        readSent(r),
                        r.optionalText("act"))))
        .optional();
  }

  void prove(UUID sent, Optional<String> proof, Optional<Instant> at, Optional<String> act) {
    sql.sql(
            "update parties.notice_sent set proof = :proof, proven_at = :at, act = :act where id = :id")
        .param("id", sent)
        .param("proof", proof.orElse(null), Types.VARCHAR)
        .param("at", Row.at(at), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("act", act.orElse(null), Types.VARCHAR)
        .update();
  }

  private static Notice.Sent readSent(Row r) {
    return new Notice.Sent(
        r.uuid("id"),
        r.uuid("party"),
        r.uuid("message"),
        r.text("sha256"),
        r.text("hand"),
        r.instant("sent_at"),
        new ActorId(r.uuid("sent_by")),
        r.optionalText("proof"),
        r.optionalInstant("proven_at"));
  }

  private static Notice read(Row r) {
    String duties = r.text("duties");
    return new Notice(
        new CaseId(r.uuid("case_id")),
        r.integer("number"),
        NoticeKind.of(r.text("kind")),
        r.text("entity"),
        r.text("level"),
        r.text("zh"),
        r.text("en"),
        duties.isEmpty() ? List.of() : Arrays.asList(duties.split("\n")),
        r.integer("revision"),
        r.instant("written_at"),
        new ActorId(r.uuid("written_by")),
        r.optionalInstant("checked_at")
            .map(at -> new Notice.Checked(at, new ActorId(r.uuid("checked_by")))));
  }
}
