package org.bulou.server.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.duties.Gates;
import org.bulou.server.duties.Shut;
import org.bulou.server.evaluation.PlannedAction;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Event windows reach the gates of open cases at once; a server of its own, since they do so. */
class WindowsTest {
  private static final TestServer SERVER = TestServer.fresh(false);
  private static final String ZONE = "Asia/Shanghai";
  private final Person coordinator = SERVER.person(Role.COORDINATOR);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  /** A finder in China; the provider's fix is out and everything is public but the tool. */
  private Case open(List<Told> windows) {
    Cases cases = SERVER.bean(Cases.class);
    Case c = cases.open("windows", Life.LIVE, coordinator.id());
    String now = "\"" + SERVER.clock().instant() + "\"";
    List<Told> told = new ArrayList<>(windows);
    told.addAll(
        List.of(
            Told.fact("case", "aspects", "{\"only\":[\"vulnerability\"]}"),
            Told.is("lab", "entity"),
            Told.fact("lab", "established_in", "\"CN\""),
            Told.fact("lab", "roles", "{\"only\":[\"cn.finder\"]}"),
            Told.is("v1", "vulnerability"),
            Told.is("rx", "product"),
            Told.fact("capacity(lab, rx)", "roles", "{\"only\":[]}"),
            Told.fact("rx", "offered_in", "{\"only\":[\"CN\"]}"),
            Told.is("m1", "measure"),
            Told.fact("m1", "kind", "\"fix\""),
            Told.fact("m1", "by_provider", "true"),
            Told.fact("m1", "products", "{\"all\":[\"rx\"]}"),
            Told.fact("m1", "available_at", now),
            Told.fact("v1", "measures", "{\"all\":[\"m1\"]}"),
            Told.fact("publicity(v1)", "existence_at", now),
            Told.fact("publicity(v1)", "product_at", now),
            Told.fact("publicity(v1)", "nature_at", now)));
    cases.record(
        c.id(),
        Optional.empty(),
        new Entry("test", Bilingual.same("start"), told),
        coordinator.id());
    return cases.get(c.id());
  }

  private static PlannedAction publish() {
    List<Told> sober = new ArrayList<>(PlannedAction.SOBER);
    sober.add(Told.fact("", "with_remedy", "true"));
    return PlannedAction.of("publish", "lab")
        .inGoodFaith()
        .with("territory", Written.text("CN"))
        .with("audience", Written.text("public"))
        .with("recipients", Written.all(List.of()))
        .with("purpose", Written.text("publicity"))
        .with("at", Written.instant(SERVER.clock().instant()))
        .item("v1", "nature", Optional.of("rx"), sober)
        .build();
  }

  private Gate ask(Case c) {
    return SERVER.bean(Gates.class).ask(c.id(), publish(), coordinator.id());
  }

  private void pass(Case c) {
    new TransactionTemplate(SERVER.bean(PlatformTransactionManager.class))
        .executeWithoutResult(
            s ->
                SERVER
                    .bean(Gates.class)
                    .pass(c.id(), publish(), coordinator.id(), Optional.empty()));
  }

  private Browser register(Browser b, String start, String end) {
    return b.get("/organisation/windows")
        .submit(
            "#window-form",
            Map.of(
                "name",
                "National conference",
                "level",
                "national",
                "start",
                start,
                "end",
                end,
                "zone",
                ZONE,
                "document",
                "letter 17, file room 2",
                "confirmed",
                "yes"));
  }

  private String took() {
    return SERVER.as(coordinator).get("/reminders").page().select("#took").text();
  }

  private static String local(Duration ahead) {
    return SERVER
        .clock()
        .instant()
        .plus(ahead)
        .atZone(ZoneId.of(ZONE))
        .toLocalDateTime()
        .toString();
  }

  @Test
  void shouldCloseAClearedGateWhenAWindowIsRegisteredInBetween() {
    Case c = open(List.of(Told.fact("case", "windows", "{\"all\":[]}")));
    assertInstanceOf(Gate.Clear.class, ask(c));
    pass(c);
    Browser b = register(SERVER.as(coordinator), local(Duration.ofHours(-1)), "");
    assertEquals(200, b.status(), b::text);
    assertTrue(b.text().contains("until further notice"), b::text);
    assertTrue(took().contains("find out when it begins and ends"), this::took);
    assertInstanceOf(Gate.Closed.class, ask(c));
    Shut shut = assertThrows(Shut.class, () -> pass(c));
    assertEquals(Shut.Why.CLOSED, shut.why());
    b.get(
        "/organisation/windows?id="
            + SERVER.bean(Windows.class).register().windows().getLast().id());
    b.submit("#window-form", Map.of("end", local(Duration.ofMinutes(-1))));
    assertEquals(200, b.status(), b::text);
    assertInstanceOf(Gate.Clear.class, ask(c), "over: the end became known");
    assertEquals("", took());
  }

