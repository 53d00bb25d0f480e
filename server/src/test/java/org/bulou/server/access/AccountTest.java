package org.bulou.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulou.server.record.Recorded;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** One's own account, taking one over, and what the record keeps of both. */
class AccountTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String FIRST = "seven grey herons wade";
  private static final String SECOND = "eight red foxes sleep";

  @SuppressWarnings("ArrayRecordComponent") // compared with nothing
  private record Enrolled(Person person, byte[] secret) {
    String code() {
      SERVER.clock().advance(Duration.ofSeconds(90));
      return Totp.code(secret, Totp.step(SERVER.clock().instant()));
    }
  }

  private static Enrolled enrol(Person person, String link) {
    Browser invited = SERVER.stranger().get("/welcome/" + link);
    byte[] secret = SignInTest.fromBase32(invited.page().select("code.secret").text());
    String code = Totp.code(secret, Totp.step(SERVER.clock().instant()));
    invited.submit("#welcome", Map.of("password", FIRST, "code", code));
    assertEquals(200, invited.status(), invited::text);
    return new Enrolled(person, secret);
  }

  private static Enrolled enrolled(Role role) {
    Person person = SERVER.person(role);
    People people = SERVER.bean(People.class);
    return enrol(person, EnrolmentTest.link(people.invite(person.id(), person.id())));
  }

  private static List<String> recorded(Person person) {
    return SERVER.bean(Recorder.class).about(person.id().value()).stream()
        .map(Recorded::type)
        .sorted()
        .toList();
  }

  private static int signIn(Enrolled who, String password) {
    Browser b = SERVER.stranger().get("/sign-in");
    b.submit(
        "#sign-in",
        Map.of("name", who.person().signInName(), "password", password, "code", who.code()));
    return b.status();
  }

  @Test
  void shouldChangeThePasswordOfWhoProvesAgainWhoHeIs() {
    Enrolled who = enrolled(Role.ANALYST);
    Browser b = SERVER.as(who.person());
    Browser elsewhere = SERVER.as(who.person());
    b.get("/account")
        .submit("#password-form", Map.of("old", "wrong", "code", who.code(), "password", SECOND));
    assertEquals(422, b.status());
    b.submit("#password-form", Map.of("old", FIRST, "code", who.code(), "password", "short"));
    assertEquals(422, b.status());
    assertTrue(b.text().contains("Too short"), b::text);
    b.submit("#password-form", Map.of("old", FIRST, "code", who.code(), "password", SECOND));
    assertEquals(200, b.status(), b::text);
    assertTrue(b.text().contains("The password is changed"), b::text);
    assertEquals(303, elsewhere.getOnly("/account").status(), "all other sessions ended");
    assertEquals(422, signIn(who, FIRST));
    assertEquals(200, signIn(who, SECOND));
    assertTrue(recorded(who.person()).contains("account.password-changed"));
  }

  @Test
  void shouldMakeATokenOnlyForWhoProvesAgainWhoHeIs() {
    Enrolled who = enrolled(Role.ANALYST);
    Browser b = SERVER.as(who.person()).get("/account/tokens");
    String until =
        LocalDate.ofInstant(SERVER.clock().instant(), ZoneOffset.UTC).plusDays(9).toString();
    for (List<String> proof :
        List.of(
            List.of("", ""),
            List.of(FIRST, ""),
            List.of(FIRST, "000000"),
            List.of("wrong", who.code()))) {
      b.get("/account/tokens").post("/account/tokens", token(b, until, proof));
      assertEquals(422, b.status(), proof.toString());
      assertTrue(b.page().select("#token").isEmpty(), b::text);
    }
    b.get("/account/tokens").post("/account/tokens", token(b, until, List.of(FIRST, who.code())));
    assertEquals(200, b.status(), b::text);
    assertFalse(b.page().select("#token").isEmpty(), b::text);
    assertEquals(1, recorded(who.person()).stream().filter("token.made"::equals).count());
  }

  private static Map<String, List<String>> token(Browser b, String until, List<String> proof) {
    return Map.of(
        "name", List.of("ticket system"),
        "scopes", List.of(Scope.CASES_READ.wire()),
        "until", List.of(until),
        "old", List.of(proof.getFirst()),
        "code", List.of(proof.getLast()),
        "_csrf", List.of(b.page().selectFirst("[name=_csrf]").val()));
  }

  @Test
  void shouldTakeAnAccountOverOnlyWithTwoAdministrators() {
    Enrolled one = enrolled(Role.ADMIN);
    Enrolled two = enrolled(Role.ADMIN);
    Enrolled victim = enrolled(Role.ANALYST);
    Browser session = SERVER.as(victim.person());
    String invite = "form[action$='" + victim.person().id() + "/invite']";
    Browser first = SERVER.as(one.person()).get("/people").submit(invite, Map.of());
    assertTrue(first.text().contains("another administrator"), first::text);
    first.get("/people").submit(invite, Map.of());
    assertTrue(first.page().select(".notice code").isEmpty(), "asking twice is not two");
    Browser second = SERVER.as(two.person()).get("/people").submit(invite, Map.of());
    String link = second.page().select(".notice code").text();
    assertTrue(link.contains("/welcome/"), second::text);
    assertEquals(200, session.get("/account").status(), "until it is used");
    enrol(victim.person(), link.substring(link.lastIndexOf('/') + 1));
    assertEquals(303, session.getOnly("/account").status());
    assertTrue(
        recorded(victim.person())
            .containsAll(Set.of("account.reset-asked", "account.reset-link", "account.enrolled")));
  }

  @Test
  void shouldRecordGrantsInTheTransactionThatGivesThem() {
    Person person = SERVER.person(Role.ANALYST);
    Person admin = SERVER.person(Role.ADMIN);
    People people = SERVER.bean(People.class);
    people.change(person.id(), Set.of(Role.RELEASER), Set.of(), admin.id());
    people.change(person.id(), Set.of(), Set.of(), admin.id());
    people.close(person.id(), admin.id());
    assertEquals(
        List.of("account.added", "account.closed", "account.granted"),
        recorded(person),
        "no role is no grant");
    Recorded granted =
        SERVER.bean(Recorder.class).about(person.id().value()).stream()
            .filter(e -> e.type().equals("account.granted"))
            .findFirst()
            .orElseThrow();
    assertEquals(admin.id(), granted.actor().orElseThrow());
    assertTrue(
        granted.reveals().stream()
            .anyMatch(
                r ->
                    r.part().equals("roles")
                        && new String(r.value(), java.nio.charset.StandardCharsets.UTF_8)
                            .equals("releaser")));
  }
}
