package org.bulou.server.watch;

import java.sql.Types;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was named to watch what. */
@Component
final class WatchStore {
  /**
   * Somebody who can watch a case {@code m}: in it, with an open account and a role that opens
   * cases.
   */
  static final String ABLE =
      """
      exists (
        select 1 from cases.participant w
        join access.person a on a.id = w.actor and a.closed_at is null
        where w.case_id = m.id and w.until is null and w.actor in (m.owner, m.deputy)
          and exists (select 1 from access.person_role o where o.person_id = a.id and o.role <> 'admin'))
      """;

  private final JdbcClient sql;
  private final InstantSource clock;

  WatchStore(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  List<String> unwatched(ActorId reader) {
    return sql.sql(
            """
            select m.number from cases.matter m
            join cases.participant p on p.case_id = m.id and p.actor = :reader and p.until is null
            where m.closed_at is null and not\s"""
                + ABLE
                + " order by m.number")
        .param("reader", reader.value())
        .query(Row.as(r -> r.text("number")))
        .list();
  }

  void appointed(CaseId id, Post post, Optional<ActorId> person, ActorId by) {
    sql.sql(
            """
            insert into watch.appointment (case_id, post, person, named_at, named_by)
            values (:id, :post, :person, :at, :by)
            """)
        .param("id", id.value())
        .param("post", post.wire())
        .param("person", person.map(ActorId::value).orElse(null), Types.OTHER)
        .param("at", Row.at(clock.instant()))
        .param("by", by.value())
        .update();
  }

  List<Appointment> appointments(CaseId id) {
    return sql.sql("select * from watch.appointment where case_id = :id order by place desc")
        .param("id", id.value())
        .query(
            Row.as(
                r ->
                    new Appointment(
                        Post.named(r.text("post")).orElseThrow(),
                        r.optionalUuid("person").map(ActorId::new),
                        r.instant("named_at"),
                        new ActorId(r.uuid("named_by")))))
        .list();
  }
}
