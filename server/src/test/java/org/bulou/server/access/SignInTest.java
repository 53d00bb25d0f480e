package org.bulou.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** The way in: invitation, password, code, and everything that is refused. */
class SignInTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String PASSWORD = "seven grey herons wade";

  /**
   * Somebody who accepted an invitation through the pages, with the secret of the second factor.
   */
  @SuppressWarnings("ArrayRecordComponent") // compared with nothing
  private record Enrolled(String name, byte[] secret, List<String> recovery) {
    String code() {
      return Totp.code(secret, Totp.step(SERVER.clock().instant()));
    }
  }

  private static Enrolled enrolled(Role role) {
    Browser admin = SERVER.signedIn(Role.ADMIN).get("/people");
    String name = "s-" + UUID.randomUUID().toString().substring(0, 8);
    admin.submit(
        "#add-person",
        Map.of("signInName", name, "displayName", "Sample " + name, "roles", role.wire()));
    String link = admin.page().select(".notice code").text();
    Browser invited = SERVER.stranger().get(link.substring(SERVER.address().length()));
    byte[] secret = fromBase32(invited.page().select("code.secret").text());
    String code = Totp.code(secret, Totp.step(SERVER.clock().instant()));
    invited.submit("#welcome", Map.of("password", PASSWORD, "code", code));
    List<String> recovery = invited.page().select("ol.codes code").eachText();
    assertEquals(8, recovery.size(), invited.text());
    SERVER.clock().advance(Duration.ofSeconds(90)); // the code of the enrolment is used up
    return new Enrolled(name, secret, recovery);
  }

  private static Browser signIn(Browser browser, String name, String password, String code) {
    return browser
        .get("/sign-in?next=/people")
        .submit("#sign-in", Map.of("name", name, "password", password, "code", code));
  }

  @Test
  void shouldLetInWithNamePasswordAndCode() {
    Enrolled who = enrolled(Role.ADMIN);
    Browser browser = SERVER.stranger().get("/sign-in");
    String before = browser.cookies().getOrDefault("session", "none");
    signIn(browser, who.name().toUpperCase(java.util.Locale.ROOT), PASSWORD, who.code());
    assertEquals("/people", browser.path());
    assertEquals(200, browser.status());
    assertNotEquals(before, browser.cookies().get("session"));
  }

  @Test
  void shouldMakeANewSessionAtEverySignInAndEndTheOldOne() {
    Enrolled who = enrolled(Role.ADMIN);
    Browser browser = SERVER.stranger().cookie("session", "planted-by-somebody");
    signIn(browser, who.name(), PASSWORD, who.code());
    String first = browser.cookies().get("session");
    assertNotEquals("planted-by-somebody", first);
    SERVER.clock().advance(Duration.ofSeconds(90));
    signIn(browser, who.name(), PASSWORD, who.code());
    assertNotEquals(first, browser.cookies().get("session"));
    Browser thief = SERVER.stranger().cookie("session", first).getOnly("/people");
    assertEquals(303, thief.status());
  }

  @Test
  void shouldRefuseACodeUsedBefore() {
    Enrolled who = enrolled(Role.ADMIN);
    String code = who.code();
    assertEquals("/people", signIn(SERVER.stranger(), who.name(), PASSWORD, code).path());
    Browser again = signIn(SERVER.stranger(), who.name(), PASSWORD, code);
    assertEquals(422, again.status());
  }

  @Test
  void shouldTakeARecoveryCodeOnce() {
    Enrolled who = enrolled(Role.ADMIN);
    String typed = who.recovery().getFirst().toLowerCase(java.util.Locale.ROOT);
    assertEquals("/people", signIn(SERVER.stranger(), who.name(), PASSWORD, typed).path());
    assertEquals(422, signIn(SERVER.stranger(), who.name(), PASSWORD, typed).status());
  }

  @Test
  void shouldSayTheSameWhateverIsWrong() {
    Enrolled who = enrolled(Role.ANALYST);
    String name = who.name();
    String wrongPassword =
        mainWithoutName(signIn(SERVER.stranger(), name, "wrong wrong wrong", who.code()), name);
    String wrongCode = mainWithoutName(signIn(SERVER.stranger(), name, PASSWORD, "000000"), name);
    String nobody = "n-" + UUID.randomUUID().toString().substring(0, 8);
    String noSuchName =
        mainWithoutName(signIn(SERVER.stranger(), nobody, PASSWORD, "000000"), nobody);
    assertEquals(wrongPassword, wrongCode);
    assertEquals(wrongPassword, noSuchName);
    assertTrue(wrongPassword.contains("Name, password or code is wrong"), wrongPassword);
  }

  private static String mainWithoutName(Browser browser, String name) {
    String token = browser.page().select("#sign-in input[name=_csrf]").val();
    return browser.status()
        + browser.page().select("main").html().replace(name, "NAME").replace(token, "TOKEN");
  }

  @Test
  void shouldMakeGuessersWaitLongerAndLonger() {
    String nobody = "n-" + UUID.randomUUID().toString().substring(0, 8);
    int status = 0;
    int tries = 0;
    while (status != 429 && tries++ < 10) {
      status = guess(nobody);
    }
    assertEquals(6, tries, "five free attempts for a name nobody has");
    SERVER.clock().advance(Duration.ofSeconds(16));
    assertEquals(422, guess(nobody), "after the first wait one more attempt");
    SERVER.clock().advance(Duration.ofSeconds(16));
    assertEquals(429, guess(nobody), "the second wait is longer");
    assertEquals(Duration.ofMinutes(15), FailedSignIns.wait(40));
    SERVER.clock().advance(Duration.ofMinutes(16)); // the address of the tests is free again
  }

  private static int guess(String name) {
    return signIn(SERVER.stranger(), name, "wrong wrong wrong", "000000").status();
  }

  @Test
  void shouldForgetSessionsAfterAnHourWithoutUseAndTwelveInAnyCase() {
    Person person = SERVER.person(Role.ADMIN);
    Browser browser = SERVER.as(person);
    for (int i = 0; i < 13; i++) {
      SERVER.clock().advance(Duration.ofMinutes(50));
      assertEquals(200, browser.getOnly("/people").status(), "after " + (i + 1) + " × 50 minutes");
    }
    SERVER.clock().advance(Duration.ofMinutes(75));
    assertEquals(303, browser.getOnly("/people").status(), "twelve hours");
    Browser idle = SERVER.as(person);
    SERVER.clock().advance(Duration.ofMinutes(61));
    assertEquals(303, idle.getOnly("/people").status(), "an hour without use");
  }

  @Test
  void shouldEndSessionsWhenRolesChangeOrTheAccountCloses() {
    People people = SERVER.bean(People.class);
    Person person = SERVER.person(Role.ADMIN);
    Browser browser = SERVER.as(person);
    people.change(person.id(), Set.of(Role.ANALYST), Set.of(), person.id());
    assertEquals(303, browser.getOnly("/people").status());
    browser = SERVER.as(person);
    people.close(person.id(), person.id());
    assertEquals(303, browser.getOnly("/people").status());
    assertEquals(
        new People.Invite.Gone(),
        people.invite(person.id(), person.id()),
        "no invitation for a closed account");
  }

  @Test
  void shouldRefuseFormsWithoutTheTokenOfThisVisitor() {
    Browser browser = SERVER.signedIn(Role.ADMIN).get("/people");
    var fields =
        Map.of(
            "signInName",
            List.of("forged"),
            "displayName",
            List.of("F"),
            "roles",
            List.of("admin"));
    assertEquals(403, browser.post("/people", fields).status());
    String other =
        SERVER.signedIn(Role.ADMIN).get("/people").page().select("[name=_csrf]").first().val();
    var withOther = new java.util.HashMap<>(fields);
    withOther.put("_csrf", List.of(other));
    assertEquals(403, browser.post("/people", withOther).status());
    assertFalse(browser.get("/people").text().contains("forged"));
  }

  @Test
  void shouldNotSendPeopleElsewhereAfterSignIn() {
    for (String evil :
        List.of("https://evil.example/", "//evil.example", "/\\evil.example", "/%0d%0aX: y")) {
      Browser browser =
          SERVER
              .stranger()
              .get(
                  "/sign-in?next="
                      + java.net.URLEncoder.encode(evil, java.nio.charset.StandardCharsets.UTF_8));
      String next = browser.page().select("[name=next]").val();
      assertTrue(next.equals("/") || next.startsWith("/%0d"), evil + " → " + next);
    }
  }

  static byte[] fromBase32(String text) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    String plain = text.replaceAll("[^A-Z2-7]", "");
    byte[] bytes = new byte[plain.length() * 5 / 8];
    int buffer = 0;
    int bits = 0;
    int at = 0;
    for (int i = 0; i < plain.length(); i++) {
      buffer = ((buffer << 5) | alphabet.indexOf(plain.charAt(i))) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[at++] = (byte) (buffer >> bits);
      }
    }
    return bytes;
  }
}
