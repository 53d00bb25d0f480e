package org.bulou.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** While a legal hold stands on its case, no report's key is destroyed. */
class HoldTest {
  private static final TestServer SERVER = House.open();

  private static String keys(String number) {
    return House.sql(
        SERVER,
        "select count(*) from intake.report_key k join intake.report r on r.id = k.report"
            + " where r.number = '"
            + number
            + "'");
  }

  private static Browser post(Person who, String page, String to, Map<String, String> fields) {
    Browser b = SERVER.as(who).get(page);
    Map<String, List<String>> form = new java.util.HashMap<>();
    fields.forEach((name, value) -> form.put(name, List.of(value)));
    form.put("_csrf", List.of(b.page().select("[name=_csrf]").last().val()));
    return b.post(to, form);
  }

  @Test
  void shouldBlockErasureUntilCounselReleasesIt() {
    String summary = House.unique("held");
    House.send(SERVER, House.report(summary));
    String number = House.number(SERVER, summary);
    String again = House.unique("held again");
    House.send(SERVER, House.report(again));
    String duplicate = House.number(SERVER, again);
    Person analyst = House.posted(SERVER, Role.ANALYST);
    Browser desk = SERVER.as(analyst).get("/reports/" + number);
    desk.submit("form#accept", Map.of());
    Case matter =
        SERVER.bean(Triage.class).find(number, analyst.id()).orElseThrow().matter().orElseThrow();
    desk.get("/reports/" + duplicate).submit("form#duplicate", Map.of("of", number));
    assertEquals(200, desk.status(), desk::text);
    String hold = "/cases/" + matter.number() + "/hold";

    SERVER.clock().advance(Triage.KEPT);
    Person counsel = House.posted(SERVER, Role.LEGAL);
    assertEquals(404, SERVER.as(counsel).get(hold).status(), "takes no part yet");
    SERVER.bean(Cases.class).addParticipant(matter.id(), counsel.id(), analyst.id());
    assertEquals(403, post(analyst, "/board", hold, Map.of("reason", "x")).status());
    assertEquals(422, post(counsel, hold, hold, Map.of("reason", " ")).status());
    Browser set = post(counsel, hold, hold, Map.of("reason", "inspection of 1 December"));
    assertEquals(200, set.status(), set::text);
    assertFalse(
        SERVER.as(analyst).get("/cases/" + matter.number()).page().select("#held").isEmpty());

    for (String report : List.of(number, duplicate)) {
      Browser b = erase(counsel, report);
      assertEquals(422, b.status(), b::text);
      assertTrue(b.text().contains("legal hold"), b::text);
      assertEquals("[1]", keys(report), "the key is there");
    }
    assertTrue(
        SERVER.as(counsel).get("/organisation/retention").text().contains("inspection of 1"));
    assertFalse(
        SERVER
            .signedIn(Role.LEGAL)
            .get("/organisation/retention")
            .text()
            .contains("inspection of"));

    SERVER.clock().advance(Duration.ofMinutes(1));
    String release = hold + "/release";
    Map<String, String> over = Map.of("hold", "1", "reason", "the inspection ended");
    assertEquals(403, post(analyst, "/board", release, over).status());
    assertEquals(200, post(counsel, hold, release, over).status());
    assertEquals(422, post(counsel, hold, release, over).status(), "only once");
    for (String report : List.of(duplicate, number)) {
      Browser b = erase(counsel, report);
      assertEquals(200, b.status(), b::text);
      assertEquals("[0]", keys(report));
    }
    assertEquals(
        List.of("hold.set", "hold.released"),
        SERVER.bean(Recorder.class).about(matter.id().value()).stream()
            .map(e -> e.type())
            .filter(t -> t.startsWith("hold."))
            .toList());
  }

  private static Browser erase(Person counsel, String report) {
    return SERVER
        .as(counsel)
        .get("/reports/" + report)
        .submit("form#erase", Map.of("erasing", "asked by the person"));
  }
}
