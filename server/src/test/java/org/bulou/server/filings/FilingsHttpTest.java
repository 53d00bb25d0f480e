package org.bulou.server.filings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bulou.law.evaluate.DutyState;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Told;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Filings through the browser, on a real database. */
class FilingsHttpTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String REPORT = "cn.rmsv.7-2.report-to-miit(sz, v1, r100)";
  private static final Map<String, String> SENT = Map.of("account", "zhang@sz", "reference", "N-1");

  private final Person analyst = SERVER.person(Role.ANALYST);
  private final Person releaser = SERVER.person(Role.RELEASER);
  private final Person legal = SERVER.person(Role.LEGAL);
  private final Browser writer = SERVER.as(analyst);
  private final Browser checker = SERVER.as(releaser);
  private final Browser counsel = SERVER.as(legal);

  private Case china(Life life) {
    return FilingCase.china(SERVER).open(life, analyst, releaser, legal);
  }

  private String begin(Case c, String duty) {
    writer.get("/cases/" + c.number() + "/filings/new?duty=" + duty.replace(" ", "%20"));
    assertEquals(200, writer.status(), writer.text());
    writer.submit("form[id^=start-]", Map.of());
    assertEquals(200, writer.status(), writer.text());
    return writer.path();
  }

  private static void check(Browser by, String path) {
    by.get(path).submit("#check-form", Map.of());
    assertEquals(200, by.status(), by.text());
  }

  private DutyState state(Case c, String duty) {
    return SERVER
        .bean(Evaluations.class)
        .at(c.id(), SERVER.clock().instant())
        .duty(duty)
        .orElseThrow()
        .state();
  }

  private static String value(Browser b, String field) {
    return b.page().selectFirst("#field-" + field + " textarea").wholeText();
  }

  @Test
  void shouldFileOneReportOverThreeProducts() {
    Case c = china(Life.LIVE);
    String path = begin(c, REPORT);
    assertEquals(
        "Router cam\nRouter r100\nRouter r200", value(writer, "product_name").replace("\r", ""));
    assertEquals("堆溢出", value(writer, "technical_features"));
    assertEquals("深圳某公司", value(writer, "provider_name"));
    assertTrue(writer.page().select("#field-product_version .unknown").text().contains("versions"));
    assertEquals(3, writer.page().select("section[aria-labelledby=duties] li").size());
    assertTrue(writer.page().select("#submit-form").isEmpty(), "nobody checked it yet");
    assertTrue(writer.page().select("#check-form").isEmpty(), "the writer does not check");

    writer.submit("#text-form", Map.of("f.product_version", "1.0\r\n1.1"));
    check(checker, path);
    assertTrue(checker.page().select("#submit-form").isEmpty(), "a releaser does not send");
    writer.get(path).submit("#submit-form", SENT);
    assertEquals(200, writer.status(), writer.text());
    assertTrue(writer.text().contains("submitted"), writer.text());
    for (String g : List.of("r100", "r200", "cam")) {
      assertEquals(DutyState.DONE, state(c, "cn.rmsv.7-2.report-to-miit(sz, v1, " + g + ")"));
    }
    Filing filing = SERVER.bean(Filings.class).all(c.id()).getFirst();
    assertEquals(
        "1.0\n1.1",
        filing.submission().orElseThrow().fields().orElseThrow().get("product_version"));
    assertTrue(writer.page().select("#text-form").isEmpty(), "frozen as typed");

    writer.submit("#receive-form", Map.of("reference", "NVDB-7"));
    assertTrue(writer.text().contains("received"), writer.text());
    assertTrue(SERVER.bean(Cases.class).export(c.id()).contains("NVDB-7"));
    writer.submit("#return-form", Map.of("reason", "model is missing"));
    assertEquals(DutyState.DONE, state(c, REPORT), "submitting discharged it");
    writer.submit("#update-form", Map.of());
    writer.submit("#text-form", Map.of("f.contact", "psirt"));
    check(checker, path);
    writer.get(path).submit("#submit-form", Map.of("account", "li@sz"));
    assertTrue(writer.text().contains("updated (1)"), writer.text());
    writer.submit("#invalidate-form", Map.of("reason", "wrong place"));
    assertEquals(DutyState.RUNNING, state(c, REPORT), "it counts as not made");
    assertEquals(2, SERVER.bean(Filings.class).all(c.id()).getFirst().submissions().size());
  }

  @Test
  void shouldLetNobodyCheckWhatHeWrote() {
    Person both = SERVER.person(Role.ANALYST, Role.RELEASER, Role.COORDINATOR);
    Case c = FilingCase.china(SERVER).open(Life.LIVE, both, analyst);
    Browser alone = SERVER.as(both);
    alone.get("/cases/" + c.number() + "/filings/new?duty=" + REPORT.replace(" ", "%20"));
    alone.submit("form[id^=start-]", Map.of());
    assertTrue(alone.page().select("#check-form").isEmpty());
    String path = alone.path();
    String token = alone.page().selectFirst("#text-form [name=_csrf]").val();
    alone.post(path + "/release/check", Map.of("_csrf", List.of(token), "revision", List.of("1")));
    assertEquals(422, alone.status());
    assertTrue(alone.text().contains("Another person has to do this"), alone.text());
    alone
        .get(path)
        .post(
            path + "/submit",
            Map.of("_csrf", List.of(token), "revision", List.of("1"), "account", List.of("x")));
    assertEquals(422, alone.status());
    assertEquals(DutyState.RUNNING, state(c, REPORT));
    Browser other = SERVER.as(analyst);
    other.get(path);
    other.post(
        path + "/release/check",
        Map.of(
            "_csrf",
            List.of(other.page().selectFirst("[name=_csrf]").val()),
            "revision",
            List.of("1")));
    assertEquals(403, other.status(), "an analyst does not release");
  }

  @Test
  void shouldLetOnePersonFileAnHourBeforeTheDate() {
    Case c = china(Life.LIVE);
    String path = begin(c, REPORT);
    String token = this.writer.page().selectFirst("#text-form [name=_csrf]").val();
    Map<String, List<String>> early =
        Map.of(
            "_csrf",
            List.of(token),
            "revision",
            List.of("1"),
            "account",
            List.of("a"),
            "alone",
            List.of("night"));
    this.writer.post(path + "/submit", early);
    assertEquals(422, this.writer.status());
    assertTrue(
        this.writer.text().contains("only when it is mandatory and its date is close"),
        this.writer.text());
    var due =
        SERVER
            .bean(Evaluations.class)
            .at(c.id(), SERVER.clock().instant())
            .duty(REPORT)
            .orElseThrow()
            .due()
            .orElseThrow();
    Duration left =
        Duration.between(
            SERVER.clock().instant(), org.bulou.law.time.Span.instantOf(due.earliest()));
    SERVER.clock().advance(left.minusHours(1));
    Browser writer = SERVER.as(analyst); // the session of before has run out
    writer.get(path);
    assertFalse(writer.page().select("section.submit.alone").isEmpty(), "in red");
    writer.submit("#submit-form", Map.of("account", "zhang", "alone", " "));
    assertEquals(422, writer.status(), "reasons are owed");
    writer.submit(
        "#submit-form", Map.of("account", "zhang", "alone", "the second person is on a plane"));
    assertEquals(200, writer.status(), writer.text());
    assertEquals(DutyState.DONE, state(c, REPORT));
    assertFalse(writer.page().select(".problem.alone").isEmpty(), "a review is owed");
    assertTrue(writer.page().select("#review-form").isEmpty());
    writer.get("/cases/" + c.number() + "/filings");
    assertTrue(writer.text().contains("check owed"), writer.text());
    SERVER.clock().advance(Duration.ofHours(25));
    Browser checker = SERVER.as(releaser);
    checker.get(path);
    assertTrue(checker.text().contains("That time is past"), checker.text());
    checker.submit("#review-form", Map.of("reason", "all right"));
    assertEquals(200, checker.status());
    assertTrue(checker.page().select(".problem.alone").isEmpty());
  }

  @Test
  void shouldNotSubmitAnExercise() {
    Case c = china(Life.EXERCISE);
    String path = begin(c, REPORT);
    check(checker, path);
    writer.get(path);
    assertTrue(writer.page().select("#submit-form").isEmpty());
    String token = writer.page().selectFirst("#practise-form [name=_csrf]").val();
    String revision = writer.page().selectFirst("#practise-form [name=revision]").val();
    writer.post(
        path + "/submit",
        Map.of(
            "_csrf",
            List.of(token),
            "revision",
            List.of(revision),
            "account",
            List.of("x"),
            "reasons",
            List.of("r")));
    assertEquals(422, writer.status());
    assertTrue(writer.text().contains("cannot be submitted"), writer.text());
    writer.get(path).submit("#practise-form", Map.of());
    assertTrue(writer.text().contains("practised only"), writer.text());
    assertEquals(DutyState.RUNNING, state(c, REPORT), "practice does no duty");
    writer.get(path + "/sheet");
    assertFalse(writer.page().select(".watermark").isEmpty());
  }

  @Test
  void shouldKeepWhatWasTypedAgainstAStalePage() {
    Case c = china(Life.LIVE);
    String path = begin(c, REPORT);
    counsel.get(path).submit("#text-form", Map.of("f.harm", "theirs"));
    writer.submit("#text-form", Map.of("f.harm", "mine", "f.contact", "me"));
    assertEquals(409, writer.status());
    assertEquals("mine", value(writer, "harm"));
    assertEquals("me", value(writer, "contact"));
    assertTrue(writer.page().select("#field-harm .problem").text().contains("theirs"));
    assertTrue(writer.page().select("#since").text().contains("Changed since"));
    assertEquals("theirs", SERVER.bean(Filings.class).all(c.id()).getFirst().text().get("harm"));
    writer.submit("#text-form", Map.of());
    assertEquals(200, writer.status());
    assertEquals("mine", value(writer, "harm"), "sent again on purpose");
    check(checker, path);
    writer.submit("#text-form", Map.of("f.harm", "late"));
    assertEquals(409, writer.status(), "checked meanwhile");
    assertEquals("late", value(writer, "harm"));
  }

  @Test
  void shouldShowWhatWasFiledAndIsKnownOtherwise() {
    Case c = china(Life.LIVE);
    String path = begin(c, REPORT);
    check(checker, path);
    writer.get(path).submit("#submit-form", SENT);
    assertTrue(writer.page().select(".drift").isEmpty());
    FilingCase.record(
        SERVER,
        c.id(),
        analyst,
        List.of(Told.fact("v1", "harm", "\"已被利用\""), Told.fact("cam", "version", "\"9\"")));
    writer.get(path);
    assertTrue(writer.page().select(".drift").text().contains("已被利用"), writer.text());
    assertEquals(
        2, writer.page().select(".drift dt").size(), "the harm, and a version not known before");
    writer.get("/cases/" + c.number() + "/filings");
    assertTrue(writer.text().contains("filed ≠ known: 2"), writer.text());
    FilingCase.record(SERVER, c.id(), analyst, List.of(Told.fact("v1", "harm", "\"可远程执行代码\"")));
    assertEquals(1, writer.get(path).page().select(".drift dt").size());
  }

  @Test
  void shouldShowWordsNeverRunThem() {
    Case c = china(Life.LIVE);
    String path = begin(c, REPORT);
    String evil = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    Map<String, String> all = new java.util.HashMap<>();
    writer.page().select("#text-form textarea").forEach(t -> all.put(t.attr("name"), evil));
    assertEquals(12, all.size());
    for (String name : all.keySet()) {
      writer.get(path);
      String token = writer.page().selectFirst("#text-form [name=_csrf]").val();
      String revision = writer.page().selectFirst("#text-form [name=revision]").val();
      writer.post(
          path + "/text",
          Map.of("_csrf", List.of(token), "revision", List.of(revision), name, List.of(evil)));
    }
    checker.get(path).submit("#send-back-form", Map.of("reason", evil));
    check(checker, path);
    writer.get(path).submit("#submit-form", Map.of("account", evil, "reference", evil));
    for (String page : List.of(path, path + "/sheet", "/cases/" + c.number() + "/filings")) {
      writer.get(page);
      assertEquals(200, writer.status());
      assertFalse(writer.body().contains("<script>alert"), page);
      assertFalse(writer.body().contains("<img src=x"), page);
    }
    assertEquals(evil, value(writer.get(path), "harm"));
    assertEquals(
        evil,
        SERVER
            .bean(Filings.class)
            .all(c.id())
            .getFirst()
            .submission()
            .orElseThrow()
            .deed()
            .said("account")
            .orElseThrow());
  }

  @Test
  void shouldHideOthersCases() {
    Case c = china(Life.LIVE);
    String path = begin(c, REPORT);
    Browser outsider = SERVER.signedIn(Role.ANALYST, Role.LEGAL, Role.RELEASER);
    for (String page :
        List.of(
            path,
            path + "/sheet",
            "/cases/" + c.number() + "/filings",
            path + "/receipts/" + java.util.UUID.randomUUID())) {
      assertEquals(404, outsider.get(page).status(), page);
    }
    assertEquals(404, writer.get("/cases/" + c.number() + "/filings/99").status());
    writer.get(path);
    String token = writer.page().selectFirst("#text-form [name=_csrf]").val();
    writer.post(path + "/acts/nothing", Map.of("_csrf", List.of(token), "revision", List.of("1")));
    assertEquals(404, writer.status());
    assertEquals(403, SERVER.signedIn(Role.ADMIN).get(path).status());
    assertEquals(303, SERVER.stranger().getOnly(path).status());
  }
}
