package org.bulou.server.drills;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.bulou.server.web.Owed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of drills. */
@Component
final class DrillStore {
  private static final int MOST = 200;

  /** Named for it while it has no case; in its case once it has one. */
  private static final String VISIBLE =
      """
      (case when d.case_id is null
         then exists (select 1 from drills.person m where m.drill = d.number and m.person = :reader)
         else exists (select 1 from cases.participant p
           where p.case_id = d.case_id and p.actor = :reader and p.until is null)
       end)
      """;

  private final JdbcClient sql;
  private final DrillParts parts;

  DrillStore(JdbcClient sql) {
    this.sql = sql;
    this.parts = new DrillParts(sql);
  }

  int insert(Drill.Plan plan, java.time.Instant at, ActorId by) {
    int number =
        sql.sql(
                """
                insert into drills.drill (scenario, planned_for, zone, tests, planned_at, planned_by)
                values (:scenario, :for, :zone, :tests, :at, :by) returning number
                """)
            .param("scenario", plan.scenario())
            .param("for", Row.at(plan.at()))
            .param("zone", plan.zone().getId())
            .param("tests", plan.tests())
            .param("at", Row.at(at))
            .param("by", by.value())
            .query(Row.as(r -> r.integer("number")))
            .single();
    plan.members()
        .forEach(
            m ->
                sql.sql("insert into drills.person (drill, person, part) values (:d, :p, :part)")
                    .param("d", number)
                    .param("p", m.person().value())
                    .param("part", m.part().wire())
                    .update());
    return number;
  }

  /** Locks a drill against every other change until the transaction ends. */
  void lock(int number) {
    sql.sql("select number from drills.drill where number = :n for update")
        .param("n", number)
        .query(Row.as(r -> r.integer("number")))
        .optional();
  }

  Optional<Drill> visible(int number, ActorId reader) {
    return sql.sql("select d.* from drills.drill d where d.number = :n and " + VISIBLE)
        .param("n", number)
        .param("reader", reader.value())
        .query(Row.as(r -> parts.whole(this::read, r)))
        .optional();
  }

  /** The drill whose case this is, as its participant sees it. */
  Optional<Integer> of(CaseId id) {
    return sql.sql("select number from drills.drill where case_id = :id")
        .param("id", id.value())
        .query(Row.as(r -> r.integer("number")))
        .optional();
  }

  /** A line of the list. */
  record Listed(
      int number, String scenario, java.time.Instant at, ZoneId zone, String state, int open) {}

  /** What a person sees, newest first. */
  List<Listed> list(ActorId reader) {
    return sql.sql(
            """
            select d.number, d.scenario, coalesce(d.started_at, d.planned_for) as at, d.zone,
              case when d.signed_at is not null then 'signed' when d.finished_at is not null then 'finished'
                when d.started_at is not null then 'running' else 'planned' end as state,
              (select count(*) from drills.action a where a.drill = d.number and a.closed_at is null)::int as open
            from drills.drill d where
            """
                + VISIBLE
                + " order by d.number desc limit "
                + MOST)
        .param("reader", reader.value())
        .query(
            Row.as(
                r ->
                    new Listed(
                        r.integer("number"),
                        r.text("scenario"),
                        r.instant("at"),
                        ZoneId.of(r.text("zone")),
                        r.text("state"),
                        r.integer("open"))))
        .list();
  }

  private Drill read(Row r, DrillParts.Rest rest) {
    return new Drill(
        r.integer("number"),
        new Drill.Plan(
            r.text("scenario"),
            r.instant("planned_for"),
            ZoneId.of(r.text("zone")),
            r.text("tests"),
            rest.members()),
        r.instant("planned_at"),
        new ActorId(r.uuid("planned_by")),
        r.optionalInstant("started_at")
            .map(at -> new Drill.Started(new CaseId(r.uuid("case_id")), at)),
        r.optionalInstant("finished_at")
            .map(
                at -> new Drill.Finished(at, new ActorId(r.uuid("finished_by")), r.text("report"))),
        r.optionalInstant("signed_at")
            .map(
                at ->
                    new Drill.Signed(
                        at,
                        new ActorId(r.uuid("signed_by")),
                        r.optionalText("signed_note").orElse(""),
                        r.text("sha256"))),
        rest.answers(),
        rest.notes(),
        rest.actions(),
        rest.counted());
  }

  void start(int number, Drill.Started s) {
    sql.sql("update drills.drill set case_id = :case, started_at = :at where number = :n")
        .param("case", s.matter().value())
        .param("at", Row.at(s.at()))
        .param("n", number)
        .update();
  }

  void finish(int number, Drill.Finished f) {
    sql.sql(
            """
            update drills.drill set finished_at = :at, finished_by = :by, report = :report
            where number = :n
            """)
        .param("at", Row.at(f.at()))
        .param("by", f.by().value())
        .param("report", f.report())
        .param("n", number)
        .update();
  }

  void sign(int number, Drill.Signed s) {
    sql.sql(
            """
            update drills.drill set signed_at = :at, signed_by = :by, signed_note = :note, sha256 = :sha
            where number = :n
            """)
        .param("at", Row.at(s.at()))
        .param("by", s.by().value())
        .param("note", s.note())
        .param("sha", s.sha256())
        .param("n", number)
        .update();
  }

  void answer(int number, Drill.Answer a) {
    sql.sql(
            """
            insert into drills.answer (drill, inject, answered_at, answered_by, note)
            values (:n, :inject, :at, :by, :note)
            """)
        .param("n", number)
        .param("inject", a.inject())
        .param("at", Row.at(a.at()))
        .param("by", a.by().value())
        .param("note", a.note())
        .update();
  }

  void note(int number, Drill.Note note) {
    sql.sql(
            """
            insert into drills.note (drill, number, kind, words, noted_at, noted_by)
            values (:n, :nr, :kind, :words, :at, :by)
            """)
        .param("n", number)
        .param("nr", note.number())
        .param("kind", note.lesson() ? "lesson" : "observation")
        .param("words", note.words())
        .param("at", Row.at(note.at()))
        .param("by", note.by().value())
        .update();
  }

  void action(int number, Drill.Action a) {
    sql.sql(
            """
            insert into drills.action (drill, number, what, owner, due)
            values (:n, :nr, :what, :owner, :due)
            """)
        .param("n", number)
        .param("nr", a.number())
        .param("what", a.what())
        .param("owner", a.owner().value())
        .param("due", a.due())
        .update();
  }

  /** The actions a person took on and has not carried out, soonest first. */
  List<Owed> owed(ActorId owner) {
    return sql.sql(
            """
            select drill, what, due from drills.action
            where owner = :owner and closed_at is null order by due, drill, number
            """)
        .param("owner", owner.value())
        .query(
            Row.as(
                r ->
                    OwedActions.owed(
                        r.integer("drill"), r.text("what"), r.optionalDay("due").orElseThrow())))
        .list();
  }

  void close(int number, int action, Drill.Closed c) {
    sql.sql(
            """
            update drills.action set closed_at = :at, closed_by = :by, outcome = :outcome
            where drill = :n and number = :nr and closed_at is null
            """)
        .param("at", Row.at(c.at()))
        .param("by", c.by().value())
        .param("outcome", c.outcome())
        .param("n", number)
        .param("nr", action)
        .update();
  }

  void count(int number, Drill.Counted c) {
    sql.sql(
            """
            insert into drills.counted (drill, case_id, duty, evidence) values (:n, :case, :duty, :e)
            """)
        .param("n", number)
        .param("case", c.matter().value())
        .param("duty", c.duty())
        .param("e", c.evidence())
        .update();
  }
}
