package org.bulou.server.watch;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulou.server.platform.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many reminders that are due at one moment, and the mail server that counts them. */
final class ManyReminders {
  private static final int PEOPLE = 100;

  private ManyReminders() {}

  /** A mail server on a free port of loopback, started. */
  static GreenMail server() {
    GreenMail mail =
        new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    return mail;
  }

  /** Settings that lead to it. */
  static Settings.MailServer mail(int port) {
    return new Settings.MailServer(
        "127.0.0.1",
        port,
        Settings.MailServer.Security.NONE,
        "bulou@house.example",
        Optional.empty(),
        Optional.empty());
  }

  /** The identities of what came, in the order of its coming. */
  static List<String> identities(GreenMail mail) {
    return Stream.of(mail.getReceivedMessages()).map(ManyReminders::identity).toList();
  }

  private static String identity(MimeMessage m) {
    try {
      return String.valueOf(m.getMessageID());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * As many live cases with one owner each, and a reminder for each that fires at once.
   *
   * @param batch distinguishes cases of several calls
   */
  static void fill(JdbcClient sql, int count, String batch) {
    sql.sql(
            """
            insert into access.person (id, sign_in_name, display_name, created_at)
            select md5('p' || n)::uuid, 'many-' || n, 'Many ' || n, now() from generate_series(1, ?) n
            on conflict do nothing
            """)
        .param(PEOPLE)
        .update();
    sql.sql(
            """
            insert into access.person_role (person_id, role)
            select md5('p' || n)::uuid, 'analyst' from generate_series(1, ?) n on conflict do nothing
            """)
        .param(PEOPLE)
        .update();
    sql.sql(
            """
            insert into watch.mail_address (person, address, set_at)
            select md5('p' || n)::uuid, 'many-' || n || '@people.example', now() from generate_series(1, ?) n
            on conflict do nothing
            """)
        .param(PEOPLE)
        .update();
    sql.sql(
            """
            insert into cases.matter (id, number, title, life, opened_at, version, owner)
            select md5(:b || n)::uuid, '9999-' || :b || n, 'many', 'live', now(), 0,
              md5('p' || (1 + n % :people))::uuid from generate_series(1, :count) n
            """)
        .param("b", batch)
        .param("people", PEOPLE)
        .param("count", count)
        .update();
    sql.sql(
            """
            insert into cases.participant (case_id, actor, added_by, since)
            select id, owner, owner, now() from cases.matter where number like '9999-' || ? || '%'
            """)
        .param(batch)
        .update();
    sql.sql(
            """
            insert into watch.reminder (case_id, due, step, fire_at)
            select id, '2026-01-01T00:00:00Z', 'hour-before', '2025-12-31T23:00:00Z'
            from cases.matter where number like '9999-' || ? || '%'
            """)
        .param(batch)
        .update();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
