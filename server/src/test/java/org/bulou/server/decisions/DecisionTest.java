package org.bulou.server.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.access.TestPeople;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Told;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A conflict is decided by counsel for its laws, until an instant, on these facts, and no further.
 */
class DecisionTest {
  private static final TestServer SERVER = TestServer.shared();
  private final Deciding d = new Deciding(SERVER);

  private String gates() {
    return SERVER.as(d.analyst).get(d.path).page().select("section.not").text();
  }

  private int conflicts() {
    Instant now = SERVER.clock().instant();
    return SERVER.bean(Evaluations.class).at(d.router.id(), now).conflicts().size();
  }

  private void tell(Told... told) {
    Entry entry = new Entry("test", Bilingual.same("more"), List.of(told));
    SERVER.bean(Cases.class).record(d.router.id(), Optional.empty(), entry, d.analyst.id());
  }

  @Test
  void shouldTakeEffectWhenCounselForBothLawsSigned() {
    String before = gates();
    int shown = conflicts();
    assertTrue(d.card(d.analyst).contains("open"), d.card(d.analyst));
    Browser eu = d.decide(d.eu, Duration.ofHours(20), "File the minimum from SZ", "eu reasons");
    assertEquals(200, eu.status(), eu::text);
    assertTrue(eu.text().contains("unsigned for: CN"), eu::text);
    assertTrue(d.card(d.analyst).contains("waits for a signature"), d.card(d.analyst));
    assertTrue(eu.page().select("#sign-form").isEmpty(), "nobody signs his own twice");
    Browser cn = d.sign(d.cn, "cn reasons");
    assertEquals(200, cn.status(), cn::text);
    String card = d.card(d.analyst);
    assertTrue(card.contains("decided") && card.contains("File the minimum from SZ"), card);
    assertTrue(card.contains(d.eu.displayName()), card);
    assertEquals(before, gates(), "a decision opens no gate");
    assertEquals(shown, conflicts(), "and the law goes on showing the conflict");
    List<String> events =
        SERVER.bean(Recorder.class).about(d.router.id().value()).stream()
            .map(e -> e.type())
            .toList();
    assertTrue(events.containsAll(List.of("conflict.decided", "conflict.signed")), "" + events);
    String history = SERVER.as(d.analyst).get(d.path + "/history").text();
    assertTrue(history.contains("File the minimum from SZ"), history);
  }

  @Test
  void shouldBeInEffectAtOnceWhereOnePersonIsCounselForBoth() {
    Person both = TestPeople.counsel(SERVER, "cn", "eu");
    SERVER.bean(Cases.class).addParticipant(d.router.id(), both.id(), d.analyst.id());
    d.decide(both, Duration.ofHours(2), "Hold", "both reasons");
    assertTrue(d.card(d.analyst).contains("decided"), d.card(d.analyst));
  }

  @Test
  void shouldRefuseWhoIsNotCounselForTheseLaws() {
    Browser analyst = SERVER.as(d.analyst).get(d.link());
    assertTrue(analyst.page().select("#decide-form").isEmpty());
    assertFalse(analyst.page().select("#not-yours").isEmpty());
    analyst.post(d.path + "/conflict/decide", fields(analyst));
    assertEquals(403, analyst.status());
    Person other = TestPeople.counsel(SERVER, "us");
    SERVER.bean(Cases.class).addParticipant(d.router.id(), other.id(), d.analyst.id());
    Browser us = SERVER.as(other).get(d.link());
    assertTrue(us.page().select("#decide-form").isEmpty());
    us.post(d.path + "/conflict/decide", fields(us));
    assertEquals(403, us.status());
    assertTrue(d.card(d.analyst).contains("open"), d.card(d.analyst));
    d.decide(d.eu, Duration.ofHours(2), "x", "y");
    Browser sign = SERVER.as(other).get(d.link());
    assertTrue(sign.page().select("#sign-form").isEmpty());
    Map<String, List<String>> signing = new HashMap<>(fields(sign));
    signing.put(
        "decision",
        List.of(
            SERVER.bean(Conflicts.class).of(d.router.id()).get(d.key()).waiting().orElseThrow().id()
                + ""));
    sign.post(d.path + "/conflict/sign", signing);
    assertEquals(403, sign.status());
  }

