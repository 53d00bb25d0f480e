package org.bulou.server.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Told;
import org.bulou.server.desk.demo.RouterCase;
import org.bulou.server.duties.Duties;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.intake.Multipart;
import org.bulou.server.library.Library;
import org.bulou.server.library.ShippedLaw;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A duty's clock becomes three days instead of two, on a server of its own. */
class ReplaceTest {
  private static final String DUTY = "cn.rmsv.7-2.report-to-miit";
  private static final String FILE = "cn/rmsv-2021/07.yaml";
  private static final String TWO = "clock: { within: 2, unit: cn.day, after: arises }";
  private static final String THREE = "clock: { within: 3, unit: cn.day, after: arises }";
  private final TestServer server = TestServer.fresh(false);
  private final Person counsel = server.person(Role.LEGAL);
  private final Person other = server.person(Role.LEGAL);
  private final Case router = RouterCase.open(server, counsel, Life.LIVE);
  private final String before = hash();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void shouldShowWhatChangesAndChangeNothingBeforeASecondPersonConfirms() {
    server.bean(Cases.class).open("nothing in it", Life.LIVE, counsel.id());
    Instant due = due();
    Browser one = offer();
    assertTrue(one.text().contains("waits") || one.text().contains("looked at"), one::text);
    assertTrue(one.page().select("form#ask").isEmpty(), "nobody asks before the preview is done");
    preview();
    one.get("/law/editions/1");
    assertTrue(one.text().contains("All 2 cases"), one::text);
    assertTrue(one.page().select("#law-changes").text().contains(DUTY), one::text);
    assertEquals(1, one.page().select("#preview article").size(), "one of two cases");
    assertTrue(one.page().select("#preview article").text().contains(router.number()));
    assertTrue(one.text().contains("0 further cases"), one::text);

    Browser two = server.as(other).get("/law/editions/1");
    assertFalse(two.text().contains(router.number()), "who takes no part sees a count");
    assertTrue(two.text().contains("1 further cases"), two::text);

    one.submit("form#ask", Map.of("reason", "the ministry said so"));
    assertEquals(200, one.status(), one::text);
    assertTrue(one.page().select("form#confirm").isEmpty(), "not the same person");
    String csrf = one.page().select("input[name=_csrf]").first().val();
    one.post("/law/editions/1/confirm", Map.of("_csrf", List.of(csrf)));
    assertEquals(409, one.status());
    assertEquals(before, hash());
    assertEquals(due, due());

    two.get("/law/editions/1").submit("form#confirm", Map.of());
    assertEquals(200, two.status(), two::text);
    assertNotEquals(before, hash());
    assertEquals(due.plus(Duration.ofDays(1)), due());
    assertEquals(due, boardDue(), "the board is renewed by its job");
    while (server.bean(Duties.class).followTime() > 0) {}
    assertEquals(due.plus(Duration.ofDays(1)), boardDue());
    Browser list = server.signedIn(Role.ANALYST).get("/law/editions");
    assertTrue(list.page().select("#in-force").text().contains("the ministry said so"));
    assertTrue(list.page().select("#in-force").text().contains(other.displayName()));
    assertTrue(list.page().select("form#offer").isEmpty(), "an analyst only looks");
    for (String type : List.of("offered", "asked", "confirmed")) {
      assertEquals(1, recorded("edition." + type), type);
    }
  }

  @Test
  void shouldAskForAnotherPreviewWhenAChangedCaseHasNewerFacts() {
    Browser one = offer();
    preview();
    server
        .bean(Cases.class)
        .record(
            router.id(),
            Optional.empty(),
            new Entry("test", Bilingual.same("more"), List.of(Told.is("other-maker", "entity"))),
            counsel.id());
    one.get("/law/editions/1");
    assertTrue(one.text().contains("a changed case has newer facts"), one::text);
    assertTrue(one.page().select("form#ask").isEmpty());
    one.submit("form#again", Map.of());
    preview();
    assertEquals(1, one.get("/law/editions/1").page().select("form#ask").size(), one::text);
  }

  @Test
  void shouldTellWhenAnotherProgramBringsLawThatTheUploadedEditionHides() {
    server.bean(ShippedLaw.class).note();
    Browser one = offer();
    preview();
    one.get("/law/editions/1").submit("form#ask", Map.of("reason", "ours"));
    server.as(other).get("/law/editions/1").submit("form#confirm", Map.of());
    assertTrue(one.get("/law/editions").page().select("#hidden").isEmpty(), one::text);
    server
        .bean(JdbcClient.class)
        .sql("update library.shipped set law = 'of the program before'")
        .update();
    server.clock().advance(Duration.ofDays(3));
    server.bean(ShippedLaw.class).note();
    server.bean(ShippedLaw.class).note();
    one = server.as(counsel).get("/law/editions");
    assertEquals(2, one.page().select("#came li").size());
    assertTrue(one.page().select("#hidden").text().contains(before.substring(0, 12)));
    assertEquals(2, recorded("law.shipped"));
  }

  @Test
  void shouldSayWhereALawCannotBeReadAndKeepNothingOfIt() {
    Browser browser = server.as(counsel).get("/law/editions");
    byte[] broken = new LawFolder().change(FILE, TWO, "clock: { within: soon }").zip();
    HttpResponse<String> answer =
        new Multipart()
            .file("law.zip", "application/zip", broken)
            .post(server, browser, "/law/editions/upload");
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains(FILE + ":76"), answer::body);
    byte[] newer = new LawFolder().change(FILE, "bulou/article/1", "bulou/article/9").zip();
    answer =
        new Multipart()
            .file("law.zip", "application/zip", newer)
            .post(server, browser, "/law/editions/upload");
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("bulou/article/9"), answer::body);
    byte[] slip = new LawFolder().add("../x.yaml", "a: 1").zip();
    answer =
        new Multipart()
            .file("law.zip", "application/zip", slip)
            .post(server, browser, "/law/editions/upload");
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("../x.yaml"), answer::body);
    assertTrue(browser.get("/law/editions").text().contains("Nobody has offered"), browser::text);
    assertEquals(3, recorded("edition.unreadable"));
    assertEquals(before, hash());
  }

  private Browser offer() {
    Browser browser = server.as(counsel).get("/law/editions");
    HttpResponse<String> answer =
        new Multipart()
            .file("law.zip", "application/zip", new LawFolder().change(FILE, TWO, THREE).zip())
            .post(server, browser, "/law/editions/upload");
    assertEquals(302, answer.statusCode(), answer::body);
    return browser.get("/law/editions/1");
  }

  private void preview() {
    while (server.bean(Previews.class).round()) {}
  }

  private String hash() {
    return server.bean(Library.class).law().hash();
  }

  private Instant due() {
    Duty duty =
        server.bean(Evaluations.class).at(router.id(), server.clock().instant()).duties().stream()
            .filter(d -> d.norm().id().equals(DUTY) && d.due().isPresent())
            .findFirst()
            .orElseThrow();
    return Span.instantOf(duty.due().orElseThrow().earliest());
  }

  private Instant boardDue() {
    return server
        .bean(JdbcClient.class)
        .sql("select min(due) from duties.open_duty where case_id = :id and duty like :duty")
        .param("id", router.id().value())
        .param("duty", DUTY + "%")
        .query(java.time.OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private int recorded(String type) {
    return server
        .bean(JdbcClient.class)
        .sql("select count(*) from record.event where type = :type")
        .param("type", type)
        .query(Integer.class)
        .single();
  }
}
