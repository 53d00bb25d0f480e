package org.bulou.server.filings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bulou.law.evaluate.DutyState;
import org.bulou.server.access.People;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Told;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** The Union's platform: three stages, and the gate of Chinese law before them. */
class UnionFilingsTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String EARLY = "eu.cra.14-2a.early-warning(grp, v1)";
  private static final String NOTIFIED = "eu.cra.14-2b.notification(grp, v1)";
  private static final String FINAL = "eu.cra.14-2c.final-report(grp, v1)";

  private final Person analyst = SERVER.person(Role.ANALYST);
  private final Person releaser = SERVER.person(Role.RELEASER);
  private final Person legal = SERVER.person(Role.LEGAL);
  private final Browser writer = SERVER.as(analyst);
  private final Browser checker = SERVER.as(releaser);
  private final Browser counsel = SERVER.as(legal);

  private Case union(String entity, String territory, Person... more) {
    Person[] people = new Person[more.length + 3];
    people[0] = analyst;
    people[1] = releaser;
    people[2] = legal;
    System.arraycopy(more, 0, people, 3, more.length);
    return FilingCase.union(SERVER, entity, territory).open(Life.LIVE, people);
  }

  private String checked(Case c, String duty) {
    writer.get(
        "/cases/"
            + c.number()
            + "/filings/new?duty="
            + URLEncoder.encode(duty, StandardCharsets.UTF_8));
    writer.submit("form[id^=start-]", Map.of());
    assertEquals(200, writer.status(), writer.text());
    String path = writer.path();
    checker.get(path).submit("#check-form", Map.of());
    assertEquals(200, checker.status(), checker.text());
    writer.get(path);
    return path;
  }

  /** Sends it with whatever the page asks for. */
  private void send() {
    boolean reasons = !writer.page().select("#submit-form [name=reasons]").isEmpty();
    writer.submit(
        "#submit-form",
        reasons
            ? Map.of(
                "account",
                "primary@maker",
                "reasons",
                "the date stands, the facts do not change it")
            : Map.of("account", "primary@maker"));
    assertEquals(200, writer.status(), writer.text());
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
  void shouldFileTheThreeStages() {
    Case c = union("de", "DE");
    String early = checked(c, EARLY);
    assertEquals("Maker de", value(writer, "manufacturer-name"));
    assertEquals(
        "France, Germany", value(writer, "member-states"), "the Union's, in the register's order");
    assertTrue(value(writer, "aware-at").endsWith(" UTC"), "the platform keeps UTC");
    assertTrue(writer.page().select("#field-attack-vector").isEmpty(), "absent at this stage");
    assertTrue(
        writer.page().select(".traps").text().contains("secondary representative cannot see"));
    assertTrue(writer.page().select(".gaps").text().contains("title"));
    writer.submit(
        "#text-form",
        Map.of(
            "f.title",
            "Router flaw",
            "f.summary",
            "Exploited",
            "f.notification-type",
            "Vulnerability"));
    assertTrue(writer.page().select("#submit-form").isEmpty(), "changed words are checked again");
    checker.get(early).submit("#check-form", Map.of());
    writer.get(early);
    send();
    assertEquals(DutyState.DONE, state(c, EARLY));
    assertEquals(DutyState.RUNNING, state(c, NOTIFIED));

    checked(c, NOTIFIED);
    assertEquals("Router flaw", value(writer, "title"), "carried forward by the platform");
    assertFalse(writer.page().select("#field-attack-vector").isEmpty());
    send();
    assertEquals(DutyState.DONE, state(c, NOTIFIED));

    FilingCase.record(
        SERVER,
        c.id(),
        analyst,
        List.of(
            Told.is("m1", "measure"),
            Told.fact("m1", "kind", "\"fix\""),
            Told.fact("m1", "products", "{\"all\":[\"r100\"]}"),
            Told.fact("m1", "available_at", "\"" + SERVER.clock().instant() + "\""),
            Told.fact("v1", "measures", "{\"all\":[\"m1\"]}")));
    checked(c, FINAL);
    send();
    assertEquals(DutyState.DONE, state(c, FINAL));
    assertTrue(writer.page().select("#update-form").isEmpty(), "the final report locks");
    writer.submit("#correct-form", Map.of("reason", "severity was higher", "reference", "L-1"));
    assertTrue(writer.text().contains("corrected by letter"), writer.text());
  }

  @Test
  void shouldLetOnlyCounselDecideADisputedGate() {
    Person german =
        added(
            new People.Wanted(
                "de-" + java.util.UUID.randomUUID().toString().substring(0, 8),
                "German counsel",
                java.util.Set.of(Role.LEGAL),
                java.util.Set.of("eu")));
    Case c = union("szx", "CN", german);
    String path = checked(c, EARLY);
    assertTrue(
        writer.page().select(".gate-closed").text().contains("9"),
        writer.page().select(".gate").text());
    assertTrue(
        writer.page().select(".gate").text().contains("第九条第（七）项"),
        writer.page().select(".gate").text());
    assertTrue(
        writer.page().select(".gate").text().contains("bound_by_9")
            || writer.page().select(".gate").text().contains("9-7"));
    assertTrue(writer.page().select("#decide-form").isEmpty());
    writer.submit("#submit-form", Map.of("account", "a"));
    assertEquals(422, writer.status());
    assertTrue(writer.text().contains("A norm closes this"), writer.text());
    assertEquals("a", writer.page().selectFirst("#account").val(), "nothing typed is lost");
    assertEquals(DutyState.RUNNING, state(c, EARLY));

    Browser wrong = SERVER.as(german);
    assertTrue(wrong.get(path).page().select("#decide-form").isEmpty(), "not a lawyer of that law");
    String token = wrong.page().selectFirst("[name=_csrf]").val();
    String revision = String.valueOf(SERVER.bean(Filings.class).all(c.id()).getFirst().revision());
    wrong.post(
        path + "/decide",
        Map.of("_csrf", List.of(token), "revision", List.of(revision), "decision", List.of("go")));
    assertEquals(422, wrong.status());
    assertTrue(wrong.text().contains("legal role"), wrong.text());

    counsel.get(path).submit("#decide-form", Map.of("decision", " "));
    assertEquals(422, counsel.status());
    counsel
        .get(path)
        .submit(
            "#decide-form",
            Map.of("decision", "narrow reading; minimum content; told MIIT at the same time"));
    assertEquals(200, counsel.status(), counsel.text());
    writer.get(path).submit("#submit-form", Map.of("account", "a"));
    assertEquals(200, writer.status(), writer.text());
    assertEquals(DutyState.DONE, state(c, EARLY));
    Filing sent = SERVER.bean(Filings.class).all(c.id()).getFirst();
    String gate = SERVER.bean(FilingStore.class).gate(sent.id(), sent.revision()).orElseThrow();
    assertTrue(
        gate.contains(legal.id().toString()) && gate.contains("\"answer\":\"closed\""), gate);
  }

  @Test
  void shouldForgetADecisionWhenTimeOrTheActionChanges() {
    Case c = union("szy", "CN");
    String path = checked(c, EARLY);
    this.counsel.get(path).submit("#decide-form", Map.of("decision", "reasons"));
    SERVER.clock().advance(java.time.Duration.ofHours(25));
    FilingCase.record(SERVER, c.id(), analyst, FilingCase.unpublished(SERVER));
    Browser writer = SERVER.as(analyst); // the sessions of before have run out
    Browser counsel = SERVER.as(legal);
    writer.get(path).submit("#submit-form", Map.of("account", "a"));
    assertEquals(422, writer.status(), "the decision ran out");
    counsel.get(path).submit("#decide-form", Map.of("decision", "again"));
    assertEquals(200, counsel.status());
    FilingCase.record(
        SERVER,
        c.id(),
        analyst,
        List.of(
            Told.is("r200", "product"),
            Told.fact("r200", "kind", "\"hardware\""),
            Told.fact("szy", "products", "{\"all\":[\"r100\",\"r200\"]}")));
    writer.get(path).submit("#submit-form", Map.of("account", "a"));
    assertEquals(422, writer.status(), "another product: not what was decided");
  }

  @Test
  void shouldSendInDoubtOnlyWithReasons() {
    Case c = union("szz", "CN");
    String path = checked(c, EARLY);
    SERVER.clock().advance(java.time.Duration.ofHours(25)); // "nothing is public" grew stale
    Browser writer = SERVER.as(analyst);
    writer.get(path).submit("#submit-form", Map.of("account", "a"));
    assertEquals(422, writer.status());
    assertTrue(writer.text().contains("law's answer is open"), writer.text());
    writer.submit("#submit-form", Map.of("account", "a", "reasons", "the date stands"));
    assertEquals(200, writer.status(), writer.text());
    assertEquals(DutyState.DONE_AFTER_DATE, state(c, EARLY));
    Filing sent = SERVER.bean(Filings.class).all(c.id()).getFirst();
    String gate = SERVER.bean(FilingStore.class).gate(sent.id(), sent.revision()).orElseThrow();
    assertTrue(gate.contains("undetermined") && gate.contains("the date stands"), gate);
  }

  private static Person added(People.Wanted wanted) {
    return SERVER.bean(People.class).add(wanted, java.util.Optional.empty())
            instanceof People.Result.Done(Person person)
        ? person
        : failed();
  }

  private static Person failed() {
    throw new AssertionError("no such person could be added");
  }
}