  @Test
  void shouldKeepWhatWasTypedWhenSomethingIsWanting() {
    Browser past = d.decide(d.eu, Duration.ofHours(-1), "what I typed", "why I typed");
    assertEquals(422, past.status());
    assertTrue(past.page().selectFirst("#what").text().contains("what I typed"), past::text);
    Browser far = d.decide(d.eu, Duration.ofDays(800), "x", "y");
    assertEquals(422, far.status());
    Browser silent = d.decide(d.eu, Duration.ofHours(1), "x", " ");
    assertEquals(422, silent.status());
    assertTrue(d.card(d.analyst).contains("open"), d.card(d.analyst));
  }

  @Test
  void shouldBeOpenAgainWhenItsTimeIsOver() {
    d.decide(d.eu, Duration.ofMinutes(30), "x", "eu");
    d.sign(d.cn, "cn");
    assertFalse(undecided(d.analyst).contains(d.key()));
    SERVER.clock().advance(Duration.ofMinutes(31));
    assertTrue(d.card(d.analyst).contains("expired: open again"), d.card(d.analyst));
    assertTrue(undecided(d.analyst).contains(d.key()), "on the board again");
    d.decide(d.eu, Duration.ofHours(1), "once more", "eu");
    d.sign(d.cn, "cn");
    assertTrue(d.card(d.analyst).contains("once more"), d.card(d.analyst));
  }

  private String undecided(Person reader) {
    return SERVER.as(reader).get("/board").page().select("#undecided").html();
  }

