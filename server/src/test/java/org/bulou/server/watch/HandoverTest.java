package org.bulou.server.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Told;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** The watch passes when the other person accepts, and tells nobody of what he may not see. */
class HandoverTest {
  private static final TestServer SERVER = TestServer.shared();
  private final Person giver = SERVER.person(Role.ANALYST);
  private final Person receiver = SERVER.person(Role.ANALYST);
  private final Person counsel = SERVER.person(Role.LEGAL);
  private final Cases cases = SERVER.bean(Cases.class);
  private final Case matter = WatchedCase.open(SERVER, Life.LIVE, giver, counsel);
  private final Browser gives = SERVER.as(giver);
  private final Browser takes = SERVER.as(receiver);

  /** Offers, and gives the path of the sheet. */
  private String offer() {
    gives.get("/handover").submit("#offer-form", Map.of("to", receiver.id().toString()));
    assertEquals(200, gives.status(), gives::text);
    assertTrue(gives.path().matches("/handover/\\d+"), gives.path());
    return gives.path();
  }

  @Test
  void shouldPassTheWatchOnlyOnceAccepted() {
    cases.addParticipant(matter.id(), receiver.id(), giver.id());
    WatchedCase.due(SERVER, matter, SERVER.clock().instant().plus(Duration.ofHours(3)));
    String path = offer();
    takes.get(path);
    assertTrue(takes.text().contains(matter.number()), takes::text);
    assertTrue(takes.text().contains(counsel.displayName()), "who can decide");
    assertEquals(Optional.of(giver.id()), cases.get(matter.id()).owner());
    assertEquals(404, SERVER.as(counsel).get(path).status(), "a sheet is for two");
    takes.submit("#accept-form", Map.of());
    assertEquals(200, takes.status(), takes::text);
    assertEquals(Optional.of(receiver.id()), cases.get(matter.id()).owner());
    assertTrue(takes.page().select("#accept-form").isEmpty());
    List<String> events =
        SERVER.bean(Recorder.class).about(matter.id().value()).stream().map(e -> e.type()).toList();
    assertTrue(
        events.containsAll(List.of("handover.offered", "handover.accepted")), () -> "" + events);
    String token = takes.page().selectFirst("[name=_csrf]").val();
    takes.post(path + "/accept", Map.of("_csrf", List.of(token)));
    assertEquals(409, takes.status(), "once");
  }

  @Test
  void shouldTellNothingOfACaseTheOtherMayNotSee() {
    WatchedCase.due(SERVER, matter, SERVER.clock().instant().plus(Duration.ofHours(3)));
    String path = offer();
    assertTrue(gives.page().select("#left").text().contains(matter.number()), gives::text);
    takes.get(path);
    assertFalse(takes.body().contains(matter.number()) || takes.body().contains("secret title"));
    takes.submit("#accept-form", Map.of());
    assertEquals(Optional.of(giver.id()), cases.get(matter.id()).owner(), "stays where it was");
    cases.addParticipant(matter.id(), receiver.id(), giver.id());
    String later = offer();
    assertTrue(takes.get(later).body().contains(matter.number()));
    cases.dismiss(matter.id(), receiver.id(), giver.id());
    assertFalse(takes.get(later).body().contains(matter.number()), "and not after he left");
  }

  @Test
  void shouldSayThatFactsChangedSince() {
    cases.addParticipant(matter.id(), receiver.id(), giver.id());
    String path = offer();
    assertTrue(takes.get(path).page().select("#stale").isEmpty(), takes::text);
    cases.record(
        matter.id(),
        Optional.empty(),
        new Entry("test", Bilingual.same("more"), List.of(Told.is("v1", "vulnerability"))),
        giver.id());
    assertFalse(takes.get(path).page().select("#stale").isEmpty(), takes::text);
    String second = offer();
    assertTrue(takes.get(second).page().select("#stale").isEmpty());
    assertTrue(
        takes.get(path).page().select("#accept-form").isEmpty(), "replaced by the later one");
  }
}
