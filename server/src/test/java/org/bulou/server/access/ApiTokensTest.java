package org.bulou.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.filings.FilingCase;
import org.bulou.server.record.Recorded;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.Contract;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens for programs: made on a page, never more than their owner, ended with him. */
class ApiTokensTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String LIST = "/api/v1/cases";

  private static String day(int days) {
    return LocalDate.ofInstant(SERVER.clock().instant(), ZoneOffset.UTC).plusDays(days).toString();
  }

  private static String make(Person owner, Scope... scopes) {
    Browser b = SERVER.as(owner).get("/account/tokens");
    b.post(
        "/account/tokens",
        Map.of(
            "name", List.of("ticket system"),
            "scopes", Stream.of(scopes).map(Scope::wire).toList(),
            "until", List.of(day(30)),
            "_csrf", List.of(b.page().selectFirst("[name=_csrf]").val())));
    assertEquals(200, b.status(), b::text);
    String token = b.page().select("#token").text();
    assertTrue(token.matches("bulou_[A-Z2-7]{59}"), token);
    assertFalse(b.get("/account/tokens").body().contains(token), "shown once");
    return token;
  }

  private static Browser with(String token) {
    return SERVER.stranger().header("Authorization", "Bearer " + token);
  }

  private static JsonNode json(Browser b) {
    return JsonMapper.shared().readTree(b.body());
  }

  private static List<String> recorded(Person person) {
    return SERVER.bean(Recorder.class).about(person.id().value()).stream()
        .map(Recorded::type)
        .filter(t -> t.startsWith("token."))
        .sorted()
        .toList();
  }

  @Test
  void shouldReadWhatItsOwnerSeesAndNothingElse() {
    Person owner = SERVER.person(Role.ANALYST);
    Person other = SERVER.person(Role.ANALYST);
    Case own = FilingCase.both(SERVER).open(Life.LIVE, owner);
    Case foreign = FilingCase.both(SERVER).open(Life.LIVE, other);
    Browser b = with(make(owner, Scope.CASES_READ, Scope.EVALUATIONS_READ));

    assertEquals(200, b.get(LIST).status(), b::body);
    assertEquals(List.of(), Contract.violations("Cases", b.body()));
    assertEquals(1, json(b).path("cases").size(), b::body);
    assertEquals(own.number(), json(b).at("/cases/0/number").asString());
    assertEquals("", b.answerHeader("set-cookie"));
    assertTrue(b.answerHeader("cache-control").contains("no-store"));

    assertEquals(200, b.get(LIST + "/" + own.number()).status());
    assertEquals(List.of(), Contract.violations("Case", b.body()));
    assertEquals(200, b.get(LIST + "/" + own.number() + "/evaluation").status());
    assertEquals(List.of(), Contract.violations("Evaluation", b.body()));
    assertTrue(json(b).path("duties").size() > 1 && json(b).path("questions").size() > 1);

    for (String tail : List.of("", "/evaluation")) {
      assertEquals(404, b.get(LIST + "/" + foreign.number() + tail).status());
      assertEquals(List.of(), Contract.violations("Problem", b.body()));
      String hidden = b.body();
      assertEquals(404, b.get(LIST + "/2026-999999" + tail).status());
      assertEquals(hidden, b.body(), "a foreign case looks like none");
    }
    assertEquals(0, json(b.get(LIST + "?q=" + foreign.number())).path("cases").size());
    assertEquals(400, b.get(LIST + "?skip=-1").status());
    assertEquals(400, b.get(LIST + "?skip=x").status());

    SERVER.bean(Cases.class).dismiss(own.id(), owner.id(), owner.id());
    assertEquals(404, b.get(LIST + "/" + own.number()).status(), "as soon as he is out of it");
  }

  @Test
  void shouldAnswerEveryTokenThatDoesNotWorkAlike() {
    Person owner = SERVER.person(Role.AUDITOR);
    String revoked = make(owner, Scope.CASES_READ);
    assertEquals(200, with(revoked).get(LIST).status());
    Browser page = SERVER.as(owner).get("/account/tokens");
    page.submit("form[action$=revoke]", Map.of());
    assertTrue(page.text().contains("revoked"), page::text);
    String expired = make(owner, Scope.CASES_READ);
    SERVER.clock().advance(Duration.ofDays(31));
    Person closed = SERVER.person(Role.ANALYST);
    String orphan = make(closed, Scope.CASES_READ);
    SERVER.bean(People.class).close(closed.id(), owner.id());
    Browser none = SERVER.stranger().get(LIST);
    assertEquals(List.of(), Contract.violations("Problem", none.body()));
    for (String bad :
        List.of(
            revoked,
            expired,
            orphan,
            TokenText.fresh(),
            revoked.toLowerCase(java.util.Locale.ROOT),
            "",
            "bulou_",
            "x".repeat(5000))) {
      Browser b = with(bad).get(LIST);
      assertEquals(401, b.status(), bad);
      assertEquals("Bearer", b.answerHeader("www-authenticate"));
      assertEquals(none.body(), b.body(), bad);
    }
    Browser basic = SERVER.stranger().header("Authorization", "Basic eDp5").get(LIST);
    assertEquals(401, basic.status());
  }

  @Test
  void shouldTakeNoCookieAndNoFormForAToken() {
    Person owner = SERVER.person(Role.ANALYST);
    String token = make(owner, Scope.CASES_READ);
    assertEquals(401, SERVER.as(owner).get(LIST).status(), "a session is no token");
    assertEquals(303, with(token).getOnly("/board").status(), "a token opens no page");
    assertEquals(303, with(token).getOnly("/account/tokens").status());
    assertEquals(405, with(token).post(LIST, Map.of()).status(), "no form token is asked for");
    Browser chinese = SERVER.stranger().header("Accept-Language", "zh-CN").get(LIST);
    assertTrue(json(chinese).path("detail").asString().contains("令牌"), chinese::body);
  }

  @Test
  void shouldDoOnlyWhatItIsFor() {
    Person owner = SERVER.person(Role.ANALYST);
    Case own = FilingCase.both(SERVER).open(Life.LIVE, owner);
    Browser b = with(make(owner, Scope.EVALUATIONS_READ));
    assertEquals(403, b.get(LIST).status());
    assertEquals(List.of(), Contract.violations("Problem", b.body()));
    assertEquals(403, b.get(LIST + "/" + own.number()).status());
    assertEquals(200, b.get(LIST + "/" + own.number() + "/evaluation").status());
  }

  @Test
  void shouldListWhatIsDueInItsOwnersCases() {
    Person owner = SERVER.person(Role.ANALYST);
    Case own = FilingCase.both(SERVER).open(Life.LIVE, owner);
    FilingCase.both(SERVER).open(Life.LIVE, SERVER.person(Role.ANALYST));
    Browser b = with(make(owner, Scope.EVALUATIONS_READ));
    int dated = 0;
    for (String stretch : List.of("past", "day", "two-days", "week", "later", "undated")) {
      assertEquals(200, b.get("/api/v1/duties?stretch=" + stretch).status(), b::body);
      assertEquals(List.of(), Contract.violations("Duties", b.body()));
      for (var duty : json(b).path("duties")) {
        assertEquals(own.number(), duty.path("case").asString(), "nobody else's");
        dated += duty.has("due") ? 1 : 0;
      }
    }
    assertTrue(dated > 2, "the clocks of both laws run");
    assertEquals("day", json(b.get("/api/v1/duties")).path("stretch").asString());
    assertFalse(b.body().contains(own.title()), "what a case is called is another scope");
    assertEquals(400, b.get("/api/v1/duties?stretch=soon").status());
    assertEquals(400, b.get("/api/v1/duties?skip=-1").status());
    assertEquals(403, with(make(owner, Scope.CASES_READ)).get("/api/v1/duties").status());
  }

  @Test
  void shouldEndWithTheRoleItNeeds() {
    Person owner = SERVER.person(Role.ANALYST);
    Person admin = SERVER.person(Role.ADMIN);
    String token = make(owner, Scope.CASES_READ);
    People people = SERVER.bean(People.class);
    people.change(owner.id(), Set.of(Role.AUDITOR), Set.of(), admin.id());
    assertEquals(200, with(token).get(LIST).status(), "an auditor reads cases too");
    people.change(owner.id(), Set.of(Role.ADMIN), Set.of(), admin.id());
    assertEquals(401, with(token).get(LIST).status());
    people.change(owner.id(), Set.of(Role.ANALYST), Set.of(), admin.id());
    assertEquals(401, with(token).get(LIST).status(), "what ended stays ended");
    assertEquals(List.of("token.ended", "token.first-used", "token.made"), recorded(owner));
  }

  @Test
  void shouldLetTheOwnerMakeTheTokenOfAServiceAndNobodyElse() {
    Person owner = SERVER.person(Role.ANALYST);
    Person admin = SERVER.person(Role.ADMIN);
    Browser a = SERVER.as(admin).get("/people/tokens");
    Map<String, List<String>> form =
        Map.of(
            "owner", List.of(owner.signInName()),
            "name", List.of("watch tower"),
            "scopes", List.of("cases:read"),
            "until", List.of(day(365 - 1)),
            "_csrf", List.of(a.page().selectFirst("[name=_csrf]").val()));
    a.post("/people/tokens", form);
    assertEquals(200, a.status(), a::text);
    assertTrue(a.text().contains("watch tower") && !a.body().contains("bulou_"), a::text);
    UUID id = SERVER.bean(ApiTokens.class).of(owner.id()).stream().findFirst().orElseThrow().id();
    String issue = "/account/tokens/" + id + "/issue";
    for (Person wrong : List.of(admin, SERVER.person(Role.ANALYST))) {
      Browser b = SERVER.as(wrong).get("/account/tokens");
      String csrf = b.page().selectFirst("[name=_csrf]").val();
      assertEquals(404, b.post(issue, Map.of("_csrf", List.of(csrf))).status());
      String revoke = "/account/tokens/" + id + "/revoke";
      assertEquals(404, b.post(revoke, Map.of("_csrf", List.of(csrf))).status());
    }
    Browser o = SERVER.as(owner).get("/account/tokens").submit("form[id^=issue-]", Map.of());
    String token = o.page().select("#token").text();
    assertEquals(200, with(token).get(LIST).status());
    String csrf = o.page().selectFirst("[name=_csrf]").val();
    assertEquals(404, o.post(issue, Map.of("_csrf", List.of(csrf))).status(), "once");
    a.get("/people/tokens").submit("form[action*='" + id + "']", Map.of());
    assertEquals(401, with(token).get(LIST).status());
    assertEquals(
        List.of("token.ended", "token.first-used", "token.made", "token.offered"), recorded(owner));
  }

  @Test
  void shouldRefuseWhatNoTokenMayBe() {
    Person owner = SERVER.person(Role.ANALYST);
    Person admin = SERVER.person(Role.ADMIN);
    ApiTokens tokens = SERVER.bean(ApiTokens.class);
    LocalDate today = LocalDate.parse(day(0));
    OwnAccount.Proof proof = new OwnAccount.Proof("", "", "127.0.0.1");
    Set<Scope> read = Set.of(Scope.CASES_READ);
    for (ApiTokens.Wanted bad :
        List.of(
            new ApiTokens.Wanted(" ", read, Optional.of(today)),
            new ApiTokens.Wanted("x".repeat(61), read, Optional.of(today)),
            new ApiTokens.Wanted("x", Set.of(), Optional.of(today)),
            new ApiTokens.Wanted("x", read, Optional.empty()),
            new ApiTokens.Wanted("x", read, Optional.of(today.minusDays(1))),
            new ApiTokens.Wanted("x", read, Optional.of(today.plusDays(366))))) {
      assertTrue(tokens.make(owner, bad, proof) instanceof ApiTokens.Result.Objection, bad::name);
    }
    ApiTokens.Wanted good = new ApiTokens.Wanted("x", read, Optional.of(today.plusDays(100)));
    assertTrue(tokens.make(admin, good, proof) instanceof ApiTokens.Result.Objection);
    assertTrue(tokens.make(owner, good, proof) instanceof ApiTokens.Result.Shown);
    assertEquals(303, SERVER.stranger().getOnly("/account/tokens").status());
  }

  @Test
  void shouldKeepNoTokenAnywhere() {
    Person owner = SERVER.person(Role.ANALYST);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(log);
    String token = make(owner, Scope.CASES_READ);
    with(token).get(LIST);
    with(token).get(LIST + "/2026-999999");
    with(token).get(LIST + "?skip=x");
    with(token + "x").get(LIST);
    root.detachAppender(log);
    assertFalse(List.copyOf(log.list).isEmpty());
    for (ILoggingEvent line : List.copyOf(log.list)) {
      String text = line.getFormattedMessage() + Arrays.toString(line.getArgumentArray());
      assertFalse(text.contains(token.substring(6, 40)), text);
    }
    String kept =
        SERVER
            .bean(JdbcClient.class)
            .sql("SELECT string_agg(t::text, ' ') FROM access.api_token t")
            .query(String.class)
            .single();
    assertFalse(kept.contains(token) || kept.contains(token.substring(6)), kept);
    List<ApiToken> own = SERVER.bean(ApiTokens.class).of(owner.id());
    assertEquals(Optional.of(LocalDate.parse(day(0))), own.get(0).lastUsed());
  }
}
