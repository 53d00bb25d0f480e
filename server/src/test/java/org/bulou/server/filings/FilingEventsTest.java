package org.bulou.server.filings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.record.Recorded;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Whatever is done with a filing is an event of the record, in the same transaction. */
class FilingEventsTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String REPORT = "cn.rmsv.7-2.report-to-miit(sz, v1, r100)";
  private final Person analyst = SERVER.person(Role.ANALYST);
  private final Person releaser = SERVER.person(Role.RELEASER);

  private static List<Recorded> events(Case c) {
    return SERVER.bean(Recorder.class).about(c.id().value()).stream()
        .filter(e -> e.type().startsWith("filing."))
        .toList();
  }

  private static Map<String, String> parts(Recorded event) {
    return event.reveals().stream()
        .collect(
            Collectors.toMap(
                r -> r.part(), r -> new String(r.value(), StandardCharsets.UTF_8), (a, b) -> b));
  }

  @Test
  void shouldRecordEveryDeedAndReceipt() {
    Case c = FilingCase.china(SERVER).open(Life.LIVE, analyst, releaser);
    Filing draft = SERVER.bean(Filings.class).start(c.id(), "sz", Set.of(REPORT), analyst.id());
    SERVER.bean(Filings.class).act(c.id(), 1, 1, Act.CHECK, Map.of(), releaser);
    Sending.Said said = new Sending.Said("zhang@sz", "N-7", "", "the date stands", "");
    Filing sent = SERVER.bean(Sending.class).submit(c.id(), 1, 2, said, analyst);
    Receipt receipt =
        SERVER
            .bean(Receipts.class)
            .add(sent, "回执.pdf", "application/pdf", new byte[] {7}, analyst.id());
    List<Recorded> events = events(c);
    assertEquals(
        List.of("filing.check", "filing.receipt", "filing.submit", "filing.write"),
        events.stream().map(Recorded::type).sorted().toList());
    for (Recorded event : events) {
      assertTrue(event.reveals().stream().allMatch(r -> r.opens(event.entry())), event.type());
      assertEquals(draft.actId(), parts(event).get("filing"), event.type());
    }
    Map<String, String> submitted = parts(only(events, "filing.submit"));
    assertEquals("N-7", submitted.get("reference"));
    assertEquals("zhang@sz", submitted.get("account"));
    assertEquals("cn.nvdb", submitted.get("authority"));
    assertTrue(submitted.get("text").contains("堆溢出"), submitted.get("text"));
    assertEquals(receipt.sha256(), parts(only(events, "filing.receipt")).get("sha256"));
    assertEquals(releaser.id(), only(events, "filing.check").actor().orElseThrow());
  }

  @Test
  void shouldRecordNothingOfWhatIsRefused() {
    Case c = FilingCase.china(SERVER).open(Life.LIVE, analyst, releaser);
    SERVER.bean(Filings.class).start(c.id(), "sz", Set.of(REPORT), analyst.id());
    Sending.Said said = new Sending.Said("zhang@sz", "", "", "", "");
    assertThrows(
        NotPossible.class,
        () -> SERVER.bean(Sending.class).submit(c.id(), 1, 1, said, analyst),
        "nobody checked it");
    assertEquals(List.of("filing.write"), events(c).stream().map(Recorded::type).toList());
  }

  private static Recorded only(List<Recorded> events, String type) {
    return events.stream().filter(e -> e.type().equals(type)).findFirst().orElseThrow();
  }
}
