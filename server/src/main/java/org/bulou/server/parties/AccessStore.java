package org.bulou.server.parties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.MasterKey;
import org.bulou.server.platform.Row;
import org.bulou.server.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of links and of visits through them. */
@Component
final class AccessStore {
  private final JdbcClient sql;
  private final MasterKey key;

  AccessStore(JdbcClient sql, MasterKey key) {
    this.sql = sql;
    this.key = key;
  }

  void insert(Access a, Link link, String gate) {
    sql.sql(
            """
            insert into parties.access (id, party, lookup, entity, level, gate, given_at, given_by,
              expires_at)
            values (:id, :party, :lookup, :entity, :level, :gate, :at, :by, :expires)
            """)
        .param("id", a.id())
        .param("party", a.party())
        .param("lookup", lookup(link))
        .param("entity", a.entity())
        .param("level", a.level())
        .param("gate", gate)
        .param("at", Row.at(a.givenAt()))
        .param("by", a.givenBy().value())
        .param("expires", Row.at(a.expiresAt()))
        .update();
  }

  List<Access> of(UUID party) {
    return sql.sql("select * from parties.access where party = :party order by given_at desc, id")
        .param("party", party)
        .query(Row.as(AccessStore::read))
        .list();
  }

  /** The link's access when it opens now; ended, expired and never given are the same. */
  Optional<Access> opened(Link link, Instant now) {
    return sql.sql(
            """
            select * from parties.access
            where lookup = :lookup and ended_at is null and expires_at > :now
            """)
        .param("lookup", lookup(link))
        .param("now", Row.at(now))
        .query(Row.as(AccessStore::read))
        .optional();
  }

  /** True the first time. */
  boolean markOpened(UUID access, Instant now) {
    return sql.sql(
                "update parties.access set opened_at = :now where id = :id and opened_at is null")
            .param("id", access)
            .param("now", Row.at(now))
            .update()
        == 1;
  }

  boolean end(UUID party, UUID access, Instant now, ActorId by) {
    return sql.sql(
                """
                update parties.access set ended_at = :now, ended_by = :by
                where id = :id and party = :party and ended_at is null
                """)
            .param("id", access)
            .param("party", party)
            .param("now", Row.at(now))
            .param("by", by.value())
            .update()
        == 1;
  }

  void visit(String token, UUID access, Instant until) {
    sql.sql(
            "insert into parties.visit (token, access, expires_at) values (:token, :access, :until)")
        .param("token", hash(token))
        .param("access", access)
        .param("until", Row.at(until))
        .update();
  }

  /** The access of a visit: over as soon as the link is. */
  Optional<Access> visited(String token, Instant now) {
    return sql.sql(
            """
            select a.* from parties.visit v join parties.access a on a.id = v.access
            where v.token = :token and v.expires_at > :now and a.ended_at is null
              and a.expires_at > :now
            """)
        .param("token", hash(token))
        .param("now", Row.at(now))
        .query(Row.as(AccessStore::read))
        .optional();
  }

  void leave(String token, Instant now) {
    sql.sql("delete from parties.visit where token = :token or expires_at <= :now")
        .param("token", hash(token))
        .param("now", Row.at(now))
        .update();
  }

  private static Access read(Row r) {
    return new Access(
        r.uuid("id"),
        r.uuid("party"),
        r.text("entity"),
        r.text("level"),
        r.instant("given_at"),
        new ActorId(r.uuid("given_by")),
        r.instant("expires_at"),
        r.optionalInstant("opened_at"),
        r.optionalInstant("ended_at"));
  }

  private byte[] lookup(Link link) {
    return key.hash("parties-link", link.token());
  }

  private static byte[] hash(String token) {
    return Sha256.of(token);
  }
}
