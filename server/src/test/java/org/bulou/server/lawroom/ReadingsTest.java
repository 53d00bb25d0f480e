package org.bulou.server.lawroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.server.access.People;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.desk.demo.RouterCase;
import org.bulou.server.duties.Duties;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.library.FollowedReadings;
import org.bulou.server.library.ReadingDecision;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counsel adopts readings, on a server of its own: they would show in everybody's cases. */
class ReadingsTest {
  private static final String DAY = "cn.day";
  private static final String DUTY = "cn.rmsv.7-2.report-to-miit";
  private final TestServer server = TestServer.fresh(false);
  private final Person counsel = server.person(Role.LEGAL);
  private final Case router = RouterCase.open(server, counsel, Life.LIVE);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void shouldDecideEvaluationsFromItsInstantOn() {
    Duty before = duty();
    assertTrue(before.decidedBy().isPresent(), "none adopted: the strictest reading decides");
    Browser browser = preview("calendar", "");
    assertTrue(browser.text().contains(router.number()), browser::text);
    assertTrue(browser.text().contains("running clocks move"), browser::text);
    assertEquals(Map.of(), readings(), "looking stores nothing");

    browser.submit("form#decide", Map.of("grounds", "memo 7"));
    assertEquals(422, browser.status(), "running clocks move without a reason");
    assertEquals("memo 7", browser.page().select("textarea[name=grounds]").val());
    browser.submit("form#decide", Map.of("reason", "agreed with the authority"));
    assertEquals(200, browser.status(), browser::text);

    assertEquals(Map.of(DAY, "calendar"), readings());
    assertNotEquals(before.due(), duty().due());
    assertTrue(browser.text().contains("memo 7"), browser::text);
    String followed = browser.get("/cases/" + router.number()).page().select("ul.followed").text();
    assertTrue(followed.contains("calendar"), followed);
    assertTrue(followed.contains(counsel.displayName()), followed);
    assertEquals(1, recorded("reading.decided"));
    assertFalse(
        server.signedIn(Role.ANALYST).get(one()).text().contains("memo 7"),
        "grounds are counsel's");
  }

  @Test
  void shouldRenewTheBoardWhenADecisionBegins() {
    Instant begin =
        server.clock().instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
    Browser browser = preview("calendar", local(begin));
    browser.submit("form#decide", Map.of("grounds", "g", "reason", "r"));
    assertEquals(200, browser.status(), browser::text);
    assertTrue(browser.text().contains("to begin"), browser::text);
    assertEquals(Map.of(), readings());
    Object early = boardDue();
    server.clock().advance(Duration.between(server.clock().instant(), begin));
    while (server.bean(Duties.class).followTime() > 0) {}
    assertEquals(Map.of(DAY, "calendar"), readings());
    assertNotEquals(early, boardDue());
  }

  @Test
  void shouldMarkWhatReachesBack() {
    String yesterday = local(server.clock().instant().minus(Duration.ofDays(1)));
    Browser browser = preview("calendar", yesterday);
    assertTrue(browser.text().contains("makes it retroactive"), browser::text);
    browser.submit("form#decide", Map.of("grounds", "g"));
    assertEquals(422, browser.status());
    assertEquals(List.of(), history());
    browser.submit("form#decide", Map.of("reason", "the authority always counted so"));
    assertEquals(200, browser.status(), browser::text);
    assertTrue(history().getFirst().retroactive());
    assertTrue(browser.text().contains("retroactive"), browser::text);
  }

  @Test
  void shouldOverwriteNothing() {
    Browser one = preview("calendar", "");
    Browser two = preview("hours-48", "");
    one.submit("form#decide", Map.of("grounds", "first", "reason", "r"));
    assertEquals(200, one.status(), one::text);
    two.submit("form#decide", Map.of("grounds", "second", "reason", "r"));
    assertEquals(409, two.status());
    assertTrue(two.page().select("#meanwhile").text().contains("calendar"), two::text);
    assertEquals("second", two.page().select("textarea[name=grounds]").val());
    assertEquals(1, history().size());
    two.submit("form#decide", Map.of());
    assertEquals(200, two.status(), two::text);
    assertEquals(List.of("hours-48", "calendar"), history().stream().map(this::reading).toList());
    assertEquals(Map.of(DAY, "hours-48"), readings());
  }

  @Test
  void shouldKeepDissent() {
    Browser browser = preview("calendar", "");
    browser.submit("form#decide", Map.of("grounds", "g", "reason", "r"));
    Browser other = server.signedIn(Role.LEGAL).get(one());
    other.submit(".decision form", Map.of("words", "hours are safer"));
    assertEquals(200, other.status());
    assertTrue(browser.get(one()).text().contains("hours are safer"), browser::text);
    preview("working-day", "").submit("form#decide", Map.of("grounds", "g2", "reason", "r"));
    assertEquals("hours are safer", history().getLast().dissents().getFirst().words());
    assertEquals(1, recorded("reading.dissented"));
  }

  @Test
  void shouldLetOnlyCounselOfThatLawDecide() {
    Person foreign = lawyer("eu");
    Browser browser = server.as(foreign).get(one());
    assertTrue(browser.page().select("form#choose").isEmpty());
    browser.get("/law/readings/preview?element=cn.day&reading=calendar");
    String csrf = browser.page().select("input[name=_csrf]").first().val();
    browser.post(
        "/law/readings",
        Map.of(
            "_csrf", List.of(csrf),
            "element", List.of(DAY),
            "reading", List.of("calendar"),
            "seen", List.of("0"),
            "grounds", List.of("g"),
            "reason", List.of("r")));
    assertEquals(403, browser.status());
    assertEquals(List.of(), history());
    assertEquals(403, server.signedIn(Role.COORDINATOR).get("/law/readings/preview").status());
    assertEquals(
        404, server.as(counsel).get("/law/readings/preview?element=cn.day&reading=x").status());
  }

  private Browser preview(String reading, String from) {
    Browser browser = server.as(counsel).get(one());
    return browser.get(
        "/law/readings/preview?element="
            + DAY
            + "&reading="
            + reading
            + "&from="
            + from
            + "&zone=UTC");
  }

  private static String one() {
    return "/law/readings/one?element=" + DAY;
  }

  private static String local(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private Evaluation evaluation() {
    return server.bean(Evaluations.class).at(router.id(), server.clock().instant());
  }

  private Map<String, String> readings() {
    return evaluation().versions().readings();
  }

  private Duty duty() {
    return evaluation().duties().stream()
        .filter(d -> d.norm().id().equals(DUTY) && d.due().isPresent())
        .findFirst()
        .orElseThrow();
  }

  private List<ReadingDecision> history() {
    return server.bean(FollowedReadings.class).history(DAY);
  }

  private String reading(ReadingDecision d) {
    return d.reading().orElse("");
  }

  private Person lawyer(String law) {
    String name = "p-" + UUID.randomUUID().toString().substring(0, 12);
    People.Result added =
        server
            .bean(People.class)
            .add(
                new People.Wanted(name, "Person " + name, Set.of(Role.LEGAL), Set.of(law)),
                Optional.empty());
    return ((People.Result.Done) added).person();
  }

  private int recorded(String type) {
    return server
        .bean(JdbcClient.class)
        .sql("select count(*) from record.event where type = :type")
        .param("type", type)
        .query(Integer.class)
        .single();
  }

  private Object boardDue() {
    return server
        .bean(JdbcClient.class)
        .sql("select min(due) from duties.open_duty where case_id = :id and duty like :duty")
        .param("id", router.id().value())
        .param("duty", DUTY + "%")
        .query(Object.class)
        .single();
  }
}
