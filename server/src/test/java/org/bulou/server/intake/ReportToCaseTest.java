package org.bulou.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Timing;
import org.bulou.law.time.Span;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** From a stranger's form through the mailbox and triage to a case with running clocks. */
class ReportToCaseTest {
  private static final TestServer SERVER = House.open();

  @Test
  void shouldTakeAnAnonymousReportToACaseWithItsClocks() {
    String summary = House.unique("command injection");
    Instant signal = SERVER.clock().instant();
    Browser finder =
        House.send(
            SERVER,
            House.report(summary, "exploited", "yes", "harm", "full control", "where", "cgi"));
    assertEquals(200, finder.status(), finder::body);
    assertEquals("no-store", finder.answerHeader("cache-control"));
    SERVER.clock().advance(Duration.ofHours(5));

    Person analyst = House.posted(SERVER, Role.ANALYST);
    Browser desk = SERVER.as(analyst);
    String number = House.number(SERVER, summary);
    assertTrue(desk.get("/reports").text().contains(number));
    desk.get("/reports/" + number);
    assertTrue(desk.text().contains("full control"), desk::text);
    desk.submit("form#accept", Map.of());
    assertEquals(200, desk.status(), desk::body);
    assertTrue(desk.page().select("#outcome").text().contains("Accepted"));

    Case opened = caseOf(analyst, number);
    Evaluation evaluation =
        SERVER.bean(Evaluations.class).at(opened.id(), SERVER.clock().instant());
    Duty miit = duty(evaluation, "cn.rmsv.7-2.report-to-miit(sz, v1, r100)");
    assertEquals("may-have-started", miit.state().wire());
    // No reading is adopted: the strictest counts two days as 48 hours, from the signal and not
    // from triage.
    Instant due = signal.plus(Duration.ofDays(2));
    assertEquals(due, Span.instantOf(miit.due().orElseThrow().earliest()));
    // What the finder says is claimed, never told as a fact.
    String export = SERVER.bean(Cases.class).export(opened.id());
    assertTrue(export.contains("\"claim\" : \"full control\""), export);
    assertFalse(export.contains("curl http"), "the proof stays in the report");
  }

  private static Duty duty(Evaluation evaluation, String id) {
    return evaluation.duties().stream()
        .filter(d -> d.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(evaluation.duties().stream().map(Duty::id).toList()));
  }

  /** When the clock may have started at the earliest. */
  private static Instant earliestStart(Duty duty) {
    return switch (duty.start()) {
      case Timing.Unsure(long earliest) -> Span.instantOf(earliest);
      case Timing.Exact(Span span) -> span.start();
      case Timing.NotYet notYet -> throw new AssertionError("not started: " + duty.id());
    };
  }

  private static Case caseOf(Person analyst, String number) {
    return SERVER
        .bean(Triage.class)
        .find(number, analyst.id())
        .orElseThrow()
        .matter()
        .orElseThrow();
  }

  @Test
  void shouldTalkWithAnAnonymousFinder() {
    String summary = House.unique("default password");
    String phrase = House.phrase(House.send(SERVER, House.report(summary)));
    Browser finder =
        SERVER.stranger().get("/mailbox").submit("form#open", Map.of("phrase", phrase));
    assertEquals(200, finder.status(), finder::body);
    assertTrue(finder.text().contains("Your report has arrived and will be read"));
    assertEquals("Received", finder.page().select("[aria-current=step]").text());

    Person analyst = House.posted(SERVER, Role.ANALYST);
    Browser desk = SERVER.as(analyst);
    String number = House.number(SERVER, summary);
    desk.get("/reports/" + number)
        .submit("form#ask", Map.of("text", "Thanks. Which firmware?", "nothing-new", "yes"));
    assertEquals(200, desk.status(), desk::body);
    finder.get("/mailbox/messages");
    assertTrue(finder.text().contains("Which firmware?"), finder::text);
    assertEquals("Checking", finder.page().select("[aria-current=step]").text());
    finder.submit("form#write", Map.of("text", "1.0.4 <b>build</b> 7"));
    assertEquals(200, finder.status(), finder::body);
    desk.get("/reports/" + number);
    assertTrue(desk.text().contains("1.0.4 <b>build</b> 7"), desk::text);

    // The same after it went into a real case: the case's gate is asked and lets it through.
    desk.submit("form#accept", Map.of());
    desk.submit("form#ask", Map.of("text", "Could you send the log?", "nothing-new", "yes"));
    assertEquals(200, desk.status(), desk::text);
    assertTrue(finder.get("/mailbox/messages").text().contains("send the log"));
    assertFalse(finder.text().contains(caseOf(analyst, number).number()), "no case data ever");
    finder.submit("form#leave", Map.of());
    assertEquals(422, finder.get("/mailbox/messages").status());
  }

