package org.bulou.server.filings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.store.LogFolder;
import org.bulou.ledger.verify.LogVerifier;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.intake.House;
import org.bulou.server.record.Ledger;
import org.bulou.server.testing.TestPostgres;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/**
 * The program or its PostgreSQL is killed (SIGKILL) at a random moment while reports, facts and
 * filings come in. Whatever was acknowledged is there afterwards, the ledger verifies, the next
 * start succeeds. Five kills; more with {@code -Dbulou.kills=50} ({@code ./verify kill}).
 */
class SurvivalTest {
  private static final int KILLS = Integer.getInteger("bulou.kills", 5);
  private final Random random = new Random(20261128);
  private final Path data = TestPostgres.freshFolder();
  private int lives;

  @Test
  void shouldKeepWhateverWasAcknowledged() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(life(kill % 2 == 1));
      survive(acknowledged);
    }
    System.out.println(KILLS + " kills, " + acknowledged.size() + " acknowledged, all there");
    for (String kind : List.of("report ", "fact ", "filing ")) {
      assertTrue(acknowledged.stream().anyMatch(a -> a.startsWith(kind)), kind + "never came");
    }
  }

  /** Starts the program, lets it work for a moment, kills it or its database. */
  private List<String> life(boolean database) throws IOException, InterruptedException {
    Path output = Files.createTempFile(Path.of("target"), "sufferer", ".out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Sufferer.class.getName(),
                data.toString(),
                String.valueOf(++lives))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    await(process, output);
    Thread.sleep(2000 + random.nextInt(6000));
    if (database) {
      ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
    } else {
      process.destroyForcibly();
    }
    assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it goes on without its database");
    return Files.readAllLines(output).stream()
        .filter(line -> line.matches("(report|fact|filing) .*"))
        .toList();
  }

  private static void await(Process process, Path output) throws IOException, InterruptedException {
    for (int i = 0; i < 1800 && !Files.readString(output).contains("ready\n"); i++) {
      assertTrue(process.isAlive(), Files.readString(output));
      Thread.sleep(100);
    }
    assertTrue(Files.readString(output).contains("ready\n"), "not ready in three minutes");
  }

  private long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid")).getFirst().strip());
  }

  private void survive(List<String> acknowledged) throws IOException {
    try (TestServer server = TestServer.on(Sufferer.settings(data))) {
      server.clock().advance(Duration.ofDays(++lives));
      for (String line : acknowledged) {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
          case "report" -> assertTrue(!House.number(server, words[1]).isEmpty());
          case "fact" -> assertFact(server, words[1].split(" "));
          default -> assertFiled(server, words[1]);
        }
      }
      assertLedger(server.bean(Ledger.class), server);
    }
  }

  private static void assertFact(TestServer server, String[] fact) {
    String history = server.bean(Cases.class).export(id(fact[0]));
    assertTrue(history.contains(fact[1]), () -> "lost: " + fact[1]);
  }

  private static void assertFiled(TestServer server, String matter) {
    Filing filing = server.bean(Filings.class).all(id(matter)).getFirst();
    assertEquals(1, filing.submissions().size(), () -> "lost: the filing of " + matter);
  }

  private static CaseId id(String text) {
    return new CaseId(UUID.fromString(text));
  }

  private static void assertLedger(Ledger ledger, TestServer server) throws IOException {
    ledger.work();
    server.clock().advance(Duration.ofSeconds(11));
    ledger.work();
    Path folder = TestPostgres.freshFolder();
    for (String path : ledger.paths()) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, ledger.object(path).orElseThrow());
    }
    var report = LogVerifier.verify(new LogFolder(folder), Policy.of(ledger.verifier()));
    assertTrue(report.holds(), report::toString);
  }
}
