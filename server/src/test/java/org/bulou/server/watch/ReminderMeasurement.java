package org.bulou.server.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.bulou.server.testing.TestPostgres;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten thousand reminders due in one minute: each is sent once, within two minutes. */
class ReminderMeasurement {
  private static final int COUNT = Integer.getInteger("bulou.reminders", 10_000);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @Test
  void shouldSendTenThousandOnceEachWithinTwoMinutes() {
    GreenMail mail = ManyReminders.server();
    try (TestServer server =
        TestServer.on(TestPostgres.settings(ManyReminders.mail(mail.getSmtp().getPort())))) {
      ManyReminders.fill(server.bean(JdbcClient.class), COUNT, "m");
      long begin = System.nanoTime();
      Duration took = Duration.ZERO;
      while (waiting(server) > 0 && took.compareTo(LONGEST) < 0) {
        RemindJob.round(
            server.bean(Reminders.class), server.bean(Letters.class), server.clock().instant());
        took = Duration.ofNanos(System.nanoTime() - begin);
      }
      List<String> came = ManyReminders.identities(mail);
      System.out.println(
          came.size()
              + " reminders sent in "
              + took.toMillis() / 1000.0
              + " s on "
              + Runtime.getRuntime().availableProcessors()
              + " processors");
      assertEquals(COUNT, came.size());
      assertEquals(COUNT, new HashSet<>(came).size());
      assertTrue(took.compareTo(LONGEST) < 0, took.toString());
    } finally {
      mail.stop();
    }
  }

  /** What is not sent yet, fired or not. */
  private static long waiting(TestServer server) {
    return server
        .bean(JdbcClient.class)
        .sql(
            """
            select (select count(*) from watch.reminder where fired_at is null)
              + (select count(*) from watch.notice where mail = 'waiting')
            """)
        .query((r, n) -> r.getLong(1))
        .single();
  }
}
