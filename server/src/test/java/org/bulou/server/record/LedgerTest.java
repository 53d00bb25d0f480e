package org.bulou.server.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.store.LogFolder;
import org.bulou.ledger.verify.LogVerifier;
import org.bulou.ledger.verify.Report;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.desk.demo.RouterCase;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything recorded stands in a ledger that verifies without this program. */
class LedgerTest {
  private static final TestServer SERVER = TestServer.shared();

  @Test
  void shouldTurnRecordedFactsIntoAVerifiableLog(@TempDir Path folder) throws IOException {
    Person analyst = SERVER.person(Role.ANALYST);
    Case c = RouterCase.open(SERVER, analyst, Life.LIVE);
    Ledger ledger = SERVER.bean(Ledger.class);
    ledger.work();
    SERVER.clock().advance(Duration.ofSeconds(11));
    ledger.work();
    List<Recorded> events = SERVER.bean(Recorder.class).about(c.id().value());
    assertEquals(4, events.size());
    for (Recorded event : events) {
      assertTrue(event.index().isPresent(), event.type());
      assertTrue(event.reveals().stream().allMatch(r -> r.opens(event.entry())), event.type());
    }
    export(ledger, folder);
    Report report = LogVerifier.verify(new LogFolder(folder), Policy.of(ledger.verifier()));
    assertTrue(report.holds(), () -> report.toString());
  }

  private static void export(Ledger ledger, Path folder) throws IOException {
    for (String path : ledger.paths()) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, ledger.object(path).orElseThrow());
    }
  }
}
