package org.bulou.server.parties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.source.Language;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of mail to parties. */
@Component
final class MailStore {
  private final JdbcClient sql;

  MailStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** One mail to each contact of a party. */
  void insert(Party party, UUID message, Contact contact, Instant at) {
    sql.sql(
            """
            insert into parties.mail (id, message, party, contact, address, made_at, state)
            values (:id, :message, :party, :contact, :address, :at, 'waiting')
            """)
        .param("id", UUID.randomUUID())
        .param("message", message)
        .param("party", party.id())
        .param("contact", contact.id())
        .param("address", contact.address())
        .param("at", Row.at(at))
        .update();
  }

  /** What is to be tried now; the rows are held until the transaction ends. */
  List<Mail> waiting(Instant now, int most) {
    return sql.sql(
            """
            select m.*, p.language, c.ended_at is null and exists (select 1 from parties.access a
              where a.party = m.party and a.ended_at is null and a.expires_at > :now) as stands
            from parties.mail m
            join parties.party p on p.id = m.party
            join parties.contact c on c.id = m.contact
            where m.state = 'waiting' and (m.next_try is null or m.next_try <= :now)
            order by m.made_at, m.id limit :most for update of m skip locked
            """)
        .param("now", Row.at(now))
        .param("most", most)
        .query(
            Row.as(
                r ->
                    new Mail(
                        r.uuid("id"),
                        r.uuid("message"),
                        r.uuid("party"),
                        r.uuid("contact"),
                        r.text("address"),
                        r.text("language").equals("zh") ? Language.ZH : Language.EN,
                        r.instant("made_at"),
                        r.integer("attempts"),
                        r.flag("stands"))))
        .list();
  }

  void done(Mail.Fate fate) {
    sql.sql(
            """
            update parties.mail set state = :state, done_at = :at, server = :server, reply = :reply,
              sha256 = :sha256
            where id = :id
            """)
        .param("id", fate.id())
        .param("state", fate.state())
        .param("at", Row.at(fate.at()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("server", fate.server())
        .param("reply", fate.reply())
        .param("sha256", fate.sha256())
        .update();
  }

  void later(UUID mail, Instant at) {
    sql.sql("update parties.mail set attempts = attempts + 1, next_try = :at where id = :id")
        .param("at", Row.at(at))
        .param("id", mail)
        .update();
  }

  /** A server far away gave it back; false when it was not accepted before. */
  Optional<Mail.Fate> bounce(UUID mail, Instant at, String why) {
    return sql.sql(
            """
            update parties.mail set state = 'bounced', done_at = :at, reply = :why
            where id = :id and state = 'accepted' returning *
            """)
        .param("id", mail)
        .param("at", Row.at(at))
        .param("why", why)
        .query(Row.as(MailStore::fate))
        .optional();
  }

  /** How the mails of a notice fared. */
  List<Mail.Fate> ofNotice(UUID caseId, int notice) {
    return sql.sql(
            """
            select m.* from parties.mail m
            join parties.notice_sent s on s.message = m.message
            where s.case_id = :case and s.notice = :notice order by m.made_at, m.id
            """)
        .param("case", caseId)
        .param("notice", notice)
        .query(Row.as(MailStore::fate))
        .list();
  }

  private static Mail.Fate fate(Row r) {
    return new Mail.Fate(
        r.uuid("id"),
        r.uuid("message"),
        r.text("address"),
        r.text("state"),
        r.optionalInstant("done_at"),
        r.text("server"),
        r.text("reply"),
        r.text("sha256"));
  }
}
