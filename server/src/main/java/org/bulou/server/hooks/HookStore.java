package org.bulou.server.hooks;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.MasterKey;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of endpoints and their secrets. */
@Component
final class HookStore {
  /** As other queries call them too. */
  static final String COLUMNS =
      "e.id, e.url, e.kinds, e.owner, e.defined_at, e.agreed_at, e.ended_at";

  private static final String ENDPOINT = "select " + COLUMNS + " from hooks.endpoint e ";
  private static final String PURPOSE = "webhook";
  private final JdbcClient sql;
  private final MasterKey key;

  HookStore(JdbcClient sql, MasterKey key) {
    this.sql = sql;
    this.key = key;
  }

  void add(Endpoint e, ActorId by) {
    sql.sql(
            """
            insert into hooks.endpoint (id, url, kinds, owner, defined_by, defined_at)
            values (:id, :url, :kinds, :owner, :by, :at)
            """)
        .param("id", e.id())
        .param("url", e.url())
        .param("kinds", e.kinds().stream().map(Kind::wire).collect(Collectors.joining(" ")))
        .param("owner", e.owner().value())
        .param("by", by.value())
        .param("at", Row.at(e.definedAt()))
        .update();
  }

  Optional<Endpoint> find(UUID id) {
    return sql.sql(ENDPOINT + "where e.id = :id")
        .param("id", id)
        .query(Row.as(HookStore::endpoint))
        .optional();
  }

  List<Endpoint> all() {
    return sql.sql(ENDPOINT + "order by e.ended_at is not null, e.defined_at desc, e.id limit 200")
        .query(Row.as(HookStore::endpoint))
        .list();
  }

  List<Endpoint> of(ActorId owner) {
    return sql.sql(
            ENDPOINT
                + "where e.owner = :owner order by e.ended_at is not null, e.defined_at desc, e.id")
        .param("owner", owner.value())
        .query(Row.as(HookStore::endpoint))
        .list();
  }

  boolean agree(UUID id, Instant now) {
    return sql.sql(
                """
                update hooks.endpoint set agreed_at = :now
                where id = :id and agreed_at is null and ended_at is null
                """)
            .param("now", Row.at(now))
            .param("id", id)
            .update()
        == 1;
  }

  /** Ends it; what still waited is not told. */
  boolean end(UUID id, Instant now) {
    boolean ended =
        sql.sql("update hooks.endpoint set ended_at = :now where id = :id and ended_at is null")
                .param("now", Row.at(now))
                .param("id", id)
                .update()
            == 1;
    sql.sql(
            """
            update hooks.delivery set state = 'withdrawn', done_at = :now
            where endpoint = :id and state = 'waiting'
            """)
        .param("now", Row.at(now))
        .param("id", id)
        .update();
    return ended;
  }

  /** A new secret; those before it sign along until then. */
  void secret(UUID endpoint, byte[] secret, Instant now, Instant until) {
    sql.sql("delete from hooks.secret where endpoint = :id and until is not null")
        .param("id", endpoint)
        .update();
    sql.sql("update hooks.secret set until = :until where endpoint = :id")
        .param("until", Row.at(until))
        .param("id", endpoint)
        .update();
    UUID id = UUID.randomUUID();
    sql.sql(
            """
            insert into hooks.secret (id, endpoint, sealed, made_at)
            values (:id, :endpoint, :sealed, :now)
            """)
        .param("id", id)
        .param("endpoint", endpoint)
        .param("sealed", key.seal(PURPOSE, id.toString(), secret))
        .param("now", Row.at(now))
        .update();
  }

  /** Those that sign now: the one in force, then the one it replaced. */
  List<byte[]> secrets(UUID endpoint, Instant now) {
    return sql.sql(
            """
            select id, sealed from hooks.secret
            where endpoint = :id and (until is null or until > :now) order by until desc nulls first
            """)
        .param("id", endpoint)
        .param("now", Row.at(now))
        .query(Row.as(r -> key.open(PURPOSE, r.uuid("id").toString(), r.bytes("sealed"))))
        .list();
  }

  static Endpoint endpoint(Row r) {
    return new Endpoint(
        r.uuid("id"),
        r.text("url"),
        Arrays.stream(r.text("kinds").split(" "))
            .flatMap(k -> Kind.of(k).stream())
            .collect(Collectors.toUnmodifiableSet()),
        new ActorId(r.uuid("owner")),
        r.instant("defined_at"),
        r.optionalInstant("agreed_at"),
        r.optionalInstant("ended_at"));
  }
}
