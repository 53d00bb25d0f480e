package org.bulou.server.lawroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Verdict;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a stranger is told before he acts, and that nothing of it is kept. */
class MayITest {
  private static final TestServer SERVER = TestServer.shared();
  private static final Map<Asked, String> HARMLESS =
      new EnumMap<>(
          Map.of(
              Asked.FROM, "CN",
              Asked.WHOSE, "other",
              Asked.FIX, "yes",
              Asked.PUBLIC, "yes",
              Asked.TOLD, "provider",
              Asked.AGREEMENT, "none",
              Asked.READERS, "no",
              Asked.FAITH, "yes"));

  @Test
  void shouldFindNoObjectionWhereNothingForbids() {
    Gate gate = ask(Wish.PUBLISH_DETAILS, harmless(Asked.REMEDY, "yes"));
    assertTrue(gate instanceof Gate.Clear, () -> gate.verdicts().toString());
  }

  @Test
  void shouldNameTheNormOfEachTrap() {
    closes(Wish.PUBLISH_DETAILS, Asked.FIX, "no", "cn.rmsv.9-1.no-publication-before-fix");
    closes(Wish.PUBLISH_DETAILS, Asked.REMEDY, "no", "cn.rmsv.9-5.remedy-with-publication");
    closes(Wish.PUBLISH_DETAILS, Asked.EVENT, "yes", "cn.rmsv.9-6.major-events");
    closes(Wish.PUBLISH_DETAILS, Asked.LIVE, "yes", "cn.rmsv.9-2.no-live-system-details");
    closes(Wish.PUBLISH_DETAILS, Asked.AGREEMENT, "cert-cc-45", "policy.cert-cc-45.hold");
    closes(Wish.PUBLISH_POC, Asked.TOOL, "yes", "cn.csl.no-attack-tools");
  }

  @Test
  void shouldTellApartWhoIsToldAbroad() {
    Map<Asked, String> facts = harmless(Asked.PUBLIC, "no");
    facts.put(Asked.WHERE, "US");
    facts.put(Asked.RECIPIENT, "other");
    Gate third = ask(Wish.TELL_FOREIGN, facts);
    assertTrue(third instanceof Gate.Closed c && c.disputed(), third::wire);
    assertTrue(norms(third).contains("cn.rmsv.9-7.no-unpublished-abroad"));
    assertFalse(
        norms(ask(Wish.TELL_PROVIDER, facts)).contains("cn.rmsv.9-7.no-unpublished-abroad"),
        "the provider may be told wherever he is");
  }

  @Test
  void shouldAskForLeaveToTestASystem() {
    Map<Asked, String> facts = harmless(Asked.SYSTEM, "cii");
    facts.put(Asked.LEAVE, "no");
    facts.put(Asked.INTRUDES, "no");
    assertTrue(norms(ask(Wish.TEST_LIVE, facts)).contains("cn.cii.31.no-probing"));
    facts.put(Asked.LEAVE, "yes");
    Gate allowed = ask(Wish.TEST_LIVE, facts);
    assertTrue(allowed instanceof Gate.Clear, () -> norms(allowed).toString());
  }

  @Test
  void shouldOpenNothingBySilence() {
    for (Wish wish : Wish.values()) {
      MayI.Answer answer = SERVER.bean(MayI.class).ask(wish, Map.of());
      assertFalse(answer.gate() instanceof Gate.Clear, wish.wire());
      assertFalse(answer.deciding().isEmpty(), wish.wire());
    }
  }

  /** Every answer of every question is a fact the vocabulary takes. */
  @Test
  void shouldTakeEveryAnswer() {
    for (Wish wish : Wish.values()) {
      for (Asked asked : wish.asks()) {
        for (String choice : asked.territory() ? List.of("CN", "DE", "EU") : asked.choices()) {
          Map<Asked, String> facts = new EnumMap<>(Asked.class);
          facts.put(asked, choice);
          ask(wish, facts);
        }
      }
    }
  }

