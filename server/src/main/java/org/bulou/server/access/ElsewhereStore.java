package org.bulou.server.access;

import java.time.Instant;
import java.util.Optional;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links to another sign-in, and what is under way. */
@Component
final class ElsewhereStore {
  private final JdbcClient jdbc;

  ElsewhereStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Under way, in one browser. */
  record Attempt(String purpose, Optional<ActorId> person, String next) {}

  void begin(String state, String browser, Attempt attempt, Instant now, Instant end) {
    jdbc.sql("DELETE FROM access.elsewhere_attempt WHERE expires_at <= :now")
        .param("now", Row.at(now))
        .update();
    jdbc.sql(
            """
            INSERT INTO access.elsewhere_attempt
              (state_hash, browser_hash, purpose, person_id, next, expires_at)
            VALUES (:state, :browser, :purpose, :person, :next, :end)
            """)
        .param("state", Tokens.hash(state))
        .param("browser", Tokens.hash(browser))
        .param("purpose", attempt.purpose())
        .param("person", attempt.person().map(ActorId::value).orElse(null), java.sql.Types.OTHER)
        .param("next", attempt.next())
        .param("end", Row.at(end))
        .update();
  }

  /** Takes it: whoever comes with the same state again finds nothing. */
  Optional<Attempt> take(String state, String browser, Instant now) {
    return jdbc.sql(
            """
            DELETE FROM access.elsewhere_attempt
            WHERE state_hash = :state AND browser_hash = :browser AND expires_at > :now
            RETURNING purpose, person_id, next
            """)
        .param("state", Tokens.hash(state))
        .param("browser", Tokens.hash(browser))
        .param("now", Row.at(now))
        .query(Row.as(ElsewhereStore::attempt))
        .optional();
  }

  /** What waits for a code in this browser. */
  Optional<Attempt> waiting(String browser, Instant now) {
    return jdbc.sql(
            """
            SELECT purpose, person_id, next FROM access.elsewhere_attempt
            WHERE state_hash = :browser AND browser_hash = :browser AND purpose = 'code'
              AND expires_at > :now
            """)
        .param("browser", Tokens.hash(browser))
        .param("now", Row.at(now))
        .query(Row.as(ElsewhereStore::attempt))
        .optional();
  }

  Optional<ActorId> linked(String issuer, String subject) {
    return jdbc.sql(
            "SELECT person_id FROM access.elsewhere_link WHERE issuer = :issuer AND subject = :sub")
        .param("issuer", issuer)
        .param("sub", subject)
        .query(Row.as(r -> new ActorId(r.uuid("person_id"))))
        .optional();
  }

  Optional<Instant> linkedAt(String issuer, ActorId person) {
    return jdbc.sql(
            """
            SELECT linked_at FROM access.elsewhere_link
            WHERE issuer = :issuer AND person_id = :person
            """)
        .param("issuer", issuer)
        .param("person", person.value())
        .query(Row.as(r -> r.instant("linked_at")))
        .optional();
  }

  /** False when it is somebody's already, or the person has another. */
  boolean link(String issuer, String subject, ActorId person, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO access.elsewhere_link (issuer, subject, person_id, linked_at)
                VALUES (:issuer, :sub, :person, :now) ON CONFLICT DO NOTHING
                """)
            .param("issuer", issuer)
            .param("sub", subject)
            .param("person", person.value())
            .param("now", Row.at(now))
            .update()
        == 1;
  }

  boolean unlink(String issuer, ActorId person) {
    return jdbc.sql(
                """
                DELETE FROM access.elsewhere_link WHERE issuer = :issuer AND person_id = :person
                """)
            .param("issuer", issuer)
            .param("person", person.value())
            .update()
        == 1;
  }

  private static Attempt attempt(Row r) {
    return new Attempt(
        r.text("purpose"), r.optionalUuid("person_id").map(ActorId::new), r.text("next"));
  }
}
