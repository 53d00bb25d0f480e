package org.bulou.server.hooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what is to be told. */
@Component
final class DeliveryStore {
  /**
   * May it go? The endpoint stands, its owner agreed, has an account that reads cases, and takes
   * part in the case, which is live: the same as for a reminder by mail.
   */
  private static final String STANDS =
      """
      e.agreed_at is not null and e.ended_at is null and m.life = 'live' and m.closed_at is null
      and exists (select 1 from cases.participant p
                  where p.case_id = m.id and p.actor = e.owner and p.until is null)
      and exists (select 1 from access.person w where w.id = e.owner and w.closed_at is null)
      and exists (select 1 from access.person_role o
                  where o.person_id = e.owner and o.role <> 'admin')
      """;

  private static final String DELIVERY =
      "select d.id as delivery, d.kind, d.at, d.due, d.state, d.attempts, d.next_try, d.outcome,"
          + " m.number, "
          + HookStore.COLUMNS
          + " from hooks.delivery d join hooks.endpoint e on e.id = d.endpoint"
          + " join cases.matter m on m.id = d.case_id ";

  private final JdbcClient sql;

  DeliveryStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** To be told by every endpoint that may; one look at the database where there is none. */
  void add(CaseId id, Kind kind, Instant at, Optional<Instant> due, Instant now) {
    sql.sql(
            """
            insert into hooks.delivery (id, endpoint, kind, case_id, at, due, state, next_try)
            select gen_random_uuid(), e.id, :kind, m.id, :at, :due, 'waiting', :now
            from hooks.endpoint e join cases.matter m on m.id = :id
            where :kind = any(string_to_array(e.kinds, ' ')) and
            """
                + STANDS)
        .param("kind", kind.wire())
        .param("at", Row.at(at))
        .param("due", Row.at(due), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("now", Row.at(now))
        .param("id", id.value())
        .update();
  }

  /**
   * Takes what is to be tried now. It is nobody else's until the lease ends; whoever dies in
   * between leaves it to be tried again. What may not go any more is withdrawn.
   */
  List<Delivery> take(Instant now, Duration lease, int most) {
    sql.sql(
            """
            update hooks.delivery d set state = 'withdrawn', done_at = :now
            from hooks.endpoint e, cases.matter m
            where d.state = 'waiting' and d.next_try <= :now and e.id = d.endpoint and m.id = d.case_id
            and not (
            """
                + STANDS
                + ")")
        .param("now", Row.at(now))
        .update();
    List<Delivery> taken =
        sql.sql(
                DELIVERY
                    + """
                    where d.state = 'waiting' and d.next_try <= :now
                    order by d.next_try, d.id limit :most for update of d skip locked
                    """)
            .param("now", Row.at(now))
            .param("most", most)
            .query(Row.as(DeliveryStore::delivery))
            .list();
    for (Delivery d : taken) {
      sql.sql("update hooks.delivery set attempts = attempts + 1, next_try = :at where id = :id")
          .param("at", Row.at(now.plus(lease)))
          .param("id", d.id())
          .update();
    }
    return taken;
  }

  void done(UUID id, String state, String outcome, Instant now) {
    sql.sql(
            """
            update hooks.delivery set state = :state, outcome = :outcome, done_at = :now
            where id = :id and state = 'waiting'
            """)
        .param("state", state)
        .param("outcome", outcome)
        .param("now", Row.at(now))
        .param("id", id)
        .update();
  }

  void later(UUID id, String outcome, Instant next) {
    sql.sql(
            """
            update hooks.delivery set outcome = :outcome, next_try = :next
            where id = :id and state = 'waiting'
            """)
        .param("outcome", outcome)
        .param("next", Row.at(next))
        .param("id", id)
        .update();
  }

  /** Tries a dead one anew under its old id; false when it is not dead. */
  boolean again(UUID id, Instant now) {
    return sql.sql(
                """
                update hooks.delivery d set state = 'waiting', attempts = 0, next_try = :now,
                  done_at = null
                from hooks.endpoint e
                where d.id = :id and d.state = 'dead' and e.id = d.endpoint and e.ended_at is null
                """)
            .param("now", Row.at(now))
            .param("id", id)
            .update()
        == 1;
  }

  Optional<Delivery> find(UUID id) {
    return sql.sql(DELIVERY + "where d.id = :id")
        .param("id", id)
        .query(Row.as(DeliveryStore::delivery))
        .optional();
  }

  List<Delivery> dead(int most) {
    return sql.sql(DELIVERY + "where d.state = 'dead' order by d.at desc, d.id limit :most")
        .param("most", most)
        .query(Row.as(DeliveryStore::delivery))
        .list();
  }

  /** The newest of an owner, of cases he still takes part in. */
  List<Delivery> of(ActorId owner, int most) {
    return sql.sql(
            DELIVERY
                + """
                join cases.participant p on p.case_id = m.id and p.actor = e.owner and p.until is null
                where e.owner = :owner order by d.at desc, d.id limit :most
                """)
        .param("owner", owner.value())
        .param("most", most)
        .query(Row.as(DeliveryStore::delivery))
        .list();
  }

  void forget(Instant before) {
    sql.sql("delete from hooks.delivery where state in ('sent', 'withdrawn') and done_at < :before")
        .param("before", Row.at(before))
        .update();
  }

  private static Delivery delivery(Row r) {
    return new Delivery(
        r.uuid("delivery"),
        HookStore.endpoint(r),
        r.text("kind"),
        r.text("number"),
        r.instant("at"),
        r.optionalInstant("due"),
        r.text("state"),
        r.integer("attempts"),
        r.instant("next_try"),
        r.optionalText("outcome"));
  }
}
