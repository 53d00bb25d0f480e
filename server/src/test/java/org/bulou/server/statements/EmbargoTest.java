package org.bulou.server.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.bulou.law.facts.Value;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.filings.FilingCase;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Embargoes keep every revision and ask for consent anew; a leak is a fact at once. */
class EmbargoTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private final Person coordinator = SERVER.person(Role.COORDINATOR);
  private final Person analyst = SERVER.person(Role.ANALYST);
  private final Case matter = FilingCase.both(SERVER).open(Life.LIVE, coordinator, analyst);
  private final String path = "/cases/" + matter.number();
  private final Browser mine = SERVER.as(coordinator);
  private final Browser his = SERVER.as(analyst);
  private final Told told = new Told(mine, matter);

  private static String in(Duration ahead) {
    return LocalDateTime.ofInstant(SERVER.clock().instant().plus(ahead), BERLIN).format(FORM);
  }

  private void agree() {
    told.post(
        "/embargo",
        Map.of(
            "flaw", "v1",
            "parties", "finder\nupstream",
            "ends", in(Duration.ofDays(7)),
            "zone", "Europe/Berlin",
            "terms", "no detail before"));
    assertEquals(200, mine.status(), mine::text);
  }

  private void consent(Told by, String party, String agrees) {
    by.post("/embargo/1/consent", Map.of("party", party, "agrees", agrees, "how", "mail of today"));
  }

  private String state() {
    return mine.get(path).page().select("#embargoes .tag").text();
  }

  private Value value(String part, String attribute) {
    var record = SERVER.bean(Cases.class).file(matter.id()).record();
    return KnownFacts.value(record.at(record.newest()), new Assertion(part, attribute, ""));
  }

  @Test
  void shouldKeepRevisionsAndAskEachPartyAnew() {
    agree();
    assertEquals("awaits consent", state());
    consent(told, "finder", "yes");
    consent(new Told(his, matter), "upstream", "yes");
    assertEquals("every party agrees", state());
    Map<String, String> later =
        Map.of(
            "ends", in(Duration.ofDays(9)),
            "zone", "Europe/Berlin",
            "terms", "two days more",
            "why", "the fix is late");
    new Told(his, matter).post("/embargo/1/revise", later);
    assertEquals(403, his.status());
    told.post("/embargo/1/revise", later);
    assertEquals(200, mine.status(), mine::text);
    assertEquals("awaits consent", state());
    mine.get(path + "/embargo");
    assertTrue(mine.text().contains("no detail before"), "the first terms stay");
    assertTrue(mine.text().contains("two days more"), mine::text);
    consent(told, "finder", "no");
    assertEquals("a party does not agree", state());
    consent(told, "somebody", "yes");
    assertEquals(422, mine.status());
    assertTrue(
        value("embargo-1", "ends_at") instanceof Value.When w
            && w.is().start().isAfter(SERVER.clock().instant().plus(Duration.ofDays(8))));
    SERVER.clock().advance(Duration.ofDays(10));
    Browser anew = SERVER.as(coordinator).get(path);
    assertEquals("its time is over", anew.page().select("#embargoes .tag").text());
  }

  @Test
  void shouldEndAnEmbargoOnceAndTellTheCase() {
    agree();
    told.post("/embargo/1/lift", Map.of("why", ""));
    assertEquals(422, mine.status());
    told.post("/embargo/1/lift", Map.of("why", "it is out"));
    assertEquals(200, mine.status(), mine::text);
    assertTrue(mine.page().select("#embargo-1").text().contains("it is out"));
    assertTrue(value("embargo-1", "lifted_at") instanceof Value.When);
    told.post("/embargo/1/lift", Map.of("why", "again"));
    assertEquals(422, mine.status());
    consent(told, "finder", "yes");
    assertEquals(422, mine.status());
  }

  @Test
  void shouldMakeALeakAFactThatTheLawSees() {
    FilingCase.record(SERVER, matter.id(), analyst, FilingCase.unpublished(SERVER));
    agree();
    assertTrue(value("publicity(v1)", "detail_at") instanceof Value.NotHappened);
    String before = gates();
    SERVER.clock().advance(Duration.ofMinutes(5));
    Told by = new Told(his, matter);
    Map<String, String> leak =
        Map.of(
            "flaw", "v1",
            "what", "a commit names the flaw",
            "where", "a public repository",
            "noticed", in(Duration.ofMinutes(-1)),
            "zone", "Europe/Berlin",
            "ours", "no",
            "embargo", "1",
            "exploited", "sz");
    by.post("/embargo/leaks", leak);
    assertEquals(422, his.status(), "what became public has to be said");
    by.post("/embargo/leaks", Told.with(leak, "level", "detail"));
    assertEquals(200, his.status(), his::text);
    assertTrue(his.page().select("#seen").text().contains("broke embargo 1"), his::text);
    assertTrue(value("publicity(v1)", "detail_at") instanceof Value.When);
    assertTrue(value("publicity(v1)", "poc_at") instanceof Value.NotSaid, "nothing else");
    assertFalse(value("awareness(sz, exploitation(v1))", "signal_at") instanceof Value.NotSaid);
    assertFalse(before.equals(gates()), "the gates of the case are others now");
    assertTrue(
        SERVER.bean(Recorder.class).about(matter.id().value()).stream()
            .anyMatch(e -> e.type().equals("embargo.broken")));
  }

  private String gates() {
    return mine.get(path).page().select("section.not").text();
  }
}