  @Test
  void shouldBeOvertakenWhenWhatItRestsOnChangesAndByNothingElse() {
    d.decide(d.eu, Duration.ofDays(30), "x", "eu");
    d.sign(d.cn, "cn");
    tell(Told.is("v77", "vulnerability"));
    SERVER.clock().advance(Duration.ofMinutes(10));
    SERVER.runDueJobs();
    tell(Told.fact("r100", "name", "\"R100 (renamed)\""));
    assertTrue(d.card(d.analyst).contains("decided"), d.card(d.analyst));
    Instant earlier =
        SERVER.clock().instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.HOURS);
    tell(Told.fact("awareness(sz, exploitation(v1))", "signal_at", "\"" + earlier + "\""));
    assertTrue(d.card(d.analyst).contains("overtaken"), d.card(d.analyst));
    assertTrue(
        SERVER.bean(Recorder.class).about(d.router.id().value()).stream()
            .anyMatch(e -> e.type().equals("conflict.overtaken")));
  }

  @Test
  void shouldRefuseWhatWasWrittenOnAnOlderState() {
    Browser eu = SERVER.as(d.eu).get(d.link());
    Instant earlier =
        SERVER.clock().instant().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
    tell(Told.fact("awareness(sz, exploitation(v1))", "signal_at", "\"" + earlier + "\""));
    eu.submit(
        "#decide-form",
        Map.of(
            "way", "act",
            "what", "written before",
            "why", "w",
            "alternatives", "a",
            "until", d.local(Duration.ofHours(1)),
            "zone", "UTC"));
    assertEquals(409, eu.status(), eu::text);
    assertTrue(eu.page().selectFirst("#what").text().contains("written before"));
  }

  @Test
  void shouldKeepEachMemoInTheCompartmentOfItsLaw() {
    d.decide(d.eu, Duration.ofHours(5), "public words", "SECRET-OF-EU");
    d.sign(d.cn, "SECRET-OF-CN");
    Person otherEu = TestPeople.counsel(SERVER, "eu");
    SERVER.bean(Cases.class).addParticipant(d.router.id(), otherEu.id(), d.analyst.id());
    assertReads(d.eu, true, false);
    assertReads(otherEu, true, false);
    assertReads(d.cn, false, true);
    assertReads(d.analyst, false, false);
    String analyst = SERVER.as(d.analyst).get(d.link()).text();
    assertTrue(analyst.contains("there is a memo in the compartment of EU"), analyst);
    assertTrue(analyst.contains("public words"), analyst);
    for (String page : List.of(d.path, d.path + "/history", "/board", "/decisions", "/handover")) {
      assertFalse(SERVER.as(d.analyst).get(page).body().contains("SECRET-OF"), page);
    }
    SERVER.bean(Recorder.class).about(d.router.id().value()).stream()
        .flatMap(e -> e.reveals().stream())
        .forEach(
            r ->
                assertFalse(
                    new String(r.value(), StandardCharsets.UTF_8).contains("SECRET-OF"),
                    "the record keeps a commitment only"));
    SERVER
        .bean(JdbcClient.class)
        .sql("select memo from decisions.signature")
        .query(byte[].class)
        .list()
        .forEach(
            m ->
                assertFalse(
                    new String(m, StandardCharsets.ISO_8859_1).contains("SECRET-OF"), "sealed"));
  }

  private void assertReads(Person reader, boolean eu, boolean cn) {
    String body = SERVER.as(reader).get(d.link()).body();
    assertEquals(eu, body.contains("SECRET-OF-EU"), reader.displayName());
    assertEquals(cn, body.contains("SECRET-OF-CN"), reader.displayName());
  }

  @Test
  void shouldAnswerAnOutsiderAsIfThereWereNoCase() {
    d.decide(d.eu, Duration.ofHours(5), "public words", "reasons");
    String key = d.key();
    Browser outsider = SERVER.signedIn(Role.LEGAL);
    String there = outsider.get(d.path + "/conflict?key=" + key).text();
    assertEquals(404, outsider.status());
    String nowhere = outsider.get("/cases/1999-0001/conflict?key=" + key).text();
    assertEquals(nowhere, there);
    String token = outsider.get("/account").page().selectFirst("[name=_csrf]").val();
    for (String act : List.of("decide", "sign", "invoke", "date")) {
      outsider.post(
          d.path + "/conflict/" + act, Map.of("_csrf", List.of(token), "key", List.of(key)));
      assertEquals(404, outsider.status(), act);
      assertEquals(nowhere, outsider.text(), act);
    }
    for (String page : List.of("/board", "/decisions", "/reminders", "/handover")) {
      assertFalse(outsider.get(page).body().contains(d.router.number()), page);
    }
    assertEquals(404, SERVER.as(d.analyst).get(d.path + "/conflict?key=none").status());
  }

  @Test
  void shouldSayByWhenAndLetThatBeSetWithAReason() {
    String by = SERVER.as(d.analyst).get(d.link()).page().select("#state").text();
    assertTrue(by.contains("to be decided by"), by);
    Browser date = SERVER.as(d.analyst).get(d.link());
    Map<String, String> sooner =
        Map.of(
            "date", d.local(Duration.ofHours(2)), "zone", "UTC", "reason", "counsel flies at noon");
    date.submit("#date-form", sooner);
    assertEquals(200, date.status(), date::text);
    assertTrue(date.page().select("#state").text().contains(utc(Duration.ofHours(2))), date::text);
    Map<String, String> late = new HashMap<>(sooner);
    late.put("date", d.local(Duration.ofDays(40)));
    date.submit("#date-form", late);
    assertEquals(422, date.status(), "after the duty's own date");
    assertTrue(undecided(d.analyst).contains(d.key()));
    Instant planned =
        SERVER.clock().instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
    assertEquals(
        1,
        SERVER
            .bean(JdbcClient.class)
            .sql(
                "select count(*) from watch.reminder where case_id = ? and due = ?::timestamptz and step = 'at' and withdrawn_at is null")
            .params(d.router.id().value(), planned.toString())
            .query(Integer.class)
            .single(),
        "and a reminder is planned");
    SERVER.clock().advance(Duration.ofHours(2).plusMinutes(1));
    SERVER.runDueJobs();
    String told = SERVER.as(d.cn).get("/reminders").text();
    assertTrue(told.contains("conflict to decide"), told);
    assertTrue(told.contains(d.router.number()), told);
    String sheet = SERVER.as(d.analyst).get("/handover").text();
    assertTrue(sheet.contains("Conflicts nobody has decided"), sheet);
  }

  private static String utc(Duration ahead) {
    return SERVER
        .clock()
        .instant()
        .plus(ahead)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString()
        .substring(0, 10);
  }

  private Map<String, List<String>> fields(Browser b) {
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("_csrf", List.of(b.page().selectFirst("[name=_csrf]").val()));
    View view = SERVER.bean(Conflicts.class).of(d.router.id()).get(d.key());
    fields.put("key", List.of(d.key()));
    fields.put("basis", List.of(view.tracked().collision().basis()));
    fields.put("way", List.of("act"));
    fields.put("what", List.of("w"));
    fields.put("why", List.of("y"));
    fields.put("alternatives", List.of("a"));
    fields.put("until", List.of(d.local(Duration.ofHours(1))));
    fields.put("zone", List.of("UTC"));
    return fields;
  }
}
