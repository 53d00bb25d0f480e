package org.bulou.server.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of tokens for programs. */
@Component
final class ApiTokenStore {
  private static final String TOKEN =
      """
      SELECT id, owner, name, service, scopes, expires_at, issued_at,
             to_char(last_used_on, 'YYYY-MM-DD') AS used, ended_at, ended_why
      FROM access.api_token
      """;
  private final JdbcClient jdbc;

  ApiTokenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(ApiToken token, ActorId by, Instant now, Optional<byte[]> hash) {
    jdbc.sql(
            """
            INSERT INTO access.api_token
              (id, owner, name, service, made_by, scopes, made_at, expires_at, token_hash, issued_at)
            VALUES (:id, :owner, :name, :service, :by, :scopes, :now, :end, :hash, :issued)
            """)
        .param("id", token.id())
        .param("owner", token.owner().value())
        .param("name", token.name())
        .param("service", token.service())
        .param("by", by.value())
        .param("scopes", token.scopes().stream().map(Scope::wire).collect(Collectors.joining(" ")))
        .param("now", Row.at(now))
        .param("end", Row.at(token.expiresAt()))
        .param("hash", hash.orElse(null), java.sql.Types.BINARY)
        .param("issued", Row.at(hash.map(h -> now)), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** False when it was issued, ended or expired already. */
  boolean issue(UUID id, ActorId owner, byte[] hash, Instant now) {
    return jdbc.sql(
                """
                UPDATE access.api_token SET token_hash = :hash, issued_at = :now
                WHERE id = :id AND owner = :owner AND token_hash IS NULL AND ended_at IS NULL
                  AND expires_at > :now
                """)
            .param("hash", hash)
            .param("now", Row.at(now))
            .param("id", id)
            .param("owner", owner.value())
            .update()
        == 1;
  }

  Optional<ApiToken> live(byte[] hash, Instant now) {
    return jdbc.sql(TOKEN + "WHERE token_hash = :hash AND ended_at IS NULL AND expires_at > :now")
        .param("hash", hash)
        .param("now", Row.at(now))
        .query(Row.as(ApiTokenStore::token))
        .optional();
  }

  Optional<ApiToken> find(UUID id) {
    return jdbc.sql(TOKEN + "WHERE id = :id")
        .param("id", id)
        .query(Row.as(ApiTokenStore::token))
        .optional();
  }

  List<ApiToken> of(ActorId owner) {
    return jdbc.sql(TOKEN + "WHERE owner = :owner ORDER BY made_at DESC, id LIMIT 100")
        .param("owner", owner.value())
        .query(Row.as(ApiTokenStore::token))
        .list();
  }

  /** Everybody's that can be used or made. */
  List<ApiToken> open(Instant now) {
    return jdbc.sql(
            TOKEN + "WHERE ended_at IS NULL AND expires_at > :now ORDER BY made_at DESC, id")
        .param("now", Row.at(now))
        .query(Row.as(ApiTokenStore::token))
        .list();
  }

  /** Notes the day; false when it was noted already. */
  boolean used(UUID id, LocalDate day) {
    return jdbc.sql(
                """
                UPDATE access.api_token SET last_used_on = :day
                WHERE id = :id AND (last_used_on IS NULL OR last_used_on < :day)
                """)
            .param("day", day)
            .param("id", id)
            .update()
        == 1;
  }

  /** False when it had ended already. */
  boolean end(UUID id, String why, Instant now) {
    return jdbc.sql(
                """
                UPDATE access.api_token SET ended_at = :now, ended_why = :why
                WHERE id = :id AND ended_at IS NULL
                """)
            .param("now", Row.at(now))
            .param("why", why)
            .param("id", id)
            .update()
        == 1;
  }

  private static ApiToken token(Row r) {
    return new ApiToken(
        r.uuid("id"),
        new ActorId(r.uuid("owner")),
        r.text("name"),
        r.flag("service"),
        Arrays.stream(r.text("scopes").split(" "))
            .flatMap(s -> Scope.of(s).stream())
            .collect(Collectors.toUnmodifiableSet()),
        r.instant("expires_at"),
        r.optionalInstant("issued_at").isPresent(),
        r.optionalText("used").map(LocalDate::parse),
        r.optionalInstant("ended_at").map(at -> new ApiToken.Ended(at, r.text("ended_why"))));
  }

  /** The day of an instant, as it is noted. */
  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
