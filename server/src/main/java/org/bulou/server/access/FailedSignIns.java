package org.bulou.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.bulou.server.platform.MasterKey;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after five failures for a name (twenty for an address) each further one
 * doubles the wait, up to fifteen minutes. Names nobody has are counted like all others.
 */
@Component
final class FailedSignIns {
  private static final int FREE_PER_NAME = 5;
  private static final int FREE_PER_ADDRESS = 20;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FORGET = Duration.ofHours(24);
  private final JdbcClient jdbc;
  private final MasterKey key;
  private final InstantSource clock;

  FailedSignIns(JdbcClient jdbc, MasterKey key, InstantSource clock) {
    this.jdbc = jdbc;
    this.key = key;
    this.clock = clock;
  }

  /** Must this name or this address wait? */
  boolean mustWait(String name, String address) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM access.failed_sign_in
                           WHERE subject IN (:subjects) AND blocked_until > :now)
            """)
        .param("subjects", List.of(subject("name", name), subject("address", address)))
        .param("now", Row.at(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  void failed(String name, String address) {
    note(subject("name", name), FREE_PER_NAME);
    note(subject("address", address), FREE_PER_ADDRESS);
  }

  /** Nobody's name was said, only where it came from is known. */
  void failedFrom(String address) {
    note(subject("address", address), FREE_PER_ADDRESS);
  }

  /** The name starts afresh; the address does not, or one good account would hide many guesses. */
  void succeeded(String name) {
    jdbc.sql("DELETE FROM access.failed_sign_in WHERE subject = :subject")
        .param("subject", subject("name", name))
        .update();
  }

  private void note(byte[] subject, int free) {
    Instant now = clock.instant();
    int failures =
        jdbc.sql(
                """
                INSERT INTO access.failed_sign_in AS f (subject, failures, last_failure, blocked_until)
                VALUES (:subject, 1, :now, :now)
                ON CONFLICT (subject) DO UPDATE SET
                  failures = CASE WHEN f.last_failure < :forget THEN 1 ELSE f.failures + 1 END,
                  last_failure = :now
                RETURNING failures
                """)
            .param("subject", subject)
            .param("now", Row.at(now))
            .param("forget", Row.at(now.minus(FORGET)))
            .query(Integer.class)
            .single();
    if (failures >= free) {
      jdbc.sql("UPDATE access.failed_sign_in SET blocked_until = :until WHERE subject = :subject")
          .param("subject", subject)
          .param("until", Row.at(now.plus(wait(failures - free))))
          .update();
    }
  }

  static Duration wait(int beyondFree) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyondFree, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private byte[] subject(String kind, String value) {
    return key.hash("failed-sign-in", kind + ":" + value);
  }
}
