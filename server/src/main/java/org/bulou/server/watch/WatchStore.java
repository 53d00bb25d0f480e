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
  /** More than a page of these is said, not shown. */
  static final int MOST_UNWATCHED = 20;

  /**
   * A post of a case {@code m} held by somebody who can watch: with an open account, a role that
   * opens cases, and in the case. Whoever was named took part, so only those who left are looked
   * up: few, where those who take part are as many as the cases.
   */
  private static final String HELD =
      """
      coalesce(
        m.%1$s in (
          select a.id from access.person a where a.closed_at is null
          and exists (select 1 from access.person_role o where o.person_id = a.id and o.role <> 'admin'))
        and (m.id, m.%1$s) not in (
          select l.case_id, l.actor from cases.participant l where l.until is not null), false)
      """;

  private final JdbcClient sql;
  private final InstantSource clock;

  WatchStore(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** One more than are shown, where there are more. */
  List<String> unwatched(ActorId reader) {
    return sql.sql(
            """
            select m.number from cases.matter m
            where m.closed_at is null and not %s and not %s and exists (
              select 1 from cases.participant p
              where p.case_id = m.id and p.actor = :reader and p.until is null)
            order by m.number limit :most
            """
                .formatted(HELD.formatted("owner"), HELD.formatted("deputy")))
        .param("reader", reader.value())
        .param("most", MOST_UNWATCHED + 1)
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
