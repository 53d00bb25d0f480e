package org.bulou.server.statements;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.access.Person;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The look of a second person at what was said in another language. */
@Service
@Transactional
public class Translations {
  private static final int LONGEST = 2000;
  private final JdbcClient sql;
  private final StatementStore statements;
  private final StatementEvents events;
  private final InstantSource clock;

  Translations(
      JdbcClient sql, StatementStore statements, StatementEvents events, InstantSource clock) {
    this.sql = sql;
    this.statements = statements;
    this.events = events;
    this.clock = clock;
  }

  /** How a statement stands as a translation; empty when it is none. */
  @Transactional(readOnly = true)
  public Optional<Translation> of(CaseId id, Statement s) {
    List<Statement> all = statements.all(id);
    return s.translates()
        .map(source -> new Translation(source, Chain.newest(source, all), last(id, s.number())));
  }

  private Optional<Translation.Review> last(CaseId id, int statement) {
    return sql.sql(
            """
            select * from statements.review where case_id = :case and statement = :statement
            order by place desc limit 1
            """)
        .param("case", id.value())
        .param("statement", statement)
        .query(
            Row.as(
                r ->
                    new Translation.Review(
                        r.integer("source"),
                        r.flag("agrees"),
                        r.text("note"),
                        r.instant("at"),
                        new ActorId(r.uuid("by")))))
        .optional();
  }

  /**
   * Compares a translation with what stands in its original's place now.
   *
   * @throws NotStated when it is none, or its reviewer recorded it himself
   */
  public void review(CaseId id, int number, boolean agrees, String note, Person by) {
    Statement s =
        statements.all(id).stream()
            .filter(x -> x.number() == number)
            .findFirst()
            .orElseThrow(() -> new NotStated(NotStated.Reason.CHOICE_ODD));
    Translation translation =
        of(id, s).orElseThrow(() -> new NotStated(NotStated.Reason.CHOICE_ODD));
    if (s.recordedBy().equals(by.id())) {
      throw new NotStated(NotStated.Reason.SAME_PERSON);
    }
    if (note.length() > LONGEST || (!agrees && note.isBlank())) {
      throw new NotStated(NotStated.Reason.REASON_NEEDED);
    }
    Instant now = clock.instant();
    sql.sql(
            """
            insert into statements.review (case_id, statement, source, agrees, note, at, by)
            values (:case, :statement, :source, :agrees, :note, :at, :by)
            """)
        .param("case", id.value())
        .param("statement", number)
        .param("source", translation.newest())
        .param("agrees", agrees)
        .param("note", note.strip())
        .param("at", Row.at(now))
        .param("by", by.id().value())
        .update();
    events.record(
        "translation.reviewed",
        id,
        by.id(),
        now,
        Map.of(
            "statement", s.source(),
            "source", "S" + translation.newest(),
            "agrees", Boolean.toString(agrees),
            "note", note.strip()));
  }
}
