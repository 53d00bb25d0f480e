package org.bulou.server.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Legal holds on cases. Who may set and release them is asked by the caller; whoever erases
 * anything of a case asks {@link #stands} inside the transaction that erases.
 */
@Service
@Transactional
public class Holds {
  private final JdbcClient sql;
  private final Recorder recorder;
  private final InstantSource clock;

  Holds(JdbcClient sql, Recorder recorder, InstantSource clock) {
    this.sql = sql;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** All of a case, in their order. */
  @Transactional(readOnly = true)
  public List<Hold> of(CaseId id) {
    return sql.sql("select * from cases.hold where case_id = :id order by number")
        .param("id", id.value())
        .query(Row.as(Holds::hold))
        .list();
  }

  /** A hold on a case. */
  public record On(CaseId matter, Hold hold) {}

  /** Those that stand on cases a person takes part in, oldest first. */
  @Transactional(readOnly = true)
  public List<On> standing(ActorId reader) {
    return sql.sql(
            """
            select h.* from cases.hold h
            join cases.participant p on p.case_id = h.case_id and p.actor = :actor and p.until is null
            where h.released_at is null order by h.set_at, h.case_id
            """)
        .param("actor", reader.value())
        .query(Row.as(r -> new On(new CaseId(r.uuid("case_id")), hold(r))))
        .list();
  }

  private static Hold hold(Row r) {
    return new Hold(
        r.integer("number"),
        r.text("reason"),
        r.instant("set_at"),
        new ActorId(r.uuid("set_by")),
        r.optionalInstant("released_at")
            .map(
                at ->
                    new Hold.Released(
                        at, new ActorId(r.uuid("released_by")), r.text("released_why"))));
  }

  /**
   * Does one stand? No other one can be set until the transaction ends, so that what is erased in
   * it was erased before.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean stands(CaseId id) {
    lock(id);
    return of(id).stream().anyMatch(h -> h.released().isEmpty());
  }

  private void lock(CaseId id) {
    sql.sql("select id from cases.matter where id = :id for update")
        .param("id", id.value())
        .query()
        .singleRow();
  }

  /** Sets a hold. */
  public void set(CaseId id, String reason, ActorId counsel) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a reason is needed");
    }
    lock(id);
    Instant now = clock.instant();
    int number = of(id).size() + 1;
    sql.sql(
            """
            insert into cases.hold (case_id, number, reason, set_at, set_by)
            values (:id, :number, :reason, :at, :by)
            """)
        .param("id", id.value())
        .param("number", number)
        .param("reason", reason.strip())
        .param("at", Row.at(now))
        .param("by", counsel.value())
        .update();
    record("hold.set", id, number, reason.strip(), counsel, now);
  }

  /**
   * Releases one.
   *
   * @return false when it does not stand
   */
  public boolean release(CaseId id, int number, String why, ActorId counsel) {
    if (why.isBlank()) {
      throw new IllegalArgumentException("a reason is needed");
    }
    Instant now = clock.instant();
    int released =
        sql.sql(
                """
                update cases.hold set released_at = :at, released_by = :by, released_why = :why
                where case_id = :id and number = :number and released_at is null
                """)
            .param("at", Row.at(now))
            .param("by", counsel.value())
            .param("why", why.strip())
            .param("id", id.value())
            .param("number", number)
            .update();
    if (released == 1) {
      record("hold.released", id, number, why.strip(), counsel, now);
    }
    return released == 1;
  }

  private void record(String type, CaseId id, int number, String reason, ActorId by, Instant at) {
    recorder.record(
        new Happening(
            type,
            Optional.of(id.value()),
            Optional.of(by),
            at,
            Map.of("hold", Integer.toString(number), "reason", reason)));
  }
}
