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

  /** Somebody whose account is open and whose roles open cases. */
  private static final String ABLE =
      """
      select a.id from access.person a where a.closed_at is null
      and exists (select 1 from access.person_role o where o.person_id = a.id and o.role <> 'admin')
      """;

  /**
   * The open cases whose owner cannot watch: there is none, he is not able, or he left. Asked from
   * the few people and the few departures, not from the many cases: whoever was named took part.
   */
  private static final String OWNER_FAILS =
      """
      select id from cases.matter where closed_at is null and owner is null
      union
      select m.id from access.person a join cases.matter m on m.owner = a.id and m.closed_at is null
      where a.id not in (%1$s)
      union
      select m.id from cases.participant l
      join cases.matter m on m.id = l.case_id and m.owner = l.actor and m.closed_at is null
      where l.until is not null
      """
          .formatted(ABLE);

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
            where m.id in (%s)
            and not exists (
              select 1 from cases.participant d
              where d.case_id = m.id and d.actor = m.deputy and d.until is null and d.actor in (%s))
            and exists (
              select 1 from cases.participant p
              where p.case_id = m.id and p.actor = :reader and p.until is null)
            order by m.number limit :most
            """
                .formatted(OWNER_FAILS, ABLE))
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
