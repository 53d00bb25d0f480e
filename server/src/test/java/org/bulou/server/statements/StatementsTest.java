package org.bulou.server.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.filings.FilingCase;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/**
 * What was said: the matrix, the alarm until somebody settles it, and gates it would have failed.
 */
class StatementsTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String FACT = "exploitation(v1).answer";
  private final Person analyst = SERVER.person(Role.ANALYST);
  private final Person colleague = SERVER.person(Role.ANALYST);
  private final Person releaser = SERVER.person(Role.RELEASER);
  private final Case matter = FilingCase.both(SERVER).open(Life.LIVE, analyst, colleague, releaser);
  private final String path = "/cases/" + matter.number();
  private final Browser mine = SERVER.as(analyst);
  private final Told told = new Told(mine, matter);

  private void fact(String part, String attribute, String json) {
    SERVER.clock().advance(Duration.ofMinutes(1));
    FilingCase.record(
        SERVER,
        matter.id(),
        analyst,
        List.of(org.bulou.server.cases.Told.fact(part, attribute, json)));
  }

  private List<String> happened(String type) {
    return SERVER.bean(Recorder.class).about(matter.id().value()).stream()
        .map(e -> e.type())
        .filter(type::equals)
        .toList();
  }

  @Test
  void shouldSayWhatToDoWhileNothingWasSaid() {
    mine.get(path + "/statements");
    assertEquals(200, mine.status());
    assertTrue(mine.text().contains("Submit a filing"), mine::text);
  }

  @Test
  void shouldMarkWhereTwoStatementsDiffer() {
    told.said(Told.letter("Bonn", FACT, "no"));
    assertEquals(200, mine.status(), mine::text);
    told.said(Told.with(Told.letter("Beijing", FACT, "yes"), "language", "zh"));
    mine.get(path + "/statements");
    var row = mine.page().select(".matrix tbody tr");
    assertEquals(1, row.size());
    assertTrue(row.hasClass("differs"));
    assertEquals(1, row.select("td.said-different").size(), row::text);
    assertEquals(1, row.select("td.said-same").size(), row::text);
    assertTrue(row.text().contains("yes"), row::text);
    assertTrue(mine.page().selectFirst(".matrix thead").text().contains("Chinese"));
    assertTrue(mine.text().contains("Told differently: 1 of 1"), mine::text);
  }

  @Test
  void shouldCompareStatementsWithEachOtherWhereNothingIsKnown() {
    String version = "r100.support_ended_at";
    told.said(Told.letter("Bonn", version, "2026-06-30"));
    told.said(Told.letter("Beijing", version, "2026-07-31"));
    mine.get(path + "/statements");
    assertEquals(2, mine.page().select("td.said-different").size(), mine::text);
    assertTrue(
        mine.page().select("#alarms").isEmpty(), "nothing is known that it could contradict");
  }

  @Test
  void shouldRaiseTheAlarmWhenAFactChangesUntilACorrectionIsRecorded() {
    told.said(Told.letter("Bonn", FACT, "yes"));
    mine.get(path);
    assertTrue(mine.page().select("#said-not-known").isEmpty(), mine::text);
    fact("exploitation(v1)", "answer", "\"no\"");
    mine.get(path);
    String alarm = mine.page().select("#said-not-known").text();
    assertTrue(alarm.contains("Bonn") && alarm.contains("yes") && alarm.contains("no"), alarm);
    assertTrue(
        mine.get("/board").page().select("#said-not-known").text().contains(matter.number()));
    String outsiders = SERVER.signedIn(Role.ANALYST).get("/board").body();
    assertFalse(outsiders.contains(matter.number()));

    correct(1);
    assertEquals(422, mine.status(), "what was said does not correct itself");
    told.said(Told.letter("Bonn", "r100.cra_excluded", "no"));
    correct(2);
    assertEquals(422, mine.status(), "another fact is no correction");
    SERVER.clock().advance(Duration.ofMinutes(1));
    told.said(Told.with(Told.letter("Bonn", FACT, "no"), "replaces", "1"));
    correct(3);
    assertEquals(200, mine.status(), mine::text);
    assertTrue(mine.page().select("#settled").text().contains("corrected by S3"), mine::text);
    mine.get(path);
    assertTrue(mine.page().select("#said-not-known").isEmpty(), mine::text);
    assertFalse(
        mine.get("/board").page().select("#said-not-known").text().contains(matter.number()));
    assertEquals(1, happened("statement.corrected").size());

    fact("exploitation(v1)", "answer", "\"not-yet\"");
    mine.get(path + "/statements");
    assertEquals(2, mine.page().select("article.alarm").size(), "another change raises it anew");
  }

  private void correct(int statement) {
    told.post(
        "/alarms/correct",
        Map.of("source", "S1", "path", FACT, "correction", Integer.toString(statement)));
  }

  @Test
  void shouldLetOnlyReleaserOrCounselDecideThatNoCorrectionIsOwed() {
    told.said(Told.letter("Bonn", FACT, "no"));
    Map<String, String> decision = Map.of("source", "S1", "path", FACT, "reason", "never read");
    told.post("/alarms/not-owed", decision);
    assertEquals(403, mine.status());
    Browser b = SERVER.as(releaser);
    Told other = new Told(b, matter);
    other.post("/alarms/not-owed", Map.of("source", "S1", "path", FACT, "reason", " "));
    assertEquals(422, b.status());
    other.post("/alarms/not-owed", decision);
    assertEquals(200, b.status(), b::text);
    assertTrue(b.page().select("#settled").text().contains("never read"), b::text);
    assertTrue(b.page().select("#alarms").isEmpty());
    other.post("/alarms/not-owed", decision);
    assertEquals(422, b.status(), "once is enough");
  }

  @Test
  void shouldAlwaysRecordWhatWasSaidAndSayWhichGateItWouldHaveFailed() {
    FilingCase.record(SERVER, matter.id(), analyst, FilingCase.unpublished(SERVER));
    Map<String, String> abroad =
        Told.with(Told.letter("a partner", FACT, "yes"), "territory", "US", "level", "detail");
    told.say(abroad);
    assertEquals(422, mine.status());
    assertEquals(1, mine.page().select(".gate-closed.card").size(), mine::text);
    assertEquals(List.of(), happened("statement.passed"));
    told.said(abroad);
    assertEquals(200, mine.status(), mine::text);
    assertTrue(mine.page().select("#failed").text().contains("第九条第（七）项"), mine::text);
    assertFalse(mine.page().select(".tag.past").isEmpty());
    assertEquals(1, happened("statement.already-said").size());
  }

  @Test
  void shouldAskTheGateAheadOfTimeWithoutWordsAndRecordNothing() {
    FilingCase.record(SERVER, matter.id(), analyst, FilingCase.unpublished(SERVER));
    FilingCase.record(
        SERVER, matter.id(), analyst, List.of(org.bulou.server.cases.Told.is("r200", "product")));
    for (String audience : List.of("named", "public")) {
      Map<String, String> plan =
          Told.with(
              Told.letter("", FACT, "yes"),
              "audience",
              audience,
              "at",
              "2999-01-01T00:00",
              "words",
              "",
              "channel",
              "",
              "speaker",
              "",
              "product.r100",
              "yes");
      told.post("/statements/ask", plan);
      assertEquals(200, mine.status(), mine::text);
      assertEquals(1, mine.page().select("section.gate.card").size(), mine::text);
      assertEquals(1, mine.page().select("#products input[checked]").size(), mine::text);
    }
    told.post("/statements/ask", Told.with(Told.letter("", FACT, ""), "product.p9", "yes"));
    assertEquals(422, mine.status(), mine::text);
    assertTrue(SERVER.bean(Statements.class).all(matter.id()).isEmpty());
    assertEquals(List.of(), happened("statement.already-said"));
  }

  @Test
  void shouldKeepAnExerciseInTheHouseButRecordWhatWasSaidInIt() {
    Case drill = FilingCase.both(SERVER).open(Life.EXERCISE, analyst);
    Told inside = new Told(mine, drill);
    inside.say(Told.letter("Bonn", FACT, "yes"));
    assertEquals(422, mine.status(), mine::text);
    inside.said(Told.letter("Bonn", FACT, "yes"));
    assertEquals(200, mine.status(), mine::text);
  }

  @Test
  void shouldRefuseWhatDoesNotFitAndRecordNothing() {
    for (Map<String, String> odd :
        List.of(
            Told.letter("Bonn", FACT, "perhaps"),
            Told.letter("Bonn", "exploitation(v1).nonsense", "yes"),
            Told.with(Told.letter("Bonn", FACT, "yes"), "entity", "nobody"),
            Told.with(Told.letter("Bonn", FACT, "yes"), "at", "2999-01-01T00:00"),
            Told.with(Told.letter("Bonn", FACT, "yes"), "words", " "),
            Told.with(Told.letter("Bonn", FACT, "yes"), "replaces", "7"))) {
      told.said(odd);
      assertEquals(422, mine.status(), odd::toString);
    }
    assertTrue(SERVER.bean(Statements.class).all(matter.id()).isEmpty());
  }

  @Test
  void shouldShowATranslationAsStaleOnceItsOriginalIsReplaced() {
    told.said(Told.letter("Bonn", FACT, "yes"));
    told.said(Told.with(Told.letter("Beijing", FACT, "yes"), "language", "zh", "source", "1"));
    assertEquals("not reviewed", state(2));
    told.post("/statements/2/review", Map.of("agrees", "yes"));
    assertEquals(422, mine.status(), "not by whoever recorded it");
    Browser b = SERVER.as(colleague);
    new Told(b, matter).post("/statements/2/review", Map.of("agrees", "yes"));
    assertEquals("reviewed", state(2));
    told.said(Told.with(Told.letter("Bonn", FACT, "yes"), "replaces", "1"));
    assertTrue(state(2).startsWith("stale"), state(2));
    new Told(b, matter).post("/statements/2/review", Map.of("agrees", "no", "note", "version"));
    assertEquals("says something else", state(2));
  }

  private String state(int statement) {
    return mine.get(path + "/statements/" + statement).page().select("#translation-state").text();
  }

  @Test
  void shouldShowASubmittedFilingByItselfAndItsDrift() {
    String duty = "cn.rmsv.7-2.report-to-miit(sz, v1, r100)";
    mine.get(path + "/filings/new?duty=" + duty.replace(" ", "%20"));
    mine.submit("form[id^=start-]", Map.of());
    String filing = mine.path();
    SERVER.as(releaser).get(filing).submit("#check-form", Map.of());
    mine.get(filing).submit("#submit-form", Map.of("account", "zhang@sz"));
    assertEquals(200, mine.status(), mine::text);
    mine.get(path + "/statements");
    assertTrue(mine.page().select(".matrix thead a").text().contains("F1"), mine::text);
    assertTrue(mine.page().select("article.alarm").isEmpty(), mine::text);
    fact("r100", "name", "\"Router R100 B\"");
    assertTrue(
        mine.get("/board").page().select("#said-not-known").text().contains(matter.number()));
    mine.get(path + "/statements");
    String alarm = mine.page().select("article.alarm").text();
    assertTrue(alarm.contains("F1") && alarm.contains("Router R100 B"), alarm);
    assertFalse(mine.page().select("tr.differs").isEmpty(), mine::text);
  }

  @Test
  void shouldAnswerAnOutsidersFormAsIfThereWereNoCase() {
    Browser b = SERVER.signedIn(Role.ANALYST, Role.LEGAL, Role.RELEASER, Role.COORDINATOR);
    String token = b.get("/organisation/windows").page().selectFirst("[name=_csrf]").val();
    told.said(Told.letter("Bonn", FACT, "no"));
    for (String below :
        List.of(
            "/statements",
            "/statements/say",
            "/statements/1/review",
            "/alarms/correct?source=S1&path=x",
            "/alarms/not-owed?source=S1&path=x",
            "/lines?level=detail&language=en",
            "/lines/1/clear",
            "/lines/1/withdraw",
            "/lines/spokespeople?entity=sz",
            "/embargo",
            "/embargo/1/revise",
            "/embargo/1/consent",
            "/embargo/1/lift",
            "/embargo/leaks")) {
      Map<String, List<String>> form = Map.of("_csrf", List.of(token));
      String theirs = b.post(path + below, form).body();
      assertEquals(404, b.status(), below);
      String nobodys = b.post("/cases/1999-0001" + below, form).body();
      assertEquals(
          nobodys.replace("1999-0001", "N").replaceAll("value=\"[^\"]*\"", ""),
          theirs.replace(matter.number(), "N").replaceAll("value=\"[^\"]*\"", ""),
          below);
    }
  }
}
