package org.bulou.server.drills;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What belongs to one drill, each kind read at once. */
final class DrillParts {
  private final JdbcClient sql;

  DrillParts(JdbcClient sql) {
    this.sql = sql;
  }

  /** Everything but the drill's own row. */
  record Rest(
      List<Drill.Member> members,
      List<Drill.Answer> answers,
      List<Drill.Note> notes,
      List<Drill.Action> actions,
      List<Drill.Counted> counted) {}

  Drill whole(BiFunction<Row, Rest, Drill> read, Row row) {
    int number = row.integer("number");
    return read.apply(
        row,
        new Rest(
            list(
                "select * from drills.person where drill = :n order by part = 'observer', part, person",
                number,
                r ->
                    new Drill.Member(new ActorId(r.uuid("person")), Drill.Part.of(r.text("part")))),
            list(
                "select * from drills.answer where drill = :n order by answered_at, inject",
                number,
                r ->
                    new Drill.Answer(
                        r.text("inject"),
                        r.instant("answered_at"),
                        new ActorId(r.uuid("answered_by")),
                        r.text("note"))),
            list(
                "select * from drills.note where drill = :n order by number",
                number,
                DrillParts::note),
            list(
                "select * from drills.action where drill = :n order by number",
                number,
                DrillParts::action),
            list(
                "select * from drills.counted where drill = :n order by duty",
                number,
                r ->
                    new Drill.Counted(
                        new CaseId(r.uuid("case_id")), r.text("duty"), r.uuid("evidence")))));
  }

  private <T> List<T> list(String query, int number, Function<Row, T> read) {
    return sql.sql(query).param("n", number).query(Row.as(read)).list();
  }

  private static Drill.Note note(Row r) {
    return new Drill.Note(
        r.integer("number"),
        r.text("kind").equals("lesson"),
        r.text("words"),
        r.instant("noted_at"),
        new ActorId(r.uuid("noted_by")));
  }

  private static Drill.Action action(Row r) {
    Optional<Drill.Closed> closed =
        r.optionalInstant("closed_at")
            .map(at -> new Drill.Closed(at, new ActorId(r.uuid("closed_by")), r.text("outcome")));
    return new Drill.Action(
        r.integer("number"),
        r.text("what"),
        new ActorId(r.uuid("owner")),
        r.optionalDay("due").orElseThrow(),
        closed);
  }
}
