package org.bulou.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that work once, for a while: to create the administrator, to accept an invitation. */
@Component
final class OneTimeLinks {
  static final Duration FIRST_ADMIN = Duration.ofHours(24);
  static final Duration INVITATION = Duration.ofDays(3);
  private final JdbcClient jdbc;
  private final InstantSource clock;

  OneTimeLinks(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What a link is for: somebody invited, or the first administrator, who is nobody yet. */
  record Purpose(Optional<ActorId> person) {}

  /** A link for the first administrator; earlier ones stop working. */
  String issueFirst() {
    jdbc.sql("DELETE FROM access.one_time_link WHERE purpose = 'first-admin'").update();
    return issue("first-admin", Optional.empty(), FIRST_ADMIN);
  }

  /** A link for somebody invited; earlier ones for the same person stop working. */
  String issueInvitation(ActorId person) {
    jdbc.sql("DELETE FROM access.one_time_link WHERE person_id = :id")
        .param("id", person.value())
        .update();
    return issue("invitation", Optional.of(person), INVITATION);
  }

  private String issue(String purpose, Optional<ActorId> person, Duration life) {
    Instant now = clock.instant();
    String token = Tokens.fresh();
    jdbc.sql(
            """
            INSERT INTO access.one_time_link (token_hash, purpose, person_id, created_at, expires_at)
            VALUES (:hash, :purpose, :person, :now, :end)
            """)
        .param("hash", Tokens.hash(token))
        .param("purpose", purpose)
        .param("person", person.map(ActorId::value).orElse(null), java.sql.Types.OTHER)
        .param("now", Row.at(now))
        .param("end", Row.at(now.plus(life)))
        .update();
    return token;
  }

  /** What the link is for, if it still works. */
  Optional<Purpose> look(String token) {
    return jdbc.sql(
            """
            SELECT person_id FROM access.one_time_link
            WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now
            """)
        .param("hash", Tokens.hash(token))
        .param("now", Row.at(clock.instant()))
        .query(Row.as(r -> new Purpose(r.optionalUuid("person_id").map(ActorId::new))))
        .optional();
  }

  /**
   * Uses the link up; false when somebody was faster. Call in the transaction of what it allows.
   */
  boolean use(String token) {
    return jdbc.sql(
                """
                UPDATE access.one_time_link SET used_at = :now
                WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now
                """)
            .param("hash", Tokens.hash(token))
            .param("now", Row.at(clock.instant()))
            .update()
        == 1;
  }
}
