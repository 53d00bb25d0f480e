package org.bulou.server.openpgp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.bouncycastle.openpgp.PGPException;
import org.junit.jupiter.api.Test;

/** Certificates as people send them, good and bad. */
class OpenPgpTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @Test
  void shouldReadWhatPeopleCompareAndEncryptToIt() throws NotUsable, PGPException, IOException {
    for (TestKey key : List.of(TestKey.modern(NOW), TestKey.rsa(3072, NOW))) {
      Certificate read = OpenPgp.read(bytes(key.certificate()), NOW);
      assertEquals(List.of("Desk <desk@vendor.example>"), read.userIds());
      assertEquals(read.fingerprint(), read.grouped().replace(" ", ""));
      assertTrue(read.grouped().matches("([0-9A-F]{4} ){9,15}[0-9A-F]{4}"), read::grouped);
      assertFalse(read.armored().contains("PRIVATE"));
      byte[] clear = bytes("漏洞细节 detail");
      String sealed = OpenPgp.encrypt(read.armored(), clear, NOW);
      assertTrue(sealed.startsWith("-----BEGIN PGP MESSAGE-----"), sealed);
      assertArrayEquals(clear, key.open(sealed));
      assertThrows(PGPException.class, () -> TestKey.modern(NOW).open(sealed), "for nobody else");
    }
  }

  @Test
  void shouldTakeNoSecretAndSayNothingOfIt() throws PGPException, IOException {
    String secret = TestKey.modern(NOW).secret();
    NotUsable refused = refused(bytes(secret));
    assertEquals(NotUsable.Why.SECRET, refused.why());
    assertEquals("secret", refused.getMessage());
  }

  @Test
  void shouldRefuseWhatCannotBeEncryptedTo() throws PGPException, IOException {
    String one = TestKey.modern(NOW).certificate();
    assertEquals(
        NotUsable.Why.SEVERAL, refused(bytes(one + TestKey.modern(NOW).certificate())).why());
    assertEquals(NotUsable.Why.UNREADABLE, refused(bytes("")).why());
    assertEquals(NotUsable.Why.UNREADABLE, refused(bytes("my key is 0xDEADBEEF")).why());
    assertEquals(NotUsable.Why.TOO_LARGE, refused(new byte[OpenPgp.LARGEST + 1]).why());
    assertEquals(
        NotUsable.Why.NO_ENCRYPTION, refused(bytes(TestKey.rsa(1024, NOW).certificate())).why());
    assertEquals(
        NotUsable.Why.NO_ENCRYPTION, refused(bytes(TestKey.signsOnly(NOW).certificate())).why());
  }

  @Test
  void shouldSurviveBytesThatWereTamperedWith() throws PGPException, IOException {
    byte[] good = bytes(TestKey.modern(NOW).certificate());
    Random random = new Random(20261129);
    for (int i = 0; i < 500; i++) {
      byte[] bad = good.clone();
      for (int n = 1 + random.nextInt(20); n > 0; n--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      try {
        OpenPgp.read(bad, NOW); // armour, comments and check sums may be changed without harm
      } catch (NotUsable e) {
        assertFalse(e.why().wire().isEmpty());
      }
    }
  }

  @Test
  void shouldAskAgainAsOfTheInstantOfSending() throws NotUsable, PGPException, IOException {
    TestKey key = TestKey.modern(NOW, Duration.ofDays(30));
    Certificate read = OpenPgp.read(bytes(key.certificate()), NOW);
    Instant end = read.expires().orElseThrow();
    assertTrue(Duration.between(NOW, end).toDays() >= 29, end::toString);
    NotUsable late =
        assertThrows(NotUsable.class, () -> OpenPgp.encrypt(read.armored(), bytes("x"), end));
    assertEquals(NotUsable.Why.EXPIRED, late.why());
    assertEquals(NotUsable.Why.REVOKED, refused(bytes(key.revoked(NOW))).why());
  }

  private static NotUsable refused(byte[] given) {
    return assertThrows(NotUsable.class, () -> OpenPgp.read(given, NOW));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
