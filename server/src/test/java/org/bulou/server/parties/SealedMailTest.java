package org.bulou.server.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.PGPException;
import org.bulou.server.openpgp.TestKey;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestPostgres;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Mail to a contact who has a key, as it arrives. */
class SealedMailTest {
  private static final GreenMail MAIL = MailHouse.open();
  private static final TestServer SERVER =
      TestServer.on(TestPostgres.settings(MailHouse.settings(MAIL)));
  private static final String WORDS = "缓冲区 overflow in the parser";
  private final PartyCase c = PartyCase.open(SERVER);
  private final String party = c.add("CN");
  private final String address = "desk-" + UUID.randomUUID() + "@vendor.example";

  @AfterAll
  static void stop() {
    SERVER.close();
    MAIL.stop();
  }

  private static Instant now() {
    return SERVER.clock().instant();
  }

  private Browser put(String key) {
    return c.us().get(party).submit("form[action$='/contacts/key']", Map.of("key", key));
  }

  private Browser compare() {
    return c.us().get(party).submit("form[action$='/compared']", Map.of("how", "by telephone"));
  }

  private void reachable() {
    c.us().get(party).submit("#contact-form", Map.of("name", "desk", "address", address));
    c.invite(party);
  }

  /** We write, the mail goes after a while; everything of it as it came. */
  private String written(Duration later) throws MessagingException, IOException {
    int before = arrived().size();
    assertEquals(200, c.write(party, WORDS).status());
    assertEquals(1, SERVER.bean(Mailer.class).send(now().plus(later)));
    List<MimeMessage> all = arrived();
    assertEquals(before + 1, all.size());
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    all.getLast().writeTo(raw);
    return raw.toString(StandardCharsets.UTF_8);
  }

  private List<MimeMessage> arrived() {
    return Stream.of(MAIL.getReceivedMessages()).filter(this::ours).toList();
  }

  private boolean ours(MimeMessage m) {
    try {
      return m.getHeader("To", ",").equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void saysNothing(String mail) {
    assertFalse(mail.contains("PGP"), mail);
    assertTrue(mail.contains("There is a message for you"), mail);
    assertFalse(mail.contains("parser"), mail);
  }

  private static String opened(String mail, TestKey key) throws PGPException, IOException {
    int begin = mail.indexOf("-----BEGIN PGP MESSAGE-----");
    String end = "-----END PGP MESSAGE-----";
    String entity =
        new String(
            key.open(mail.substring(begin, mail.indexOf(end) + end.length()) + "\n"),
            StandardCharsets.UTF_8);
    assertTrue(entity.startsWith("Content-Type: text/plain; charset=utf-8\r\n"), entity);
    String body = entity.substring(entity.indexOf("\r\n\r\n") + 4).strip();
    return new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
  }

  @Test
  void shouldSendTheWordsToAComparedKeyAlone()
      throws MessagingException, IOException, PGPException {
    reachable();
    TestKey key = TestKey.modern(now());
    assertEquals(200, put(key.certificate()).status(), c.us()::text);
    assertTrue(c.us().text().contains("not compared yet"), c.us()::text);
    assertTrue(c.us().text().contains("Desk <desk@vendor.example>"), c.us()::text);
    saysNothing(written(Duration.ZERO));

    assertEquals(200, compare().status(), c.us()::text);
    assertTrue(c.us().text().contains("by telephone"), c.us()::text);
    String mail = written(Duration.ZERO);
    assertTrue(mail.contains("multipart/encrypted"), mail);
    assertTrue(mail.contains("application/pgp-encrypted"), mail);
    assertTrue(mail.contains("Subject: There is a message for you"), mail);
    assertFalse(mail.contains("parser"), mail);
    assertTrue(opened(mail, key).startsWith(WORDS), mail);

    c.us().get(party).submit("form[action$='/key/end']", Map.of());
    saysNothing(written(Duration.ZERO));
    assertEquals(
        List.of("party.key-compared", "party.key-ended", "party.key-put"),
        SERVER.bean(org.bulou.server.record.Recorder.class).about(c.matter().id().value()).stream()
            .map(e -> e.type())
            .filter(t -> t.startsWith("party.key"))
            .sorted()
            .toList());
  }

  @Test
  void shouldSayOnlyThatThereIsAMessageOnceTheKeyOrTheGateIsOld()
      throws MessagingException, IOException, PGPException {
    reachable();
    put(TestKey.modern(now(), Duration.ofMinutes(5)).certificate());
    compare();
    saysNothing(written(Duration.ofMinutes(6)));
    put(TestKey.modern(now()).certificate());
    assertTrue(c.us().text().contains("not compared yet"), "another key is compared anew");
    compare();
    assertTrue(written(Duration.ofMinutes(9)).contains("PGP MESSAGE"));
    saysNothing(written(Duration.ofMinutes(11)));
  }

  @Test
  void shouldShowAKeyThatExpiredWithWhatToDo() throws IOException, PGPException {
    reachable();
    put(TestKey.modern(now(), Duration.ofMinutes(5)).certificate());
    SERVER.clock().advance(Duration.ofMinutes(6));
    String page = c.us().get(party).text();
    assertTrue(page.contains("The key has expired. Mail to this contact says only"), page);
  }

  @Test
  void shouldKeepNothingOfASecretKeyOrAnotherText() throws PGPException, IOException {
    reachable();
    String secret = TestKey.modern(now()).secret();
    assertEquals(422, put(secret).status());
    assertTrue(c.us().text().contains("This holds a secret key. It was not kept."), c.us()::text);
    assertFalse(c.us().body().contains(secret.substring(60, 100)), "it is not shown again");
    assertEquals(422, put("0xDEADBEEF").status());
    assertTrue(c.us().text().contains("No OpenPGP public key can be read"), c.us()::text);
    assertFalse(c.us().get(party).text().contains("not compared yet"), c.us()::text);
  }

  @Test
  void shouldNotConfirmAKeyThatWasReplacedMeanwhile() throws PGPException, IOException {
    reachable();
    put(TestKey.modern(now()).certificate());
    Browser other = SERVER.as(c.coordinator()).get(party);
    put(TestKey.modern(now()).certificate());
    assertEquals(422, other.submit("form[action$='/compared']", Map.of("how", "card")).status());
    assertTrue(c.us().get(party).text().contains("not compared yet"), c.us()::text);
  }
}
