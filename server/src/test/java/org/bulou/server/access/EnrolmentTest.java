package org.bulou.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** One-time links. */
class EnrolmentTest {
  private static final TestServer SERVER = TestServer.shared();

  private static String invitation() {
    Person person = SERVER.person(Role.ANALYST);
    return "/welcome/" + link(SERVER.bean(People.class).invite(person.id(), person.id()));
  }

  static String link(People.Invite invite) {
    if (invite instanceof People.Invite.Link(String token)) {
      return token;
    }
    throw new AssertionError(invite.toString());
  }

  private static String code(Browser open) {
    byte[] secret = SignInTest.fromBase32(open.page().select("code.secret").text());
    return Totp.code(secret, Totp.step(SERVER.clock().instant()));
  }

  @Test
  void shouldWorkOnce() {
    String link = invitation();
    Browser first = SERVER.stranger().get(link);
    Browser second = SERVER.stranger().get(link);
    var answer = Map.of("password", "nine quiet otters swim", "code", code(first));
    assertEquals(200, first.submit("#welcome", answer).status());
    assertEquals(404, second.submit("#welcome", answer).status());
    assertEquals(404, SERVER.stranger().get(link).status());
  }

  @Test
  void shouldExpire() {
    String link = invitation();
    SERVER.clock().advance(OneTimeLinks.INVITATION.minus(Duration.ofSeconds(1)));
    assertEquals(200, SERVER.stranger().get(link).status());
    SERVER.clock().advance(Duration.ofSeconds(1));
    assertEquals(404, SERVER.stranger().get(link).status());
  }

  @Test
  void shouldRefuseWeakPasswordsAndWrongCodesWithoutUsingTheLinkUp() {
    String link = invitation();
    Browser browser = SERVER.stranger().get(link);
    String code = code(browser);
    for (String weak :
        new String[] {"short", "aaaaaaaaaaaaaaaa", "Password1234567", "bulou is my friend"}) {
      browser.submit("#welcome", Map.of("password", weak, "code", code));
      assertEquals(422, browser.status(), weak);
      assertEquals(1, browser.page().select("#password-problem").size(), weak);
      assertEquals("", browser.page().select("#password").val(), "no password is sent back");
    }
    browser.submit("#welcome", Map.of("password", "nine quiet otters swim", "code", "000000"));
    assertEquals(1, browser.page().select("#code-problem").size());
    browser.submit("#welcome", Map.of("password", "nine quiet otters swim", "code", code));
    assertEquals(8, browser.page().select("ol.codes code").size());
  }

  @Test
  void shouldShowNothingForATokenNobodyHas() {
    assertEquals(404, SERVER.stranger().get("/welcome/" + UUID.randomUUID()).status());
    assertEquals(404, SERVER.stranger().get("/welcome/%27%3Cscript%3E").status());
  }

  @Test
  void shouldMakeTheFirstAdministratorOnceAndThenOfferNoLink() {
    try (TestServer fresh = TestServer.fresh(false)) {
      FirstAdministrator first = fresh.bean(FirstAdministrator.class);
      String replaced = first.path().orElseThrow();
      String link = first.path().orElseThrow();
      assertEquals(404, fresh.stranger().get(replaced).status(), "a newer link ends the older");
      Browser browser = fresh.stranger().get(link);
      byte[] secret = SignInTest.fromBase32(browser.page().select("code.secret").text());
      String code = Totp.code(secret, Totp.step(fresh.clock().instant()));
      browser.submit(
          "#welcome",
          Map.of(
              "signInName",
              "root",
              "displayName",
              "Root",
              "password",
              "nine quiet otters swim",
              "code",
              code));
      assertEquals(8, browser.page().select("ol.codes code").size(), browser.text());
      assertTrue(first.path().isEmpty());
      assertEquals(
          java.util.Set.of(Role.ADMIN), fresh.bean(People.class).all().getFirst().person().roles());
    }
  }
}