  private Browser askFor(Case c, String about) {
    return SERVER
        .as(coordinator)
        .get("/cases/" + c.number() + "/consents")
        .submit(
            "#ask-form",
            Map.of(
                "whom",
                "MPS, 11th bureau",
                "at",
                local(Duration.ofMinutes(-30)),
                "zone",
                ZONE,
                "reference",
                "letter 3",
                "about",
                about));
  }

  @Test
  void shouldMakeAnAnswerAFactOfItsCaseAndNoAnswerNone() {
    Case c = open(List.of(Told.fact("case", "windows", "{\"all\":[]}")));
    Case other = open(List.of(Told.fact("case", "windows", "{\"all\":[]}")));
    register(SERVER.as(coordinator), local(Duration.ofHours(-1)), "");
    int before = SERVER.bean(Cases.class).get(c.id()).version();
    Browser b = askFor(c, "advisory 7");
    assertEquals(200, b.status(), b::text);
    assertTrue(b.text().contains("no answer: unknown"), b::text);
    assertEquals(before, SERVER.bean(Cases.class).get(c.id()).version(), "asking is no fact");
    assertInstanceOf(Gate.Closed.class, ask(c));
    Map<String, String> answer =
        new java.util.HashMap<>(
            Map.of(
                "answer",
                "yes",
                "from",
                "the bureau",
                "at",
                local(Duration.ofDays(-3)),
                "zone",
                ZONE,
                "scope",
                "advisory 7 only",
                "until",
                local(Duration.ofHours(2))));
    b.submit("form.answer", answer);
    assertEquals(422, b.status(), "answered before it was asked");
    answer.put("at", local(Duration.ofMinutes(-5)));
    b.get("/cases/" + c.number() + "/consents").submit("form.answer", answer);
    assertEquals(200, b.status(), b::text);
    assertTrue(b.text().contains("advisory 7 only"), b::text);
    assertInstanceOf(Gate.Clear.class, ask(c), () -> closing(c));
    assertInstanceOf(Gate.Closed.class, ask(other), "a consent is for one case");
    SERVER.clock().advance(Duration.ofHours(3));
    SERVER.runDueJobs();
    Browser later = SERVER.as(coordinator).get("/cases/" + c.number() + "/consents");
    assertTrue(later.text().contains("consent not in force"), later::text);
    // The register's end is said anew, so that only the consent's own end can close it.
    over(SERVER.as(coordinator));
    register(SERVER.as(coordinator), local(Duration.ofHours(-1)), "");
    assertInstanceOf(Gate.Closed.class, ask(c), "it has run out");
    Browser no = askFor(other, "advisory 8");
    answer.put("answer", "no");
    answer.put("at", local(Duration.ofMinutes(-5)));
    answer.put("until", "");
    no.submit("form.answer", answer);
    assertEquals(200, no.status(), no::text);
    assertInstanceOf(Gate.Closed.class, ask(other));
    over(SERVER.as(coordinator));
  }

  @Test
  void shouldListWhatFallsInAWindowToWhoTakesPartOnly() {
    List<Told> planned = new ArrayList<>(List.of(Told.fact("case", "windows", "{\"all\":[]}")));
    planned.add(Told.is("adv", "action"));
    planned.add(Told.fact("adv", "audience", "\"public\""));
    planned.add(
        Told.fact("adv", "at", "\"" + SERVER.clock().instant().plus(Duration.ofHours(5)) + "\""));
    Case c = open(planned);
    register(SERVER.as(coordinator), local(Duration.ofHours(1)), local(Duration.ofHours(9)));
    Browser b = SERVER.as(coordinator).get("/windows");
    assertEquals(200, b.status(), b::text);
    assertTrue(b.page().select("section.window").text().contains(c.number()), b::text);
    assertTrue(b.page().select("section.window .tag.soon").text().contains("publication"));
    Browser outsider = SERVER.signedIn(Role.COORDINATOR);
    assertFalse(outsider.get("/windows").body().contains(c.number()));
    assertEquals(404, outsider.get("/cases/" + c.number() + "/consents").status());
    String token = outsider.get("/account").page().selectFirst("[name=_csrf]").val();
    for (String act : List.of("", "/answer")) {
      outsider.post("/cases/" + c.number() + "/consents" + act, Map.of("_csrf", List.of(token)));
      assertEquals(404, outsider.status(), act);
    }
    over(SERVER.as(coordinator));
    assertTrue(SERVER.as(coordinator).get("/windows").page().select("section.window").isEmpty());
  }

