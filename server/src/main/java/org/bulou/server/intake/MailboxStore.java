package org.bulou.server.intake;

import java.time.Instant;
import java.util.Optional;
import org.bulou.server.platform.MasterKey;
import org.bulou.server.platform.Row;
import org.bulou.server.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of mailboxes and of visits to them. */
@Component
final class MailboxStore {
  /** How a mailbox is opened. */
  record Lock(ReportId report, String secretHash) {}

  private final JdbcClient sql;
  private final MasterKey key;

  MailboxStore(JdbcClient sql, MasterKey key) {
    this.sql = sql;
    this.key = key;
  }

  void add(ReportId report, Phrase phrase, String secretHash) {
    sql.sql("insert into intake.mailbox (report, lookup, secret) values (:report, :lookup, :hash)")
        .param("report", report.value())
        .param("lookup", lookup(phrase))
        .param("hash", secretHash)
        .update();
  }

  Optional<Lock> find(Phrase phrase) {
    return sql.sql("select report, secret from intake.mailbox where lookup = :lookup")
        .param("lookup", lookup(phrase))
        .query(Row.as(r -> new Lock(new ReportId(r.uuid("report")), r.text("secret"))))
        .optional();
  }

  void visit(String token, ReportId report, Instant until) {
    sql.sql("insert into intake.visit (token, report, expires_at) values (:token, :report, :until)")
        .param("token", Sha256.of(token))
        .param("report", report.value())
        .param("until", Row.at(until))
        .update();
  }

  Optional<ReportId> visited(String token, Instant now) {
    return sql.sql("select report from intake.visit where token = :token and expires_at > :now")
        .param("token", Sha256.of(token))
        .param("now", Row.at(now))
        .query(Row.as(r -> new ReportId(r.uuid("report"))))
        .optional();
  }

  void leave(String token, Instant now) {
    sql.sql("delete from intake.visit where token = :token or expires_at <= :now")
        .param("token", Sha256.of(token))
        .param("now", Row.at(now))
        .update();
  }

  private byte[] lookup(Phrase phrase) {
    return key.hash("intake-mailbox", phrase.lookup());
  }
}
