package org.bulou.server.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.Row;
import org.bulou.server.platform.Settings;
import org.bulou.server.platform.SmtpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the mail of notices: at least once, under an identity that stays. A batch is locked while
 * it is handed over, so that two nodes never send the same; one killed in between is sent again by
 * the other, and mail programs see by the identity that it is the same.
 */
@Service
class Letters {
  private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
  private static final int BATCH = 50;
  private static final int BATCHES = 40;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private final JdbcClient sql;
  private final Optional<MailServer> server;
  private final TransactionTemplate transaction;

  Letters(JdbcClient sql, Settings settings, PlatformTransactionManager transactions) {
    this.sql = sql;
    this.server = settings.mail().map(MailServer::new);
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * A letter to be sent.
   *
   * @param stands does what it reminds of still stand, for somebody who still takes part
   */
  record Letter(
      UUID id,
      String caseNumber,
      Instant due,
      Instant made,
      String to,
      int attempts,
      boolean stands) {}

  /** Sends what waits, up to a limit; returns how many went. */
  int send(Instant now) {
    int sent = 0;
    for (int i = 0; server.isPresent() && i < BATCHES; i++) {
      int went = Optional.ofNullable(transaction.execute(s -> batch(server.get(), now))).orElse(-1);
      if (went < 0) {
        break;
      }
      sent += went;
    }
    return sent;
  }

  /** One batch; less than 0 when nothing is left or the server does not answer. */
  private int batch(MailServer to, Instant now) {
    List<Letter> letters = waiting(now);
    if (letters.isEmpty()) {
      return -1;
    }
    letters.stream().filter(l -> !l.stands()).forEach(l -> note(l, "withdrawn", now));
    List<Letter> standing = letters.stream().filter(Letter::stands).toList();
    int went = 0;
    try (MailServer.Delivery delivery = to.open()) {
      for (Letter l : standing) {
        if (delivery.accepts(l)) {
          note(l, "sent", now);
          went++;
        } else {
          later(l, now);
        }
      }
      return went;
    } catch (SmtpServer.Silent e) {
      LOG.warn("the mail server does not take reminders now, they are tried again: {}", e.reason());
      standing.stream().skip(went).forEach(l -> later(l, now));
      return -1;
    }
  }

  private List<Letter> waiting(Instant now) {
    return sql.sql(
            """
            select n.id, m.number, n.due, n.made_at, n.attempts, coalesce(a.address, '') as address,
              (r.withdrawn_at is null and m.closed_at is null and a.address is not null
                and who.closed_at is null and exists (
                  select 1 from cases.participant p
                  where p.case_id = n.case_id and p.actor = n.person and p.until is null)) as stands
            from watch.notice n
            join watch.reminder r on r.case_id = n.case_id and r.due = n.due and r.step = n.step
            join cases.matter m on m.id = n.case_id
            join access.person who on who.id = n.person
            left join watch.mail_address a on a.person = n.person
            where n.mail = 'waiting' and (n.next_try is null or n.next_try <= :now)
            order by n.due, n.id limit :most for update of n skip locked
            """)
        .param("now", Row.at(now))
        .param("most", BATCH)
        .query(
            Row.as(
                r ->
                    new Letter(
                        r.uuid("id"),
                        r.text("number"),
                        r.instant("due"),
                        r.instant("made_at"),
                        r.text("address"),
                        r.integer("attempts"),
                        r.flag("stands"))))
        .list();
  }

  private void note(Letter l, String state, Instant now) {
    sql.sql("update watch.notice set mail = :state, done_at = :now where id = :id")
        .param("state", state)
        .param("now", Row.at(now))
        .param("id", l.id())
        .update();
  }

  private void later(Letter l, Instant now) {
    Duration wait = Duration.ofSeconds(10L << Math.min(l.attempts(), 6));
    sql.sql("update watch.notice set attempts = attempts + 1, next_try = :at where id = :id")
        .param("at", Row.at(now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)))
        .param("id", l.id())
        .update();
  }
}
