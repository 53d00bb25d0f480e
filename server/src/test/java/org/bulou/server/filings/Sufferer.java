package org.bulou.server.filings;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.law.source.Language;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Told;
import org.bulou.server.intake.House;
import org.bulou.server.platform.Settings;
import org.bulou.server.record.Ledger;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;

/**
 * A server in a process of its own that takes in reports, facts and filings as fast as it can and
 * prints a line for each after it was acknowledged, until somebody kills it or its database.
 */
final class Sufferer {
  private static final String DUTY = "cn.rmsv.7-2.report-to-miit(sz, v1, r100)";
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Sufferer() {}

  /** Settings for a data folder that may hold an earlier life. */
  static Settings settings(Path data) {
    return new Settings(
        data, "127.0.0.1", 0, -1, Optional.empty(), Optional.empty(), Set.of(), false, Language.EN);
  }

  /**
   * Runs until it is killed; ends by itself when its database is.
   *
   * @param args the data folder, and the number of the life: later lives have later clocks
   */
  public static void main(String[] args) {
    TestServer server = TestServer.on(settings(Path.of(args[0])));
    server.clock().advance(Duration.ofDays(Long.parseLong(args[1])));
    House.fill(server);
    OUT.println("ready");
    for (Runnable work :
        List.<Runnable>of(
            () -> report(server),
            () -> facts(server),
            () -> filing(server),
            () -> record(server))) {
      Thread.ofPlatform().daemon(false).start(() -> forever(work));
    }
  }

  private static void forever(Runnable work) {
    try {
      while (true) {
        work.run();
      }
    } catch (RuntimeException | AssertionError e) {
      Runtime.getRuntime().halt(1); // the database is gone; nothing may be tidied up
    }
  }

  private static void report(TestServer server) {
    String summary = House.unique("flaw");
    Browser answer = House.send(server, House.report(summary));
    if (answer.status() == 200) {
      OUT.println("report " + summary);
    } else if (answer.status() >= 500) {
      throw new IllegalStateException(answer.body());
    }
  }

  private static void facts(TestServer server) {
    Person analyst = server.person(Role.ANALYST);
    Case c = FilingCase.china(server).open(Life.LIVE, analyst);
    for (int i = 0; i < 20; i++) {
      String marker = UUID.randomUUID().toString();
      FilingCase.record(
          server, c.id(), analyst, List.of(Told.fact("r100", "version", "\"" + marker + "\"")));
      OUT.println("fact " + c.id().value() + " " + marker);
    }
  }

  private static void filing(TestServer server) {
    Person analyst = server.person(Role.ANALYST);
    Person releaser = server.person(Role.RELEASER);
    Case c = FilingCase.china(server).open(Life.LIVE, analyst, releaser);
    Browser writer = server.as(analyst);
    writer.get("/cases/" + c.number() + "/filings/new?duty=" + DUTY.replace(" ", "%20"));
    writer.submit("form[id^=start-]", Map.of());
    String path = writer.path();
    server.as(releaser).get(path).submit("#check-form", Map.of());
    writer.get(path).submit("#submit-form", Map.of("account", "a@sz", "reference", "N-1"));
    if (writer.status() == 200) {
      OUT.println("filing " + c.id().value());
    } else {
      throw new IllegalStateException(writer.body());
    }
  }

  private static void record(TestServer server) {
    server.bean(Ledger.class).work();
    server.clock().advance(Duration.ofSeconds(11));
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
