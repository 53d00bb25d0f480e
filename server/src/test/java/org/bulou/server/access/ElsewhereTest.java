package org.bulou.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bulou.server.access.OtherSignIn.Signs;
import org.bulou.server.platform.Settings;
import org.bulou.server.platform.Settings.SignInElsewhere;
import org.bulou.server.record.Recorded;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestPostgres;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in at a real OpenID provider of this machine, over HTTP on both sides. */
class ElsewhereTest {
  private static final String PASSWORD = "seven grey herons wade";
  private static final Consumer<JWTClaimsSet.Builder> TWO_FACTORS = c -> c.claim("acr", "gold");
  private static final OtherSignIn OTHER = other();
  private static final TestServer SERVER = TestServer.on(settings());

  private static void honest(JWTClaimsSet.Builder claims) {
    // says what is so
  }

  private static OtherSignIn other() {
    try {
      return new OtherSignIn(() -> SERVER.clock().instant());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Settings settings() {
    return TestPostgres.settings(
        new SignInElsewhere(
            OTHER.issuer(),
            OtherSignIn.CLIENT,
            Optional.of(OtherSignIn.SECRET),
            Set.of("gold"),
            Set.of("mfa")));
  }

  @AfterAll
  static void close() {
    SERVER.close();
    OTHER.close();
  }

  @SuppressWarnings("ArrayRecordComponent") // compared with nothing
  private record Enrolled(Person person, byte[] secret, String subject) {
    String code() {
      SERVER.clock().advance(Duration.ofSeconds(90));
      return Totp.code(secret, Totp.step(SERVER.clock().instant()));
    }
  }

  private static Enrolled enrolled() {
    Person person = SERVER.person(Role.ANALYST);
    String link = EnrolmentTest.link(SERVER.bean(People.class).invite(person.id(), person.id()));
    Browser invited = SERVER.stranger().get("/welcome/" + link);
    byte[] secret = SignInTest.fromBase32(invited.page().select("code.secret").text());
    String code = Totp.code(secret, Totp.step(SERVER.clock().instant()));
    invited.submit("#welcome", Map.of("password", PASSWORD, "code", code));
    assertEquals(200, invited.status(), invited::text);
    return new Enrolled(person, secret, "sub-" + UUID.randomUUID());
  }

  /** An account that its owner linked through the pages. */
  private static Enrolled linked() {
    Enrolled who = enrolled();
    SERVER.clock().advance(Duration.ofMinutes(20));
    Browser b = SERVER.as(who.person()).get("/account/elsewhere");
    b.submit("#link-form", Map.of("old", PASSWORD, "code", who.code()));
    assertEquals(200, b.status(), b::text);
    String way = b.page().select("#way").attr("href");
    b.get(
        "/sign-in/elsewhere/back"
            + OTHER.signIn(way, who.subject(), Signs.WELL, ElsewhereTest::honest));
    assertEquals("/account/elsewhere", b.path(), b::text);
    assertTrue(b.page().select("#unlink-form").hasText(), b::text);
    return who;
  }

  private static Browser attempt(
      Browser b, String subject, Signs how, Consumer<JWTClaimsSet.Builder> bend) {
    SERVER.clock().advance(Duration.ofMinutes(20)); // wrong attempts from this machine are many
    b.getOnly("/sign-in/elsewhere?next=/board");
    assertEquals(303, b.status(), b::text);
    return b.get("/sign-in/elsewhere/back" + OTHER.signIn(b.location(), subject, how, bend));
  }

  private static Browser attempt(String subject, Signs how, Consumer<JWTClaimsSet.Builder> bend) {
    return attempt(SERVER.stranger(), subject, how, bend);
  }

  private static List<String> recorded(Person person) {
    return SERVER.bean(Recorder.class).about(person.id().value()).stream()
        .map(Recorded::type)
        .filter(t -> t.startsWith("sign-in.") || t.endsWith("linked"))
        .sorted()
        .toList();
  }

  private static void refused(Browser b, String word) {
    assertEquals(403, b.status(), b::text);
    assertTrue(b.text().contains(word), b::text);
    assertFalse(b.cookies().containsKey("session"), "no session");
  }

  @Test
  void shouldLetInWithTwoFactorsThereAndAskForOurOwnOtherwise() {
    Enrolled who = linked();
    Browser gold = attempt(who.subject(), Signs.WELL, TWO_FACTORS);
    assertEquals("/board", gold.path(), gold::text);
    assertEquals(200, gold.status());
    Browser mfa = attempt(who.subject(), Signs.WELL, c -> c.claim("amr", List.of("pwd", "mfa")));
    assertEquals("/board", mfa.path());
    Browser b = attempt(who.subject(), Signs.WELL, c -> c.claim("acr", "silver"));
    assertFalse(b.cookies().containsKey("session"), "not yet");
    b.submit("#code-form", Map.of("code", "000000"));
    assertEquals(422, b.status());
    b.submit("#code-form", Map.of("code", who.code()));
    assertEquals("/board", b.path(), b::text);
    assertEquals(
        List.of("account.linked", "sign-in.elsewhere", "sign-in.elsewhere", "sign-in.elsewhere"),
        recorded(who.person()));
  }

  @Test
  void shouldKnowNobodyByMailAddressOrRolesAndMakeNoAccount() {
    linked();
    int people = SERVER.bean(People.class).all().size();
    refused(attempt("sub-unknown", Signs.WELL, TWO_FACTORS), "No account here is linked");
    assertEquals(people, SERVER.bean(People.class).all().size());
  }

  @Test
  void shouldRefuseWhatIsNotSignedByTheIssuer() {
    Enrolled who = linked();
    for (Signs how :
        List.of(Signs.WITH_ANOTHER_KEY, Signs.NOT_AT_ALL, Signs.WITH_THE_CLIENT_SECRET)) {
      refused(attempt(who.subject(), how, TWO_FACTORS), "not signed");
    }
    OTHER.rotate();
    SERVER.clock().advance(Duration.ofMinutes(2));
    assertEquals("/board", attempt(who.subject(), Signs.WELL, TWO_FACTORS).path(), "a new key");
  }

  @Test
  void shouldRefuseWhatIsNotForUsNotForThisAttemptOrNotNow() {
    Enrolled who = linked();
    List<Consumer<JWTClaimsSet.Builder>> bent =
        List.of(
            c -> c.audience("somebody-else"),
            c -> c.audience(List.of(OtherSignIn.CLIENT, "another")),
            c -> c.claim("azp", "another"),
            c -> c.issuer("https://elsewhere.example"),
            c -> c.claim("nonce", "of another attempt"),
            c -> c.claim("nonce", null),
            c -> c.subject(null));
    for (Consumer<JWTClaimsSet.Builder> bend : bent) {
      refused(attempt(who.subject(), Signs.WELL, TWO_FACTORS.andThen(bend)), "not meant");
    }
    Instant now = SERVER.clock().instant();
    List<Consumer<JWTClaimsSet.Builder>> late =
        List.of(
            c -> c.expirationTime(Date.from(now.minusSeconds(120))),
            c -> c.expirationTime(null),
            c -> c.issueTime(Date.from(now.plus(Duration.ofDays(1)))));
    for (Consumer<JWTClaimsSet.Builder> bend : late) {
      refused(attempt(who.subject(), Signs.WELL, TWO_FACTORS.andThen(bend)), "clock");
    }
    long kept =
        SERVER
            .bean(JdbcClient.class)
            .sql("SELECT count(*) FROM record.event WHERE type = 'sign-in.elsewhere-refused'")
            .query(Long.class)
            .single();
    assertTrue(kept >= bent.size() + late.size(), () -> kept + " refusals are recorded");
  }

  @Test
  void shouldWorkOnceInTheBrowserThatWentOnly() {
    Enrolled who = linked();
    Browser one = SERVER.stranger().getOnly("/sign-in/elsewhere");
    String back =
        "/sign-in/elsewhere/back"
            + OTHER.signIn(one.location(), who.subject(), Signs.WELL, TWO_FACTORS);
    refused(SERVER.stranger().get(back), "begin again");
    Browser other = SERVER.stranger().getOnly("/sign-in/elsewhere");
    refused(other.get(back), "begin again");
    one.get(back);
    assertTrue(one.cookies().containsKey("session"), one::text);
    refused(SERVER.stranger().get(back), "begin again");
    Browser late = SERVER.stranger().getOnly("/sign-in/elsewhere");
    String query = OTHER.signIn(late.location(), who.subject(), Signs.WELL, TWO_FACTORS);
    SERVER.clock().advance(Duration.ofMinutes(11));
    refused(late.get("/sign-in/elsewhere/back" + query), "begin again");
    Browser denied = SERVER.stranger().getOnly("/sign-in/elsewhere");
    String state = denied.location().replaceAll(".*[?&]state=([^&]+).*", "$1");
    refused(denied.get("/sign-in/elsewhere/back?error=access_denied&state=" + state), "said no");
  }

  @Test
  void shouldOpenASessionOfItsOwnAndEndTheOneBefore() {
    Enrolled who = linked();
    Person before = SERVER.person(Role.AUDITOR);
    Browser b = SERVER.as(before);
    String fixed = b.cookies().get("session");
    attempt(b, who.subject(), Signs.WELL, TWO_FACTORS);
    assertNotEquals(fixed, b.cookies().get("session"));
    Browser old = SERVER.stranger().cookie("session", fixed).getOnly("/board");
    assertEquals(303, old.status(), "ended");
  }

  @Test
  void shouldLinkOnlyOneselfAndNobodyTwice() {
    Enrolled who = linked();
    Enrolled second = enrolled();
    Browser b = SERVER.as(second.person()).get("/account/elsewhere");
    b.submit("#link-form", Map.of("old", "wrong", "code", second.code()));
    assertEquals(422, b.status(), "whoever finds the browser open links nothing");
    b.submit("#link-form", Map.of("old", PASSWORD, "code", second.code()));
    String way = b.page().select("#way").attr("href");
    String back =
        "/sign-in/elsewhere/back"
            + OTHER.signIn(way, who.subject(), Signs.WELL, ElsewhereTest::honest);
    assertEquals(403, b.get(back).status(), "it is somebody's");
    assertTrue(b.text().contains("linked to another account"), b::text);
    b.get("/account/elsewhere");
    b.submit("#link-form", Map.of("old", PASSWORD, "code", second.code()));
    String again = b.page().select("#way").attr("href");
    String victim = OTHER.signIn(again, second.subject(), Signs.WELL, ElsewhereTest::honest);
    Browser stranger = SERVER.as(SERVER.person(Role.ANALYST));
    stranger.cookie("elsewhere", b.cookies().get("elsewhere"));
    assertEquals(403, stranger.get("/sign-in/elsewhere/back" + victim).status());
    refused(attempt(second.subject(), Signs.WELL, TWO_FACTORS), "No account here is linked");
    Browser own = SERVER.as(who.person()).get("/account/elsewhere");
    own.submit("#unlink-form", Map.of());
    refused(attempt(who.subject(), Signs.WELL, TWO_FACTORS), "No account here is linked");
  }

  @Test
  void shouldLetNobodyIntoAClosedAccount() {
    Enrolled who = linked();
    Person admin = SERVER.person(Role.ADMIN);
    SERVER.bean(People.class).close(who.person().id(), admin.id());
    refused(attempt(who.subject(), Signs.WELL, TWO_FACTORS), "No account here is linked");
    assertTrue(recorded(who.person()).contains("sign-in.elsewhere-refused"));
  }

  @Test
  void shouldBeNowhereWhenNotSetUp() {
    Browser b = TestServer.shared().stranger().get("/sign-in");
    assertEquals(0, b.page().select("a[href^='/sign-in/elsewhere']").size());
    assertEquals(403, b.get("/sign-in/elsewhere").status());
    assertEquals(1, SERVER.stranger().get("/sign-in").page().select("#elsewhere").size());
  }
}
