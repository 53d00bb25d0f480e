package org.bulou.server.drills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.filings.FilingCase;
import org.bulou.server.platform.Settings;
import org.bulou.server.platform.Sha256;
import org.bulou.server.record.Ledger;
import org.bulou.server.record.Recorded;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestPostgres;
import org.bulou.server.testing.TestServer;
import org.bulou.server.testing.Zip;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A drill from the plan to the evidence that moves a standing duty, the clock moved by hand. */
class DrillTest {
  private static final TestServer SERVER = TestServer.on(packs());
  private static final String REPORT = "cn.rmsv.7-2.report-to-miit(maker, v1, r100)";
  private static final String DRILLS = "cn.csl.36-4.plan-and-drills(sz, grid)";
  private static final String PLAN = "cn.csl.incident-plan(sz)";
  private final Person leader = SERVER.person(Role.ANALYST);
  private final Person second = SERVER.person(Role.LEGAL);
  private final Person observer = SERVER.person(Role.AUDITOR);
  private Browser leads = SERVER.as(leader);
  private Browser helps = SERVER.as(second);
  private final Browser looks = SERVER.as(observer);

  private static Settings packs() {
    Settings s = TestPostgres.settings(false);
    return new Settings(
        s.data(),
        s.bind(),
        s.port(),
        s.managementPort(),
        s.publicUrl(),
        s.database(),
        Set.of("cn-organisation", "cn-data"),
        s.mail(),
        s.demo(),
        s.language());
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  /** An operator of infrastructure with a plan, of which nobody said that it was ever drilled. */
  private Case organisation() {
    return FilingCase.on(SERVER)
        .fact("case", "aspects", "{\"only\":[\"organisation\"]}")
        .fact("case", "entities", "{\"all\":[\"sz\"]}")
        .part("sz", "entity")
        .fact("sz", "established_in", "\"CN\"")
        .fact("sz", "roles", "{\"only\":[\"cn.cii-operator\",\"cn.network-operator\"]}")
        .fact("sz", "infrastructures", "{\"all\":[\"grid\"]}")
        .part("grid", "infrastructure")
        .fact("grid", "response_plan", "[{\"value\":true,\"from\":\"2020-01-01T00:00+08:00\"}]")
        .open(Life.LIVE, leader);
  }

  private Element standing(String duty) {
    leads.get("/organisation/standing");
    Element found = leads.page().selectFirst("tr[data-duty=\"" + duty + "\"]");
    if (found == null) {
      throw new AssertionError("no " + duty + " in " + leads.text());
    }
    return found;
  }

  private String planned() {
    leads.get("/drills");
    leads.submit(
        "#drill-form",
        Map.of(
            "at",
            "2026-12-24T10:00",
            "zone",
            "Asia/Shanghai",
            "now",
            "",
            "part-" + second.id(),
            "participant",
            "part-" + observer.id(),
            "observer"));
    assertEquals(200, leads.status(), leads::text);
    return leads.path();
  }

  private static void minutes(int minutes) {
    SERVER.clock().advance(Duration.ofMinutes(minutes));
  }

  private static String token(Browser b) {
    return b.page().selectFirst("[name=_csrf]").val();
  }

  private Case exercise(String path) {
    String number = leads.get(path).page().selectFirst("a[href^=/cases/]").attr("href");
    return SERVER
        .bean(Cases.class)
        .visible(number.substring("/cases/".length()), leader.id())
        .orElseThrow();
  }

  private String practised(Case exercise) {
    String filings = "/cases/" + exercise.number() + "/filings";
    leads.get(filings + "/new?duty=" + REPORT.replace(" ", "%20"));
    leads.submit("form[id^=start-]", Map.of());
    String path = leads.path();
    helps.get(path).submit("#check-form", Map.of());
    assertEquals(200, helps.status(), helps::text);
    leads.get(path);
    assertTrue(leads.page().select("#submit-form").isEmpty(), "an exercise cannot leave");
    leads.post(
        path + "/submit",
        Map.of(
            "_csrf", List.of(token(leads)),
            "revision", List.of(leads.page().selectFirst("#practise-form [name=revision]").val()),
            "account", List.of("x"),
            "reasons", List.of("r")));
    assertEquals(422, leads.status());
    leads.get(path).submit("#practise-form", Map.of());
    assertEquals(200, leads.status(), leads::text);
    return path;
  }

  private void finished(String path) {
    leads.get(path).submit("#finish-form", Map.of());
    assertEquals(200, leads.status(), leads::text);
    assertTrue(leads.page().select("#sign-form").isEmpty(), "who finished it does not sign it");
    leads.post(path + "/sign", Map.of("_csrf", List.of(token(leads))));
    assertEquals(422, leads.status());
    helps.get(path).submit("#sign-form", Map.of("note", "seen and agreed"));
    assertEquals(200, helps.status(), helps::text);
  }

  private String went(String text) {
    return leads.page().select("#report-injects tr:contains(" + text + ") .tag").text();
  }

  @Test
  void shouldBePlayedFromPlanToEvidence() {
    Case matter = organisation();
    String path = planned();
    assertEquals("planned", leads.page().select("#state").text());
    Browser outside = SERVER.signedIn(Role.ANALYST);
    assertEquals(404, outside.get(path).status());
    String nothing = outside.get("/drills/999999").text();
    assertEquals(nothing, outside.get(path).text(), "the same as for none");
    leads.get(path).submit("#start-form", Map.of());
    Case exercise = exercise(path);
    assertEquals(Life.EXERCISE, exercise.life());
    assertEquals(leader.id(), exercise.owner().orElseThrow());
    assertEquals(404, outside.get("/cases/" + exercise.number()).status());
    assertEquals(
        path, helps.get("/cases/" + exercise.number()).page().select("#drill a").attr("href"));
    assertEquals(200, looks.get("/cases/" + exercise.number()).status());

    assertEquals(List.of("mail"), leads.page().select("[data-inject]").eachAttr("data-inject"));
    leads.post(path + "/injects/exploited", Map.of("_csrf", List.of(token(leads))));
    assertEquals(422, leads.status(), "it has not happened yet");
    leads.get(path).submit("#answer-mail", Map.of("note", "noted 10:00"));
    assertTrue(helps.get(path).page().select("#coming").isEmpty(), "only the leader knows");
    minutes(5);
    assertTrue(looks.get(path).page().select("form[id^=answer-]").isEmpty());
    looks.submit("#note-form", Map.of("words", "the phone list was old", "kind", "observation"));
    assertEquals(200, looks.status(), looks::text);
    minutes(6);
    String now = helps.get(path + "?seen=1").page().select("#now").text();
    assertTrue(now.matches("minute 11 [1-9] new: show"), now);
    assertEquals("minute 11", helps.get(path).page().select("#now").text());
    helps.get(path).submit("#answer-exploited", Map.of());
    String filing = practised(exercise);
    minutes(20);
    assertTrue(leads.get(path).page().select(".tag.past").size() >= 3, "their minutes are over");
    finished(path);

    leads.get(path + "/report");
    assertEquals("in time", went("security mailbox"));
    assertEquals("late", went("Operations call"));
    assertEquals("missed", went("journalist"));
    Element duty = leads.page().selectFirst("#report-duties tr:contains(within 2 days)");
    assertEquals("2026-11-25 16:40", duty.select("td").get(0).text().substring(0, 16), duty::text);
    for (int column = 1; column <= 3; column++) {
      assertTrue(duty.select("td").get(column).text().startsWith("2026-11-23 16:51"), duty::text);
    }
    assertTrue(duty.select("td").get(4).text().endsWith("min"), duty::text);
    assertTrue(leads.text().contains("the phone list was old"));
    List<Recorded> events = SERVER.bean(Recorder.class).about(exercise.id().value());
    Recorded signed =
        events.stream().filter(e -> e.type().equals("drill.signed")).findFirst().orElseThrow();
    assertEquals(
        Sha256.hex(signed.text("record").orElseThrow()), signed.text("sha256").orElseThrow());
    assertTrue(leads.text().contains(signed.text("sha256").orElseThrow()));
    assertEquals(404, outside.get(path + "/report").status());
    assertEquals(404, outside.get(path + "/record.zip").status());
    taken(path, signed.text("record").orElseThrow());
    assertEquals(404, outside.get(filing).status());
    counted(path, matter);
  }

  /** Exactly what was signed, with a proof for the finish and the signature. */
  private void taken(String path, String record) {
    assertEquals(record, looks.get(path + "/record.json").body());
    SERVER.bean(Ledger.class).work();
    SERVER.clock().advance(Ledger.RATE.plusSeconds(1));
    SERVER.bean(Ledger.class).work();
    Zip zip = new Zip(looks.get(path + "/record.zip").bytes());
    assertEquals(200, looks.status(), looks::body);
    assertEquals(record, zip.text("drill.json"));
    assertEquals(2, zip.files().keySet().stream().filter(f -> f.endsWith(".tlog-proof")).count());
    assertEquals(
        1, zip.files().keySet().stream().filter(f -> f.endsWith(".record.reveal.json")).count());
  }

  private void counted(String path, Case matter) {
    Element before = standing(DRILLS);
    assertTrue(before.select(".own").isEmpty());
    assertEquals("–", before.select("td").get(2).text());
    String state = before.select(".hint").text();
    leads.get(path);
    Set<String> offered =
        Set.copyOf(leads.page().select("#count-form [name=duty]").eachAttr("value"));
    assertEquals(Set.of(matter.number() + " " + DRILLS, matter.number() + " " + PLAN), offered);
    leads.submit("#count-form", Map.of("again", "2026-11-20"));
    assertEquals(422, leads.status(), "not after the drill");
    leads.get(path);
    leads.post(
        path + "/count",
        Map.of(
            "_csrf", List.of(token(leads)),
            "duty", List.copyOf(offered),
            "again", List.of("2027-11-20")));
    assertEquals(200, leads.status(), leads::text);
    assertTrue(leads.page().select("#count-form").isEmpty(), "each once");
    Element after = standing(DRILLS);
    assertTrue(after.select(".own").text().contains("2027-11-20"), after::text);
    assertTrue(after.select("td").get(2).text().startsWith("2026-11-23"), after::text);
    assertFalse(state.equals(after.select(".hint").text()), "the fact that shows it");
    assertTrue(after.select("ul.files a").text().startsWith("drill-"), after::text);
    assertTrue(standing(PLAN).select(".own").text().contains("2027-11-20"));

    SERVER.clock().advance(Duration.ofDays(400));
    leads = SERVER.as(leader);
    helps = SERVER.as(second);
    assertTrue(standing(DRILLS).text().contains("our date is over"), standing(DRILLS)::text);
    again();
    assertTrue(standing(DRILLS).select(".own").text().contains("2028-11-20"));
    assertFalse(standing(DRILLS).text().contains("our date is over"));
    assertEquals(
        1,
        SERVER.bean(Cases.class).history(matter.id()).stream()
            .filter(v -> v.source().equals("standing duty"))
            .count(),
        "that drills are held is told since the first one");
  }

  /** The short way: chosen, started, finished, signed. */
  private void again() {
    leads.get("/drills");
    leads.submit("#drill-form", Map.of("now", "yes", "part-" + second.id(), "participant"));
    assertEquals(200, leads.status(), leads::text);
    String path = leads.path();
    assertEquals("running", leads.page().select("#state").text());
    minutes(20);
    leads.get(path);
    leads.submit("#action-form", Map.of("what", "renew the phone list", "due", "2028-01-31"));
    finished(path);
    leads.get(path);
    leads.post(
        path + "/count",
        Map.of(
            "_csrf", List.of(token(leads)),
            "duty", leads.page().select("#count-form [name=duty]").eachAttr("value"),
            "again", List.of("2028-11-20")));
    assertEquals(200, leads.status(), leads::text);
    assertTrue(leads.get("/drills").text().contains("1 open actions"), leads::text);
    String took = leads.get("/reminders").page().select("#took").text();
    assertTrue(took.contains("2028-01-31") && took.contains("renew the phone list"), leads::text);
    leads.get(path).submit("#close-1", Map.of("outcome", "renewed"));
    assertEquals(200, leads.status(), leads::text);
    assertFalse(leads.get("/drills").text().contains("open actions"));
    assertTrue(leads.get("/reminders").page().select("#took").isEmpty(), leads::text);
  }

  @Test
  void shouldRefuseWhatHasNoLeaderOrNoScenario() {
    leads.get("/drills");
    Map<String, List<String>> form =
        Map.of(
            "_csrf", List.of(token(leads)),
            "now", List.of("yes"),
            "zone", List.of("UTC"),
            "scenario", List.of("none"));
    assertEquals(422, leads.post("/drills", form).status());
    assertEquals(403, SERVER.as(observer).get("/drills").post("/drills", form).status());
    assertEquals(403, SERVER.signedIn(Role.ADMIN).get("/drills").status());
  }
}