  @Test
  void shouldSayWhatAWindowDoesAndWhoFindsOutTheRest() {
    Browser b = SERVER.as(coordinator).get("/organisation/windows");
    Map<String, String> window =
        new java.util.HashMap<>(
            Map.of(
                "name", "Sector week",
                "level", "sector",
                "start", "",
                "zone", ZONE,
                "document", "a circular"));
    b.submit("#window-form", window);
    assertTrue(row(b, "Sector week").contains("a note"), b::text);
    window.put("name", "Rumoured congress");
    window.put("level", "national");
    b.submit("#window-form", window);
    assertTrue(row(b, "Rumoured congress").contains("undetermined"), b::text);
    assertTrue(row(b, "Rumoured congress").contains(coordinator.displayName()), "its owner");
    register(b, local(Duration.ofHours(3)), "");
    assertTrue(row(b, "National conference").contains("will close"), b::text);
    assertTrue(b.page().select("#never-stops").text().contains("filings to authorities"));
    Map<String, String> odd = new java.util.HashMap<>(window);
    odd.put("owner", SERVER.person(Role.ANALYST).id().toString());
    b.submit("#window-form", odd);
    assertEquals(422, b.status(), "an owner who cannot change it");
    SERVER.clock().advance(Duration.ofHours(4));
    Browser later = SERVER.as(coordinator).get("/organisation/windows");
    assertTrue(row(later, "National conference").contains("closes publication"), later::text);
    over(later);
  }

  private static String row(Browser b, String name) {
    return b.page().select("tbody tr").stream()
        .map(r -> r.text())
        .filter(t -> t.contains(name) && !t.contains("over"))
        .findFirst()
        .orElse("");
  }

  /** The windows of this test must not close the gates of the others. */
  private String closing(Case c) {
    return SERVER.clock().instant()
        + " "
        + ask(c).verdicts().stream().map(v -> v.norm().id()).toList()
        + " "
        + SERVER.bean(Windows.class).register();
  }

  /** What another test left open would close every gate here. */
  @BeforeEach
  void endWhatIsOpen() {
    over(SERVER.as(coordinator));
  }

  private void over(Browser b) {
    for (Window w : SERVER.bean(Windows.class).register().windows()) {
      b.get("/organisation/windows?id=" + w.id());
      b.submit(
          "#window-form",
          Map.of("start", local(Duration.ofDays(-2)), "end", local(Duration.ofMinutes(-1))));
    }
  }

  @Test
  void shouldHoldWhileNobodySaysThatTheRegisterIsComplete() {
    Case c = open(List.of());
    assertInstanceOf(Gate.Undetermined.class, ask(c));
    Browser b = SERVER.as(coordinator).get("/organisation/windows");
    String today = SERVER.clock().instant().atZone(ZoneId.of(ZONE)).toLocalDate().toString();
    b.submit("#close-form", Map.of("day", today));
    assertEquals(200, b.status(), b::text);
    assertTrue(b.page().select("#closed").text().contains(coordinator.displayName()), b::text);
    assertInstanceOf(Gate.Clear.class, ask(c));
    SERVER.clock().advance(Duration.ofHours(25));
    SERVER.runDueJobs();
    assertInstanceOf(Gate.Undetermined.class, ask(c), "that day has passed");
  }

  @Test
  void shouldRefuseWhatCannotBe() {
    Browser b =
        register(SERVER.as(coordinator), local(Duration.ofHours(2)), local(Duration.ofHours(1)));
    assertEquals(422, b.status());
    assertEquals("National conference", b.page().selectFirst("#name").val(), "nothing is lost");
    b.get("/organisation/windows").submit("#close-form", Map.of("day", "2020-01-01"));
    assertEquals(422, b.status());
    Browser analyst = SERVER.signedIn(Role.ANALYST).get("/organisation/windows");
    assertEquals(200, analyst.status());
    assertTrue(analyst.page().select("#window-form").isEmpty());
    assertEquals(403, SERVER.signedIn(Role.ANALYST).getOnly("/organisation/staff").status());
  }
}
