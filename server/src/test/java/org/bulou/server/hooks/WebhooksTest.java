package org.bulou.server.hooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bulou.server.access.People;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.filings.FilingCase;
import org.bulou.server.record.Recorded;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.bulou.server.watch.Reminders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks from the page of the administrator to the other system and back to the dead letters. */
class WebhooksTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final List<String> ALL =
      List.of("case.opened", "facts.recorded", "reminder.fired");
  private final Person admin = SERVER.person(Role.ADMIN);
  private final Person owner = SERVER.person(Role.ANALYST);
  private Receiver other;

  @BeforeEach
  void open() throws IOException {
    other = Receiver.open();
  }

  @AfterEach
  void close() {
    other.close();
  }

  private Browser post(Person who, String page, String to, Map<String, List<String>> more) {
    Browser b = SERVER.as(who).get(page);
    Map<String, List<String>> form = new java.util.HashMap<>(more);
    form.put("_csrf", List.of(b.page().selectFirst("[name=_csrf]").val()));
    return b.post(to, form);
  }

  private Browser define(String url, String owner) {
    return post(
        admin,
        "/webhooks",
        "/webhooks",
        Map.of("url", List.of(url), "kinds", ALL, "owner", List.of(owner)));
  }

  private String defined() {
    Browser b = define(other.url(), owner.signInName());
    assertEquals(200, b.status(), b::text);
    String secret = b.page().select("#secret").text();
    assertTrue(secret.startsWith("whsec_"), b::text);
    assertFalse(b.get("/webhooks").body().contains(secret), "shown once");
    return secret;
  }

  private Endpoint endpoint() {
    return SERVER.bean(Hooks.class).of(owner.id()).getFirst();
  }

  private void agree() {
    String path = "/account/webhooks/" + endpoint().id() + "/agree";
    assertEquals(200, post(owner, "/account/webhooks", path, Map.of()).status());
  }

  private static void round() {
    SERVER.bean(Courier.class).round(SERVER.clock().instant());
  }

  private List<String> told() {
    return other.received().stream()
        .map(r -> JsonMapper.shared().readTree(r.body()).path("type").asString())
        .sorted()
        .toList();
  }

  private static void more(Case c, Person by) {
    SERVER.clock().advance(Duration.ofSeconds(1));
    FilingCase.record(SERVER, c.id(), by, FilingCase.unpublished(SERVER));
  }

  private static boolean signed(Receiver.Received r, String secret, String signature) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      String text =
          r.headers().get("webhook-id")
              + "."
              + r.headers().get("webhook-timestamp")
              + "."
              + r.body();
      byte[] sum = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return signature.equals("v1," + Base64.getEncoder().encodeToString(sum));
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void shouldTellNumberAndTimesSignedAfterThePersonAgreed() {
    String secret = defined();
    FilingCase.both(SERVER).open(Life.LIVE, owner);
    round();
    assertEquals(List.of(), other.received(), "nobody agreed");
    agree();
    Case c = FilingCase.both(SERVER).open(Life.LIVE, owner);
    more(c, owner);
    round();
    round();
    assertEquals(List.of("case.opened", "facts.recorded"), told());
    for (Receiver.Received r : other.received()) {
      JsonNode body = JsonMapper.shared().readTree(r.body());
      assertEquals(Set.of("type", "timestamp", "data"), Set.copyOf(body.propertyNames()));
      assertEquals(Set.of("case"), Set.copyOf(body.path("data").propertyNames()));
      assertEquals(c.number(), body.at("/data/case").asString());
      assertTrue(signed(r, secret, r.headers().get("webhook-signature")), r::toString);
      assertTrue(r.headers().get("webhook-id").matches("msg_[0-9a-f]{32}"));
      assertEquals(
          SERVER.clock().instant().getEpochSecond(),
          Long.parseLong(r.headers().get("webhook-timestamp")));
    }
    assertTrue(
        SERVER.as(owner).get("/account/webhooks").text().contains(c.number()), "the owner sees it");
  }

  @Test
  void shouldTellTheInstantARemindersRemindsOf() {
    defined();
    agree();
    Case c = FilingCase.both(SERVER).open(Life.LIVE, owner);
    SERVER.clock().advance(Duration.ofHours(23).plusMinutes(30));
    while (SERVER.bean(Reminders.class).fire(SERVER.clock().instant()) > 0) {
      round();
    }
    round();
    List<JsonNode> reminders =
        other.received().stream()
            .map(r -> JsonMapper.shared().readTree(r.body()))
            .filter(b -> b.path("type").asString().equals("reminder.fired"))
            .toList();
    assertFalse(reminders.isEmpty(), () -> other.received().toString());
    Duration left =
        Duration.between(
            SERVER.clock().instant(),
            Instant.parse(reminders.getFirst().at("/data/due").asString()));
    assertTrue(left.compareTo(Duration.ofMinutes(31)) < 0, left::toString);
    assertEquals(c.number(), reminders.getFirst().at("/data/case").asString());
  }

  @Test
  void shouldAskWhatAReminderByMailAsks() {
    defined();
    agree();
    Person colleague = SERVER.person(Role.ANALYST);
    FilingCase.both(SERVER).open(Life.EXERCISE, owner);
    FilingCase.both(SERVER).open(Life.LIVE, colleague);
    round();
    assertEquals(List.of(), told(), "no exercise, and no case of others");
    Case c = FilingCase.both(SERVER).open(Life.LIVE, owner, colleague);
    SERVER.bean(Cases.class).dismiss(c.id(), owner.id(), colleague.id());
    round();
    assertEquals(List.of(), told(), "who left between event and sending is told nothing");
    more(c, colleague);
    FilingCase.both(SERVER).open(Life.LIVE, owner);
    SERVER.bean(People.class).change(owner.id(), Set.of(Role.ADMIN), Set.of(), admin.id());
    round();
    assertEquals(List.of(), told(), "who may read no cases any more is told nothing");
  }

  @Test
  void shouldTellNothingOfWhatWasRolledBack() {
    defined();
    agree();
    Case c = FilingCase.both(SERVER).open(Life.LIVE, owner);
    round();
    TransactionTemplate t = new TransactionTemplate(SERVER.bean(PlatformTransactionManager.class));
    assertThrows(
        IllegalStateException.class,
        () ->
            t.executeWithoutResult(
                s -> {
                  more(c, owner);
                  throw new IllegalStateException("killed");
                }));
    round();
    assertEquals(List.of("case.opened"), told());
  }

  @Test
  void shouldTryAgainThenGiveUpThenSendAgainUnderTheSameId() {
    defined();
    agree();
    other.answer(Receiver.says("503 Busy", ""));
    FilingCase.both(SERVER).open(Life.LIVE, owner);
    round();
    round();
    assertEquals(1, other.received().size(), "not before its time");
    for (Duration wait : Courier.WAITS) {
      SERVER.clock().advance(wait);
      round();
    }
    SERVER.clock().advance(Duration.ofDays(9));
    round();
    assertEquals(Courier.WAITS.size() + 1, other.received().size());
    Browser b = SERVER.as(admin).get("/webhooks");
    Delivery dead = SERVER.bean(Hooks.class).told(owner.id()).getFirst();
    assertEquals("dead", dead.state());
    assertEquals("503", dead.outcome().orElseThrow());
    assertTrue(b.body().contains(dead.id().toString()), b::text);
    assertFalse(b.text().contains(dead.caseNumber()), "an administrator reads no case");
    other.answer(Receiver.says("200 OK", ""));
    String again = "/account/webhooks/deliveries/" + dead.id() + "/again";
    Person stranger = SERVER.person(Role.ANALYST);
    assertEquals(404, post(stranger, "/account/webhooks", again, Map.of()).status());
    b.submit("form[action*='" + dead.id() + "']", Map.of());
    assertEquals(200, b.status(), b::text);
    round();
    assertEquals("sent", SERVER.bean(Hooks.class).told(owner.id()).getFirst().state());
    assertEquals(
        1, other.received().stream().map(r -> r.headers().get("webhook-id")).distinct().count());
  }

  @Test
  void shouldSignWithBothSecretsForADay() {
    String first = defined();
    agree();
    Browser b = post(admin, "/webhooks", "/webhooks/" + endpoint().id() + "/secret", Map.of());
    String second = b.page().select("#secret").text();
    Case c = FilingCase.both(SERVER).open(Life.LIVE, owner);
    round();
    Receiver.Received both = other.received().getLast();
    String[] signatures = both.headers().get("webhook-signature").split(" ");
    assertEquals(2, signatures.length);
    assertTrue(signed(both, second, signatures[0]) && signed(both, first, signatures[1]));
    SERVER.clock().advance(Hooks.OVERLAP);
    more(c, owner);
    round();
    Receiver.Received one = other.received().getLast();
    assertTrue(signed(one, second, one.headers().get("webhook-signature")));
  }

  @Test
  void shouldEndAtOnceByEitherAndLetNobodyElse() {
    defined();
    agree();
    Case c = FilingCase.both(SERVER).open(Life.LIVE, owner);
    String path = "/account/webhooks/" + endpoint().id();
    Person stranger = SERVER.person(Role.ANALYST);
    assertEquals(404, post(stranger, "/account/webhooks", path + "/end", Map.of()).status());
    assertEquals(404, post(stranger, "/account/webhooks", path + "/agree", Map.of()).status());
    assertEquals(403, SERVER.as(owner).get("/webhooks").status());
    assertEquals(403, SERVER.as(admin).get("/account/webhooks").status());
    assertEquals(200, post(owner, "/account/webhooks", path + "/end", Map.of()).status());
    more(c, owner);
    round();
    assertEquals(List.of(), told(), "what waited is withdrawn");
    assertEquals(
        List.of("webhook.agreed", "webhook.defined", "webhook.ended"),
        SERVER.bean(Recorder.class).about(owner.id().value()).stream()
            .map(Recorded::type)
            .filter(t -> t.startsWith("webhook."))
            .sorted()
            .toList());
  }

  @Test
  void shouldStopAtAnEndpointThatIsGoneAndGoOnWithTheOthers() {
    defined();
    agree();
    other.answer(Receiver.says("410 Gone", ""));
    FilingCase.both(SERVER).open(Life.LIVE, owner);
    round();
    assertEquals("dead", SERVER.bean(Hooks.class).told(owner.id()).getFirst().state());
  }

  @Test
  void shouldRefuseAddressesOfOurOwnNetworks() {
    for (String url :
        List.of(
            "https://10.0.0.1/",
            "http://169.254.169.254/latest/",
            "https://[fd00::1]/",
            "https://192.168.1.1:8443/x",
            "http://9.9.9.9/",
            "ftp://localhost/",
            "nonsense")) {
      Browser b = define(url, owner.signInName());
      assertEquals(422, b.status(), url);
      assertTrue(b.page().select("#url-problem").hasText(), b::text);
      assertEquals(url, b.page().select("#url").val());
    }
    assertEquals(422, define(other.url(), admin.signInName()).status());
    assertEquals(422, define(other.url(), "nobody-of-this-name").status());
    assertEquals(List.of(), SERVER.bean(Hooks.class).of(owner.id()));
  }
}