  @Test
  void shouldHoldBackWhatTheFinderDidNotSend() {
    String summary = House.unique("open port");
    House.send(SERVER, House.report(summary));
    Browser desk = SERVER.as(House.posted(SERVER, Role.ANALYST));
    desk.get("/reports/" + House.number(SERVER, summary))
        .submit("form#ask", Map.of("text", "It is in the parser, too."));
    assertEquals(422, desk.status());
    assertTrue(desk.text().contains("is sharing"), desk::text);
    assertEquals("It is in the parser, too.", desk.page().select("form#ask textarea").text());
  }

  @Test
  void shouldLetNothingOutOfAnExercise() {
    String summary = House.unique("drill");
    String phrase = House.phrase(House.send(SERVER, House.report(summary)));
    Browser desk = SERVER.as(House.posted(SERVER, Role.ANALYST));
    desk.get("/reports/" + House.number(SERVER, summary))
        .submit("form#accept", Map.of("life", "exercise"));
    desk.submit("form#ask", Map.of("text", "hello", "nothing-new", "yes"));
    assertEquals(422, desk.status(), desk::text);
    assertTrue(desk.text().contains("nothing leaves it"), desk::text);
    desk.submit("form#state", Map.of("state", "fixed"));
    assertEquals(422, desk.status(), desk::text);
    Browser finder =
        SERVER.stranger().get("/mailbox").submit("form#open", Map.of("phrase", phrase));
    assertFalse(finder.text().contains("hello"));
  }

  @Test
  void shouldShowAReportOfACaseToItsParticipantsOnly() {
    String summary = House.unique("hidden");
    House.send(SERVER, House.report(summary));
    Browser desk = SERVER.as(House.posted(SERVER, Role.ANALYST));
    String number = House.number(SERVER, summary);
    desk.get("/reports/" + number).submit("form#accept", Map.of());
    Browser other = SERVER.as(House.posted(SERVER, Role.ANALYST));
    assertEquals(404, other.get("/reports/" + number).status());
    assertFalse(other.get("/reports?show=handled").text().contains(summary));
    assertEquals(404, other.get("/reports/R2026-9999").status());
  }

  @Test
  void shouldStopAutomaticRepliesWhenMoneyIsDemanded() {
    String summary = House.unique("pay or I publish");
    String phrase =
        House.phrase(
            House.send(SERVER, House.report(summary, "money", "yes", "money-what", "1 BTC")));
    Browser finder =
        SERVER.stranger().get("/mailbox").submit("form#open", Map.of("phrase", phrase));
    assertEquals(0, finder.page().select("article.message").size(), finder::text);
    Browser desk = SERVER.as(House.posted(SERVER, Role.ANALYST));
    assertEquals(1, row(desk.get("/reports"), summary).select(".flag").size());
  }

  private static org.jsoup.select.Elements row(Browser list, String summary) {
    return list.page().select("tbody tr:contains(" + summary + ")");
  }

