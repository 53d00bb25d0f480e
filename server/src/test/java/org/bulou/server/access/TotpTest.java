package org.bulou.server.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238, Appendix B: the SHA-1 rows, cut to six digits; RFC 4648 for the alphabet. */
class TotpTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void shouldGiveTheCodesOfTheRfc(long second, String code) {
    assertEquals(code, Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second))));
  }

  @Test
  void shouldTakeOneStepAroundAndNoneUsed() {
    Instant now = Instant.ofEpochSecond(1111111111);
    long step = Totp.step(now);
    for (long near = step - 1; near <= step + 1; near++) {
      assertEquals(near, Totp.matching(SECRET, Totp.code(SECRET, near), now, 0).getAsLong());
    }
    assertTrue(Totp.matching(SECRET, Totp.code(SECRET, step - 2), now, 0).isEmpty());
    assertTrue(Totp.matching(SECRET, Totp.code(SECRET, step + 2), now, 0).isEmpty());
    assertTrue(Totp.matching(SECRET, Totp.code(SECRET, step), now, step).isEmpty());
    assertTrue(Totp.matching(SECRET, "", now, 0).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void shouldWriteBase32(String plain, String encoded) {
    assertEquals(encoded, Base32.encode(plain.getBytes(US_ASCII)));
  }
}
