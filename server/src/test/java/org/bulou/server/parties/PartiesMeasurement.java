package org.bulou.server.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Language;
import org.bulou.server.intake.ReportKey;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/**
 * One case with 121 parties and 2,000 messages, half of them in one thread: the list, the longest
 * thread and the party's own page come within 150 ms in 99 of 100 times. A measurement, not a part
 * of {@code ./verify}.
 */
class PartiesMeasurement {
  private static final int PARTIES = 121;
  private static final int MESSAGES = 2_000;
  private static final int TIMES = 300;
  private static final int WARM_UP = 100;
  private static final Duration LONGEST = Duration.ofMillis(150);
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Test
  void shouldShowAVeryLargeCaseInTime() {
    try (TestServer server = TestServer.fresh(false)) {
      PartyCase c = PartyCase.open(server);
      String first = c.add("CN");
      Browser theirs = c.opened(c.invite(first));
      fill(server, c);
      assertEquals(PARTIES, c.us().get(c.path()).page().select("#parties tbody tr").size());
      measure("list", c.us(), c.path());
      measure("list, filtered", c.us(), c.path() + "?standing=told");
      measure("longest thread", c.us(), first);
      measure("longest thread, last page", c.us(), first + "?page=20");
      measure("the party's own page", theirs, "/party/view");
    }
  }

  private static void fill(TestServer server, PartyCase c) {
    PartyStore rows = server.bean(PartyStore.class);
    ThreadStore threads = server.bean(ThreadStore.class);
    Instant now = server.clock().instant();
    for (int n = 2; n <= PARTIES; n++) {
      Party party =
          new Party(
              new java.util.UUID(7, n),
              c.matter().id(),
              n,
              "p" + n,
              "Vendor " + n,
              PartyKind.values()[n % PartyKind.values().length],
              Language.EN,
              n % 3 == 0 ? Standing.TOLD : Standing.ACKNOWLEDGED,
              now,
              Optional.empty(),
              "");
      rows.insert(party, now, c.coordinator().id());
    }
    List<PartyRow> all = server.bean(Parties.class).list(c.matter().id(), Wanted.ALL);
    Party long1 =
        all.stream().map(PartyRow::party).filter(p -> p.number() == 1).findFirst().orElseThrow();
    for (int m = 0; m < MESSAGES; m++) {
      Party to = m % 2 == 0 ? long1 : all.get(m % all.size()).party();
      ReportKey key = rows.key(to.id());
      threads.add(
          new ThreadStore.New(
              to,
              now,
              m % 4 < 2 ? Optional.of(c.coordinator().id()) : Optional.empty(),
              "Message " + m + " ".repeat(2) + "with some words. ".repeat(40),
              "sz",
              "nature",
              "{}"),
          key,
          List.of());
    }
  }

  private static void measure(String what, Browser by, String path) {
    for (int i = 0; i < WARM_UP; i++) {
      assertEquals(200, by.get(path).status(), by::text);
    }
    long[] took = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long begin = System.nanoTime();
      by.getOnly(path);
      took[i] = System.nanoTime() - begin;
      assertEquals(200, by.status());
    }
    Arrays.sort(took);
    Duration p99 = Duration.ofNanos(took[TIMES * 99 / 100]);
    OUT.printf(
        "%s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
        what, took[TIMES / 2] / 1e6, p99.toNanos() / 1e6, took[TIMES - 1] / 1e6);
    assertTrue(p99.compareTo(LONGEST) <= 0, () -> what + " " + p99);
  }
}