  @Test
  void shouldKeepTheFirstSignalWhenReopened() {
    String summary = House.unique("declined at first");
    Instant signal = SERVER.clock().instant();
    House.send(SERVER, House.report(summary));
    String number = House.number(SERVER, summary);
    Person analyst = House.posted(SERVER, Role.ANALYST);
    Browser desk = SERVER.as(analyst);
    desk.get("/reports/" + number).submit("form#decline", Map.of("reason", "works as designed"));
    assertTrue(desk.page().select("#outcome").text().contains("Declined"), desk::text);
    SERVER.clock().advance(Duration.ofDays(20));
    desk = SERVER.as(analyst).get("/reports/" + number);
    desk.submit("form#reopen", Map.of("reopening", "it is real after all"));
    desk.submit("form#accept", Map.of());
    Report report = SERVER.bean(Triage.class).find(number, analyst.id()).orElseThrow().report();
    assertEquals(signal, report.receivedAt());
    Evaluation evaluation =
        SERVER.bean(Evaluations.class).at(report.caseId().orElseThrow(), SERVER.clock().instant());
    Duty miit = duty(evaluation, "cn.rmsv.7-2.report-to-miit(sz, v1, r100)");
    assertEquals(signal, earliestStart(miit));
    List<Handling.Act> acts =
        SERVER.bean(Triage.class).find(number, analyst.id()).orElseThrow().log().stream()
            .map(Handling::act)
            .toList();
    assertEquals(
        List.of(
            Handling.Act.RECEIVED,
            Handling.Act.ACKNOWLEDGED,
            Handling.Act.DECLINED,
            Handling.Act.REOPENED,
            Handling.Act.ACCEPTED),
        acts);
  }

  @Test
  void shouldMoveTheClocksBackForAnEarlierSignalOnly() {
    String early = House.unique("told first, read last");
    String late = House.unique("told last, read first");
    Instant signal = SERVER.clock().instant();
    House.send(SERVER, House.report(early));
    SERVER.clock().advance(Duration.ofHours(30));
    House.send(SERVER, House.report(late));
    Person analyst = House.posted(SERVER, Role.ANALYST);
    Browser desk = SERVER.as(analyst);
    desk.get("/reports/" + House.number(SERVER, late)).submit("form#accept", Map.of());
    Case opened = caseOf(analyst, path(desk));
    desk.get("/reports/" + House.number(SERVER, early))
        .submit("form#attach", Map.of("case", opened.number()));
    assertEquals(200, desk.status(), desk::text);
    Evaluation evaluation =
        SERVER.bean(Evaluations.class).at(opened.id(), SERVER.clock().instant());
    Duty miit = duty(evaluation, "cn.rmsv.7-2.report-to-miit(sz, v1, r100)");
    assertEquals(signal, earliestStart(miit));
  }

  private static String path(Browser desk) {
    return desk.path().substring("/reports/".length());
  }

  @Test
  void shouldShowAlikeReportsToTheAnalystAndNotToTheFinder() {
    String words = House.unique("heap overflow in the SNMP trap decoder of the modem bridge");
    House.send(SERVER, House.report(words, "reproduce", "send trap 0x41 to the decoder, see heap"));
    String again = words + " again";
    Browser finder =
        House.send(SERVER, House.report(again, "reproduce", "trap 0x41 kills the decoder heap"));
    assertFalse(finder.body().contains(words + "<"), "never told of another report");
    Browser desk = SERVER.as(House.posted(SERVER, Role.ANALYST));
    desk.get("/reports/" + House.number(SERVER, again));
    assertTrue(desk.page().select("#similar").text().contains(words), desk::text);
    desk.submit("form#duplicate", Map.of("of", House.number(SERVER, words)));
    assertTrue(desk.page().select("#outcome").text().contains("Duplicate"), desk::text);
  }

  @Test
  void shouldAskTheGateForAStateWordAndRecordThatItWasTold() {
    String summary = House.unique("word to the finder");
    House.send(SERVER, House.report(summary));
    Person analyst = House.posted(SERVER, Role.ANALYST);
    Browser desk = SERVER.as(analyst);
    desk.get("/reports/" + House.number(SERVER, summary)).submit("form#accept", Map.of());
    Case opened = caseOf(analyst, path(desk));
    desk.submit("form#state", Map.of("state", "confirmed"));
    assertEquals(200, desk.status(), desk::text);
    String file = SERVER.bean(Cases.class).export(opened.id());
    assertTrue(file.contains("state of handling told to the finder"), file);
    assertTrue(file.contains("finder-reply"), file);
  }

  @Test
  void shouldRefuseAStaleForm() {
    String summary = House.unique("two analysts");
    House.send(SERVER, House.report(summary));
    String number = House.number(SERVER, summary);
    Browser one = SERVER.as(House.posted(SERVER, Role.ANALYST)).get("/reports/" + number);
    Browser two = SERVER.as(House.posted(SERVER, Role.ANALYST)).get("/reports/" + number);
    one.submit("form#decline", Map.of("reason", "no"));
    two.submit("form#accept", Map.of());
    assertEquals(409, two.status());
  }
}