  @Test
  void shouldAnswerStrangersWithoutJavaScript() {
    Browser stranger = SERVER.stranger().get("/may-i");
    stranger.submit("form#wish", Map.of("wish", "publish-details"));
    assertEquals(200, stranger.status());
    stranger.submit("form#facts", Map.of("from", "CN", "fix", "no", "whose", "other"));
    assertEquals(200, stranger.status(), stranger::text);
    String answer = stranger.page().select("#answer").text();
    assertTrue(answer.contains("closed"), answer);
    assertTrue(answer.contains("no legal advice"), answer);
    assertTrue(answer.contains("第九条第（一）项"), answer);
    assertTrue(answer.contains("This would decide it"), answer);
    assertEquals("CN", stranger.page().select("select[name=from] option[selected]").val());
    String anchor = stranger.page().select("#answer .norm a[href^=#]").first().attr("href");
    assertFalse(stranger.page().getElementById(anchor.substring(1)).select("blockquote").isEmpty());
    assertEquals("no-store", stranger.answerHeader("Cache-Control"));
    assertFalse(stranger.path().contains("?"), "answers are never in an address");
  }

  @Test
  void shouldTakeNothingButItsOwnWords() {
    Browser stranger = SERVER.stranger().get("/may-i");
    String csrf = stranger.page().select("input[name=_csrf]").first().val();
    for (Map<String, List<String>> odd :
        List.of(
            Map.of("wish", List.of("rule-the-world")),
            Map.of("wish", List.of("sell"), "from", List.of("MARS"), "asked", List.of("yes")),
            Map.of("wish", List.of("sell"), "fix", List.of("<b>"), "asked", List.of("yes")))) {
      Map<String, List<String>> fields = new java.util.HashMap<>(odd);
      fields.put("_csrf", List.of(csrf));
      stranger.post("/may-i", fields);
      assertEquals(422, stranger.status(), odd::toString);
      assertFalse(stranger.body().contains("MARS"));
    }
    stranger.post("/may-i", Map.of("wish", List.of("sell")));
    assertEquals(403, stranger.status(), "without the form's token");
  }

  @Test
  void shouldKeepNothingAndCountUses() {
    long before = rows();
    Browser stranger = SERVER.stranger().get("/may-i");
    stranger.submit("form#wish", Map.of("wish", "sell"));
    int status = 200;
    for (int i = 0; i < 70 && status == 200; i++) {
      stranger.submit("form#facts", Map.of("from", "CN"));
      status = stranger.status();
    }
    assertEquals(429, status);
    assertEquals("CN", stranger.page().select("select[name=from] option[selected]").val());
    assertEquals(before, rows());
    SERVER.clock().advance(java.time.Duration.ofHours(2));
  }

  private static Map<Asked, String> harmless(Asked asked, String is) {
    Map<Asked, String> facts = new EnumMap<>(HARMLESS);
    facts.putAll(
        Map.of(Asked.REMEDY, "yes", Asked.LIVE, "no", Asked.TOOL, "no", Asked.EVENT, "no"));
    facts.put(asked, is);
    return facts;
  }

  private static void closes(Wish wish, Asked asked, String is, String norm) {
    Gate gate = ask(wish, harmless(asked, is));
    assertTrue(gate instanceof Gate.Closed, () -> asked + " " + gate.wire());
    assertTrue(norms(gate).contains(norm), () -> norm + " among " + norms(gate));
  }

  private static Gate ask(Wish wish, Map<Asked, String> facts) {
    return SERVER.bean(MayI.class).ask(wish, facts).gate();
  }

  private static List<String> norms(Gate gate) {
    return gate.verdicts().stream()
        .filter(v -> v.standing() != Verdict.Standing.UNDECIDED)
        .map(v -> v.norm().id())
        .toList();
  }

  private static long rows() {
    return SERVER
        .bean(JdbcClient.class)
        .sql("select (select count(*) from record.event) + (select count(*) from cases.matter)")
        .query(Long.class)
        .single();
  }
}
