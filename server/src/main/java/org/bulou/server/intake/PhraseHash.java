package org.bulou.server.intake;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id (19 MiB, two passes) over the secret part of a pass-phrase. Few at a time, so that a
 * flood of guesses costs time and not all of the memory.
 */
@Component
final class PhraseHash {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 4;
  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, PASSES);
  private final Semaphore slots = new Semaphore(AT_ONCE, true);

  /** Compared with where there is no such mailbox, so that it takes as long. */
  private final String nobody = of("nobody");

  String of(String secret) {
    slots.acquireUninterruptibly();
    try {
      String hash = argon2.encode(secret);
      if (hash == null) {
        throw new IllegalStateException("no hash");
      }
      return hash;
    } finally {
      slots.release();
    }
  }

  boolean matches(String secret, String hash) {
    slots.acquireUninterruptibly();
    try {
      return argon2.matches(secret, hash);
    } finally {
      slots.release();
    }
  }

  /** The hash of a mailbox that does not exist; no secret of a phrase matches it. */
  String nobody() {
    return nobody;
  }
}
