package org.bulou.server.consents;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of requests; an answer is written once. */
@Component
class ConsentStore {
  private final JdbcClient sql;

  ConsentStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Consent c, Instant now) {
    sql.sql(
            """
            insert into consents.request (id, case_id, window_id, asked_whom, asked_at, reference, about, made_at, made_by)
            values (:id, :case, :window, :whom, :asked, :reference, :about, :now, :by)
            """)
        .param("id", c.id())
        .param("case", c.caseId().value())
        .param("window", c.window())
        .param("whom", c.askedWhom())
        .param("asked", Row.at(c.askedAt()))
        .param("reference", c.reference())
        .param("about", c.about())
        .param("now", Row.at(now))
        .param("by", c.by().value())
        .update();
  }

  /** False when somebody was faster. */
  boolean answer(UUID id, Consent.Answer a, Instant now) {
    return sql.sql(
                """
                update consents.request set answer = :answer, answered_by = :from, answered_at = :at,
                  scope = :scope, until = :until, recorded_at = :now, recorded_by = :by
                where id = :id and answer is null
                """)
            .param("answer", a.yes() ? "yes" : "no")
            .param("from", a.from())
            .param("at", Row.at(a.at()))
            .param("scope", a.scope())
            .param("until", Row.at(a.until()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("now", Row.at(now))
            .param("by", a.by().value())
            .param("id", id)
            .update()
        == 1;
  }

  List<Consent> of(CaseId id) {
    return sql.sql("select * from consents.request where case_id = :id order by asked_at, id")
        .param("id", id.value())
        .query(Row.as(ConsentStore::read))
        .list();
  }

  /** Consents whose end has come, locked. */
  List<Consent> ended(Instant now) {
    return sql.sql(
            """
            select * from consents.request
            where answer = 'yes' and lapsed_at is null and until <= :now for update skip locked
            """)
        .param("now", Row.at(now))
        .query(Row.as(ConsentStore::read))
        .list();
  }

  void lapsed(UUID id, Instant now) {
    sql.sql("update consents.request set lapsed_at = :now where id = :id")
        .param("now", Row.at(now))
        .param("id", id)
        .update();
  }

  private static Consent read(Row r) {
    return new Consent(
        r.uuid("id"),
        new CaseId(r.uuid("case_id")),
        r.text("window_id"),
        r.text("asked_whom"),
        r.instant("asked_at"),
        r.text("reference"),
        r.text("about"),
        new ActorId(r.uuid("made_by")),
        r.optionalText("answer")
            .map(
                a ->
                    new Consent.Answer(
                        a.equals("yes"),
                        r.text("answered_by"),
                        r.instant("answered_at"),
                        r.text("scope"),
                        r.optionalInstant("until"),
                        new ActorId(r.uuid("recorded_by")))),
        r.optionalInstant("lapsed_at"));
  }
}
