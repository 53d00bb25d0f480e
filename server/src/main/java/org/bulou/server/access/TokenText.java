package org.bulou.server.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * What a token for programs looks like: {@code bulou_}, 256 random bits, a check sum. Who scans
 * files for secrets finds it by its beginning and is sure by its end; it needs no quoting anywhere.
 */
final class TokenText {
  private static final String BEGINNING = "bulou_";
  private static final int RANDOM_BYTES = 32;
  private static final int RANDOM_LETTERS = 52;
  private static final int CHECK_BYTES = 4;
  private static final int LENGTH = BEGINNING.length() + RANDOM_LETTERS + 7;
  private static final SecureRandom RANDOM = new SecureRandom();

  private TokenText() {}

  static String fresh() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    String random = Base32.encode(bytes);
    return BEGINNING + random + check(random);
  }

  /** Can it be one of ours? A mistyped or invented one is refused without a look anywhere. */
  static boolean plausible(String text) {
    if (text.length() != LENGTH || !text.startsWith(BEGINNING)) {
      return false;
    }
    String random = text.substring(BEGINNING.length(), BEGINNING.length() + RANDOM_LETTERS);
    return text.endsWith(check(random));
  }

  private static String check(String random) {
    CRC32 sum = new CRC32();
    sum.update(random.getBytes(StandardCharsets.US_ASCII));
    byte[] bytes = new byte[CHECK_BYTES];
    for (int i = 0; i < CHECK_BYTES; i++) {
      bytes[i] = (byte) (sum.getValue() >>> (8 * (CHECK_BYTES - 1 - i)));
    }
    return Base32.encode(bytes);
  }
}
