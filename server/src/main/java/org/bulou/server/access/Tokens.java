package org.bulou.server.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.bulou.server.platform.Sha256;

/** Random tokens of 256 bits: given out once, kept as hashes. */
final class Tokens {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  /** A new token, safe in addresses and cookies. */
  static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is kept: a plain hash is enough, because nobody can guess 256 bits. */
  static byte[] hash(String token) {
    return Sha256.of(token);
  }
}
