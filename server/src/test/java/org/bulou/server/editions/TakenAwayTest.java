package org.bulou.server.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.decisions.Memo;
import org.bulou.server.decisions.Outcome;
import org.bulou.server.decisions.StandingDecisions;
import org.bulou.server.decisions.Way;
import org.bulou.server.desk.demo.RouterCase;
import org.bulou.server.intake.Multipart;
import org.bulou.server.library.Decided;
import org.bulou.server.library.FollowedReadings;
import org.bulou.server.library.ReadingWish;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An edition without a norm, without a reading that is followed and without what a standing
 * decision is about, and with a prohibition more.
 */
class TakenAwayTest {
  private static final String DUTY = "cn.rmsv.7-2.report-to-miit";
  private static final String RENAMED = "cn.rmsv.7-2.report-to-ministry";
  private static final String AGAINST = "cn.rmsv.9-1.no-publication-before-fix";
  private static final String ADDED =
      """
      schema: bulou/article/1
      instrument: cn.rmsv-2021
      article: "99"
      norms:
        - id: cn.rmsv.99.nothing-leaves
          from: 2021-09-01
          kind: prohibition
          title: { zh: 一概不得提供, en: nothing leaves at all }
          cite: { at: 试, source: sec-learning, confidence: read }
          bearer: e is a.actor
          act: a
          when: "true"
      """;
  private final TestServer server = TestServer.fresh(false);
  private final Person counsel = server.person(Role.LEGAL);
  private final Person other = server.person(Role.LEGAL);
  private final Case router = RouterCase.open(server, counsel, Life.LIVE);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void shouldNameBeforehandWhatIsLostAndStandWithoutItAfterwards() {
    follow();
    standing();
    Browser one = offer();
    while (server.bean(Previews.class).round()) {}
    one.get("/law/editions/1");
    String law = one.page().select("#lost, #law-changes").text();
    for (String said :
        List.of(
            "gone reading we follow, which this edition does not have: cn.day",
            "gone standing decision about what this edition does not have",
            "new norm cn.rmsv.99.nothing-leaves",
            "gone norm " + DUTY,
            "new norm " + RENAMED)) {
      assertTrue(law.contains(said), said + " is not in " + law);
    }
    List<String> lines = one.page().select("#preview article li").eachText();
    assertTrue(lines.stream().anyMatch(l -> l.contains("duty gone") && l.contains(DUTY)));
    assertTrue(lines.stream().anyMatch(l -> l.contains("new duty") && l.contains(RENAMED)));
    assertTrue(
        lines.stream().anyMatch(l -> l.contains("nothing leaves at all") && l.contains("×")));
    assertEquals(lines.size(), Set.copyOf(lines).size(), "each sentence once");
    assertFalse(counselReads("/law/readings").contains("has no longer"), "nothing changed yet");

    one.submit("form#ask", Map.of("reason", "another ministry"));
    server.as(other).get("/law/editions/1").submit("form#confirm", Map.of());
    assertEquals(Map.of(), server.bean(FollowedReadings.class).at(now()).picked());
    String page = counselReads("/cases/" + router.number());
    assertTrue(page.contains("nothing leaves at all — closes"), page);
    assertTrue(counselReads("/law/readings").contains("has no longer"));
    assertTrue(counselReads("/decisions").contains("about what the law in force has no longer"));
  }

  private Instant now() {
    return server.clock().instant();
  }

  private String counselReads(String path) {
    Browser b = server.as(counsel).get(path);
    assertEquals(200, b.status(), b::text);
    return b.text();
  }

  private void follow() {
    ReadingWish wish =
        new ReadingWish(
            "cn.day", Optional.of("calendar"), Optional.empty(), "memo 7", "agreed", true, 0);
    assertEquals(Decided.DONE, server.bean(FollowedReadings.class).decide(wish, counsel));
  }

  private void standing() {
    Outcome made =
        server
            .bean(StandingDecisions.class)
            .make(
                new StandingDecisions.Wish(
                    DUTY,
                    AGAINST,
                    Set.of(),
                    Set.of(),
                    Optional.of(Way.values()[0]),
                    "report first",
                    Optional.of(now().plus(Duration.ofDays(30))),
                    Set.of(counsel.id()),
                    new Memo("why", "none")),
                counsel);
    assertTrue(made instanceof Outcome.Done, made::toString);
  }

  private Browser offer() {
    byte[] zip =
        new LawFolder()
            .rename(DUTY, RENAMED)
            .change("counting/cn.yaml", "id: calendar", "id: civil")
            .add("cn/rmsv-2021/99.yaml", ADDED)
            .zip();
    Browser browser = server.as(counsel).get("/law/editions");
    HttpResponse<String> answer =
        new Multipart()
            .file("law.zip", "application/zip", zip)
            .post(server, browser, "/law/editions/upload");
    assertEquals(302, answer.statusCode(), answer::body);
    return browser;
  }
}
