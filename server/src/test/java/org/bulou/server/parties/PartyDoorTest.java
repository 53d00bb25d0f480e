package org.bulou.server.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bulou.server.cases.Life;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** A party sees its own page and nothing else, for as long as its link opens. */
class PartyDoorTest {
  private static final TestServer SERVER = TestServer.shared();
  private final PartyCase c = PartyCase.open(SERVER);

  private static String secret() {
    return "secret-" + UUID.randomUUID();
  }

  @Test
  void shouldShowAPartyItsOwnThreadAndNothingElse() {
    String first = c.add("first of them", "CN", "downstream");
    String second = c.add("second of them", "CN", "downstream");
    String toFirst = secret();
    String toSecond = secret();
    assertEquals(200, c.write(first, toFirst).status(), c.us()::text);
    assertEquals(200, c.write(second, toSecond).status(), c.us()::text);
    Browser theirs = c.opened(c.invite(first));
    String page = theirs.body();
    assertTrue(page.contains(toFirst) && page.contains("first of them"), theirs::text);
    for (String hidden :
        List.of(
            toSecond,
            "second of them",
            c.matter().number(),
            c.matter().title(),
            c.coordinator().displayName(),
            "r100")) {
      assertFalse(page.contains(hidden), hidden);
    }
    assertEquals(303, theirs.getOnly(c.path()).status(), "and no page of ours");
  }

  @Test
  void shouldTalkBothWaysAndKeepWhoSawWhat() {
    String party = c.add("CN");
    c.write(party, "what do you ship?");
    assertTrue(c.us().text().contains("not seen yet"), c.us()::text);
    Browser theirs = c.opened(c.invite(party));
    String answer = secret();
    theirs.submit("#write", Map.of("text", answer));
    theirs.submit("#write", Map.of("text", answer));
    assertEquals(200, theirs.status(), theirs::text);
    c.us().get(c.path());
    assertTrue(c.us().text().contains("1 unread"), c.us()::text);
    c.us().get(party);
    assertTrue(c.us().text().contains(answer) && c.us().text().contains("seen 20"), c.us()::text);
    assertFalse(c.us().get(c.path()).text().contains("unread"), c.us()::text);
    assertFalse(
        SERVER.bean(Recorder.class).about(c.matter().id().value()).stream()
            .flatMap(e -> e.reveals().stream())
            .anyMatch(
                r ->
                    new String(r.value(), java.nio.charset.StandardCharsets.UTF_8)
                        .contains(answer)),
        "the record holds the hash of words, not the words");
  }

  @Test
  void shouldAnswerAnEndedLinkLikeOneThatNeverWas() {
    String party = c.add("CN");
    String link = c.invite(party);
    String token = link.substring(link.lastIndexOf('/') + 1);
    Browser inside = c.opened(link);
    c.us().get(party).submit("#given form", Map.of());
    assertEquals(200, c.us().status(), c.us()::text);
    String never = UUID.randomUUID().toString().replace("-", "") + "AAAAAAAAAAA";
    assertEquals(plain(follow(never), never), plain(follow(token), token));
    assertEquals(plain(open(never), never), plain(open(token), token));
    assertEquals(422, open(token).status());
    assertEquals(422, inside.get("/party/view").status(), "the visit ended with it");
    assertFalse(inside.text().contains("vendor"), inside::text);
    SERVER.clock().advance(Duration.ofMinutes(20));
    String short1 = c.invite(party);
    SERVER.clock().advance(Duration.ofDays(91));
    assertEquals(422, open(short1.substring(short1.lastIndexOf('/') + 1)).status(), "expired");
  }

  private static Browser follow(String token) {
    return SERVER.stranger().get("/party/" + token);
  }

  private static Browser open(String token) {
    return follow(token).submit("#open", Map.of());
  }

  private static String plain(Browser b, String token) {
    String body = b.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    return b.status() + body.replace(token, "T");
  }

  @Test
  void shouldOpenNothingByFollowingALinkAlone() {
    String link = c.invite(c.add("CN"));
    Browser scanner = SERVER.stranger().get(link.substring(link.indexOf("/party/")));
    assertEquals(200, scanner.status());
    assertTrue(scanner.cookies().get("party") == null, "no visit");
    assertFalse(scanner.text().contains("vendor"), scanner::text);
  }

  @Test
  void shouldLetNobodyTryLinksForLong() {
    for (int i = 0; i < 10; i++) {
      open(UUID.randomUUID().toString());
    }
    assertEquals(429, open(UUID.randomUUID().toString()).status());
    SERVER.clock().advance(Duration.ofMinutes(16));
    assertEquals(422, open(UUID.randomUUID().toString()).status());
    SERVER.clock().advance(Duration.ofMinutes(16));
  }

  @Test
  void shouldTakeAStandingWithItsDayAndAStatement() {
    String party = c.add("CN");
    Browser theirs = c.opened(c.invite(party));
    assertTrue(c.us().get(c.path()).page().select("#silent").hasText(), c.us()::text);
    theirs.submit("#standing", Map.of("standing", "fixed", "statement", "no day"));
    assertEquals(422, theirs.status(), theirs::text);
    String words = secret();
    theirs.get("/party/view");
    theirs.submit(
        "#standing", Map.of("standing", "fixed", "fixed-on", "2026-11-20", "statement", words));
    assertEquals(200, theirs.status(), theirs::text);
    c.us().get(party);
    assertTrue(c.us().text().contains("2026-11-20") && c.us().text().contains(words), c.us()::text);
    assertTrue(c.us().page().select("#history").text().contains("the party itself"), c.us()::text);
    assertFalse(c.us().get(c.path()).page().select("#silent").hasText(), c.us()::text);
    assertTrue(c.us().get(c.path() + "?standing=told").text().contains("no such party"));
  }

  @Test
  void shouldStopALinkWhoseGateIsShutOrInDoubt() {
    String abroad = c.add("DE");
    String unknown = c.add("");
    for (String party : List.of(abroad, unknown)) {
      c.ask(party, "detail");
      assertTrue(c.us().text().contains("Art") || c.us().text().contains("第九条"), c.us()::text);
      c.us().submit("#invite-form", Map.of());
      assertEquals(422, c.us().status(), c.us()::text);
      assertTrue(c.us().page().select("#link").isEmpty());
      assertTrue(c.us().get(party).page().select("#given li").isEmpty());
    }
  }

  @Test
  void shouldLetNothingLeaveAnExercise() {
    PartyCase exercise = PartyCase.open(SERVER, Life.EXERCISE);
    String party = exercise.add("CN");
    exercise.ask(party, "existence");
    exercise.us().submit("#invite-form", Map.of());
    assertEquals(422, exercise.us().status(), exercise.us()::text);
    assertEquals(422, exercise.write(party, "hello").status());
  }

  @Test
  void shouldServeAFileOnlyToItsOwnThread() {
    String first = c.add("CN");
    Browser one = c.opened(c.invite(first));
    Browser two = c.opened(c.invite(c.add("CN")));
    String file =
        Sending.file(
            SERVER,
            one,
            "evidence.bin",
            "some bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertEquals(200, one.get("/party/files/" + file).status());
    assertEquals("some bytes", one.body());
    assertEquals(404, two.get("/party/files/" + file).status());
    assertEquals(404, SERVER.stranger().get("/party/files/" + file).status());
    assertEquals(200, c.us().get(first + "/files/" + file).status());
    SERVER.bean(org.bulou.server.intake.Intake.class).sweep();
    assertEquals(200, one.get("/party/files/" + file).status(), "not swept away");
  }
}
