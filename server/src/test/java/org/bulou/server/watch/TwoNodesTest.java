package org.bulou.server.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.bulou.server.platform.DatabaseAccess;
import org.bulou.server.platform.postgres.OwnPostgres;
import org.bulou.server.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two programs on one database: every reminder is sent once while both live; when the one that
 * sends is killed (SIGKILL), the other carries on within half a minute, loses nothing, and what it
 * sends again has the identity it had.
 */
class TwoNodesTest {
  private static final int QUIET = 300;
  private static final int MANY = 4000;
  private static final int BATCH = 50;
  private static final Duration CARRIES_ON = Duration.ofSeconds(30);
  private final GreenMail mail = ManyReminders.server();

  @Test
  void shouldSendOnceAndCarryOnWithoutTheOther() throws Exception {
    try (OwnPostgres postgres =
        OwnPostgres.start(
            TestPostgres.freshFolder(), java.util.Optional.of(TestPostgres.programs()))) {
      DatabaseAccess access = postgres.access();
      JdbcClient sql =
          JdbcClient.create(
              new DriverManagerDataSource(access.url(), access.user(), access.password()));
      Path first = TestPostgres.freshFolder();
      Path second = TestPostgres.freshFolder();
      Process one = start(first, access);
      // Nodes of one installation have one master key and one signing key.
      copy(first.resolve("keys"), second.resolve("keys"));
      copy(first.resolve("ledger"), second.resolve("ledger"));
      Process two = start(second, access);
      try {
        bothLive(sql);
        oneKilled(sql, List.of(one, two));
      } finally {
        one.destroyForcibly().waitFor();
        two.destroyForcibly().waitFor();
      }
    } finally {
      mail.stop();
    }
  }

  private void bothLive(JdbcClient sql) throws InterruptedException {
    ManyReminders.fill(sql, QUIET, "q");
    await(Duration.ofMinutes(1), () -> sent(sql) == QUIET);
    Thread.sleep(5000);
    List<String> came = ManyReminders.identities(mail);
    assertEquals(QUIET, came.size(), "once each");
    assertEquals(QUIET, new HashSet<>(came).size());
  }

  private void oneKilled(JdbcClient sql, List<Process> nodes) throws InterruptedException {
    int before = mail.getReceivedMessages().length;
    ManyReminders.fill(sql, MANY, "k");
    await(Duration.ofMinutes(1), () -> mail.getReceivedMessages().length > before + BATCH);
    long sender = sender(sql);
    nodes.stream().filter(p -> p.pid() == sender).findFirst().orElseThrow().destroyForcibly();
    long killed = System.nanoTime();
    Thread.sleep(500);
    int then = mail.getReceivedMessages().length;
    assertTrue(then < before + MANY, "killed too late to show anything");
    await(CARRIES_ON.plusSeconds(5), () -> mail.getReceivedMessages().length > then);
    Duration pause = Duration.ofNanos(System.nanoTime() - killed);
    await(Duration.ofMinutes(2), () -> sent(sql) == QUIET + MANY);
    List<String> came = ManyReminders.identities(mail);
    int again = came.size() - new HashSet<>(came).size();
    System.out.println(
        MANY
            + " reminders, sender killed: the other carried on after "
            + pause.toMillis() / 1000.0
            + " s, none lost, "
            + again
            + " sent again under the same identity");
    assertEquals(QUIET + MANY, new HashSet<>(came).size(), "none lost, none under two identities");
    assertTrue(again <= BATCH, again + " sent again");
    assertTrue(pause.compareTo(CARRIES_ON) <= 0, pause.toString());
  }

  /** The process that runs the job at this moment: a scheduler's name begins with it. */
  private static long sender(JdbcClient sql) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      var node =
          sql.sql(
                  "select picked_by from platform.scheduled_tasks where task_name = 'watch-remind' and picked")
              .query((r, n) -> r.getString(1))
              .optional();
      if (node.isPresent()) {
        return Long.parseLong(node.get().split("-")[1]);
      }
      Thread.sleep(10);
    }
    throw new AssertionError("nobody sends");
  }

  private static long sent(JdbcClient sql) {
    return sql.sql("select count(*) from watch.notice where mail = 'sent'")
        .query((r, n) -> r.getLong(1))
        .single();
  }

  private static void await(Duration longest, BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!done.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not within " + longest);
      Thread.sleep(20);
    }
  }

  private Process start(Path data, DatabaseAccess access) throws IOException, InterruptedException {
    Path output = Files.createTempFile(Path.of("target"), "node", ".out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName(),
                data.toString(),
                access.url(),
                access.user(),
                access.password(),
                String.valueOf(mail.getSmtp().getPort()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    for (int i = 0; i < 1200 && !Files.readString(output).contains("ready\n"); i++) {
      assertTrue(process.isAlive(), Files.readString(output));
      Thread.sleep(100);
    }
    assertTrue(Files.readString(output).contains("ready\n"), "not ready in two minutes");
    return process;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
