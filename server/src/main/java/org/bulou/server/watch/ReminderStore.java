package org.bulou.server.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps planned for due instants, and who acknowledged what. */
@Component
final class ReminderStore {
  private final JdbcClient sql;

  ReminderStore(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * A step whose time has come.
   *
   * @param live may mail go
   * @param unheeded has nobody acknowledged since the step before
   * @param overtaken has a later step's time come too
   */
  record Waiting(
      CaseId id,
      Instant due,
      Step step,
      boolean live,
      Optional<ActorId> owner,
      Optional<ActorId> deputy,
      boolean unheeded,
      boolean overtaken) {}

  List<CaseId> unplanned(int most) {
    return sql.sql(
            """
            select p.case_id from duties.projected p
            where not exists (select 1 from watch.planned w where w.case_id = p.case_id)
            order by p.next_change nulls last limit :most
            """)
        .param("most", most)
        .query(Row.as(r -> new CaseId(r.uuid("case_id"))))
        .list();
  }

  void notePlanned(CaseId id) {
    sql.sql("insert into watch.planned (case_id) values (:id) on conflict do nothing")
        .param("id", id.value())
        .update();
  }

  /** The due instants the board shows. */
  List<Instant> due(CaseId id) {
    return sql.sql(
            "select distinct due from duties.open_duty where case_id = :id and due is not null")
        .param("id", id.value())
        .query(Row.as(r -> r.instant("due")))
        .list();
  }

  List<Instant> planned(CaseId id) {
    return sql.sql(
            "select distinct due from watch.reminder where case_id = :id and withdrawn_at is null")
        .param("id", id.value())
        .query(Row.as(r -> r.instant("due")))
        .list();
  }

  void withdraw(CaseId id, Instant due, Instant now) {
    sql.sql(
            """
            update watch.reminder set withdrawn_at = :now
            where case_id = :id and due = :due and withdrawn_at is null
            """)
        .param("now", Row.at(now))
        .param("id", id.value())
        .param("due", Row.at(due))
        .update();
  }

  /** Plans a step; one that was withdrawn comes back, one that fired stays fired. */
  void put(CaseId id, Instant due, Step.Planned p) {
    sql.sql(
            """
            insert into watch.reminder as r (case_id, due, step, fire_at) values (:id, :due, :step, :at)
            on conflict (case_id, due, step) do update set withdrawn_at = null
            where r.withdrawn_at is not null
            """)
        .param("id", id.value())
        .param("due", Row.at(due))
        .param("step", p.step().wire())
        .param("at", Row.at(p.fireAt()))
        .update();
  }

  /** Steps to fire, locked; those another node fires at this moment are left to it. */
  List<Waiting> waiting(Instant now, int most) {
    return sql.sql(
            """
            select r.case_id, r.due, r.step, m.life, m.owner, m.deputy,
              not exists (
                select 1 from watch.acknowledgement k where k.case_id = r.case_id and k.due = r.due
                and k.at >= (select max(f.fired_at) from watch.reminder f
                             where f.case_id = r.case_id and f.due = r.due)) as unheeded,
              exists (
                select 1 from watch.reminder l where l.case_id = r.case_id and l.due = r.due
                and l.withdrawn_at is null and l.fire_at > r.fire_at and l.fire_at <= :now) as overtaken
            from watch.reminder r
            join cases.matter m on m.id = r.case_id and m.closed_at is null
            where r.fired_at is null and r.withdrawn_at is null and r.fire_at <= :now
            order by r.fire_at limit :most for update of r skip locked
            """)
        .param("now", Row.at(now))
        .param("most", most)
        .query(
            Row.as(
                r ->
                    new Waiting(
                        new CaseId(r.uuid("case_id")),
                        r.instant("due"),
                        Step.of(r.text("step")),
                        r.text("life").equals("live"),
                        r.optionalUuid("owner").map(ActorId::new),
                        r.optionalUuid("deputy").map(ActorId::new),
                        r.flag("unheeded"),
                        r.flag("overtaken"))))
        .list();
  }

  void fired(Waiting w, Instant now) {
    sql.sql(
            """
            update watch.reminder set fired_at = :now
            where case_id = :id and due = :due and step = :step
            """)
        .param("now", Row.at(now))
        .param("id", w.id().value())
        .param("due", Row.at(w.due()))
        .param("step", w.step().wire())
        .update();
  }

  void acknowledge(CaseId id, Instant due, ActorId by, Instant now) {
    sql.sql(
            """
            insert into watch.acknowledgement (case_id, due, person, at) values (:id, :due, :by, :now)
            on conflict (case_id, due, person) do update set at = :now
            """)
        .param("id", id.value())
        .param("due", Row.at(due))
        .param("by", by.value())
        .param("now", Row.at(now))
        .update();
  }

  List<Coming> coming(ActorId person, int most) {
    return sql.sql(
            """
            select n.*, m.number, m.title,
              (select min(d.zone) from duties.open_duty d where d.case_id = n.case_id and d.due = n.due) as zone
            from (
              select distinct on (r.case_id, r.due) r.case_id, r.due, r.step, r.fire_at
              from watch.reminder r where r.fired_at is null and r.withdrawn_at is null
              and r.step <> 'escalation' order by r.case_id, r.due, r.fire_at) n
            join cases.matter m on m.id = n.case_id and m.closed_at is null
              and :person in (m.owner, m.deputy)
            join cases.participant p on p.case_id = m.id and p.actor = :person and p.until is null
            order by n.due, m.number limit :most
            """)
        .param("person", person.value())
        .param("most", most)
        .query(
            Row.as(
                r ->
                    new Coming(
                        r.text("number"),
                        r.text("title"),
                        r.instant("due"),
                        ZoneId.of(r.optionalText("zone").orElse("Z")),
                        Step.of(r.text("step")),
                        r.instant("fire_at"))))
        .list();
  }
}
