package org.bulou.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is signed in: a random token in a cookie, its hash in the database, so that any node knows it
 * and a restart signs nobody out. A new token at every sign-in; ends after an hour without use and
 * twelve hours in any case.
 */
@Component
final class Sessions {
  static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration IDLE = Duration.ofHours(1);
  private static final Duration NOTE_USE = Duration.ofMinutes(1);
  private final JdbcClient jdbc;
  private final PersonStore people;
  private final InstantSource clock;

  Sessions(JdbcClient jdbc, PersonStore people, InstantSource clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.clock = clock;
  }

  private record Found(ActorId person, Instant lastSeen) {}

  /** Opens a session and gives its token. */
  String open(ActorId person) {
    Instant now = clock.instant();
    jdbc.sql("DELETE FROM access.session WHERE expires_at <= :now OR last_seen_at <= :idle")
        .param("now", Row.at(now))
        .param("idle", Row.at(now.minus(IDLE)))
        .update();
    String token = Tokens.fresh();
    jdbc.sql(
            """
            INSERT INTO access.session (token_hash, person_id, created_at, last_seen_at, expires_at)
            VALUES (:hash, :person, :now, :now, :end)
            """)
        .param("hash", Tokens.hash(token))
        .param("person", person.value())
        .param("now", Row.at(now))
        .param("end", Row.at(now.plus(LONGEST)))
        .update();
    return token;
  }

  /** Who holds the token, unless the session or the account has ended. */
  Optional<Person> holder(String token) {
    Instant now = clock.instant();
    byte[] hash = Tokens.hash(token);
    Optional<Found> found =
        jdbc.sql(
                """
                SELECT person_id, last_seen_at FROM access.session
                WHERE token_hash = :hash AND expires_at > :now AND last_seen_at > :idle
                """)
            .param("hash", hash)
            .param("now", Row.at(now))
            .param("idle", Row.at(now.minus(IDLE)))
            .query(
                Row.as(r -> new Found(new ActorId(r.uuid("person_id")), r.instant("last_seen_at"))))
            .optional();
    found
        .filter(session -> session.lastSeen().plus(NOTE_USE).isBefore(now))
        .ifPresent(session -> noteUse(hash, now));
    return found
        .flatMap(session -> people.find(session.person()))
        .filter(account -> !account.closed())
        .map(Account::person);
  }

  void close(String token) {
    jdbc.sql("DELETE FROM access.session WHERE token_hash = :hash")
        .param("hash", Tokens.hash(token))
        .update();
  }

  /** After a change of roles, password or state the person signs in anew. */
  void closeAll(ActorId person) {
    jdbc.sql("DELETE FROM access.session WHERE person_id = :id")
        .param("id", person.value())
        .update();
  }

  private void noteUse(byte[] hash, Instant now) {
    jdbc.sql("UPDATE access.session SET last_seen_at = :now WHERE token_hash = :hash")
        .param("hash", hash)
        .param("now", Row.at(now))
        .update();
  }
}
