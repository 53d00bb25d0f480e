package org.bulou.server.platform;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id (RFC 9106) with 19 MiB, two passes, over what only a person may know. Few at a time, so
 * that a flood of guesses costs time and not all of the memory.
 */
public class SlowHash {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 4;

  /** The hash of 32 random bytes that were thrown away; made before, to spare every start one. */
  private static final String NOBODY =
      "$argon2id$v=19$m=19456,t=2,p=1$beKVzzvxijcfdNJ0/buD/g$mGyuzf"
          + "kcSmeG9kAWD8V0NFYfDIhLvcXf/SyqvLXq+0E";

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, PASSES);
  private final Semaphore slots = new Semaphore(AT_ONCE, true);

  /** The hash of a secret, with a salt of its own. */
  public final String of(String secret) {
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

  /** Whether a hash is that of a secret. */
  public final boolean matches(String secret, String hash) {
    slots.acquireUninterruptibly();
    try {
      return argon2.matches(secret, hash);
    } finally {
      slots.release();
    }
  }

  /**
   * A hash that no secret matches: compared with when there is nobody of that name, so that it
   * takes as long.
   */
  public final String nobody() {
    return NOBODY;
  }
}
