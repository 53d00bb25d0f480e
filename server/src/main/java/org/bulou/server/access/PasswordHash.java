package org.bulou.server.access;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes. Few at a time, so that a flood of sign-ins costs time and not
 * all of the memory.
 */
@Component
final class PasswordHash {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 4;
  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, PASSES);
  private final Semaphore slots = new Semaphore(AT_ONCE, true);

  /** Compared with when there is nobody of that name, so that it takes as long. */
  private final String nobody = argon2.encode(Tokens.fresh());

  String of(String password) {
    slots.acquireUninterruptibly();
    try {
      return encoded(password);
    } finally {
      slots.release();
    }
  }

  boolean matches(String password, String hash) {
    slots.acquireUninterruptibly();
    try {
      return argon2.matches(password, hash);
    } finally {
      slots.release();
    }
  }

  /** A hash that no password matches. */
  String nobody() {
    return nobody;
  }

  private String encoded(String password) {
    String hash = argon2.encode(password);
    if (hash == null) {
      throw new IllegalStateException("no hash");
    }
    return hash;
  }
}
