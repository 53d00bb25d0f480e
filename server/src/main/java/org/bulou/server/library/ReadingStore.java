package org.bulou.server.library;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of decisions on readings and of dissents. Rows are added and read, nothing else. */
@Component
final class ReadingStore {
  private final JdbcClient sql;

  ReadingStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Adds a decision when it follows the newest one the person had seen. */
  boolean add(ReadingDecision d, String law) {
    return sql.sql(
                """
                insert into library.reading_decision (element, number, reading, effective_at, decided_at,
                  decided_by, grounds, retroactive, moves_running, reason, law)
                select :element, :number, :reading, :effective, :at, :by, :grounds, :retroactive, :moves,
                  :reason, :law
                where :number = 1 + (select coalesce(max(number), 0) from library.reading_decision
                  where element = :element)
                on conflict do nothing
                """)
            .param("element", d.element())
            .param("number", d.number())
            .param("reading", d.reading().orElse(null), Types.VARCHAR)
            .param("effective", Row.at(d.effective()))
            .param("at", Row.at(d.decidedAt()))
            .param("by", d.by().value())
            .param("grounds", d.grounds())
            .param("retroactive", d.retroactive())
            .param("moves", d.movesRunning())
            .param("reason", d.reason().orElse(null), Types.VARCHAR)
            .param("law", law)
            .update()
        == 1;
  }

  boolean dissent(String element, int number, ReadingDecision.Dissent d) {
    return sql.sql(
                """
                insert into library.reading_dissent (id, element, number, dissenter, at, words)
                select :id, element, number, :by, :at, :words from library.reading_decision
                where element = :element and number = :number
                """)
            .param("id", UUID.randomUUID())
            .param("element", element)
            .param("number", number)
            .param("by", d.by().value())
            .param("at", Row.at(d.at()))
            .param("words", d.words())
            .update()
        == 1;
  }

  /** Of each element the newest decision that has begun. */
  Map<String, ReadingDecision> begun(Instant at) {
    Map<String, ReadingDecision> begun = new TreeMap<>();
    sql.sql(
            """
            select distinct on (element) * from library.reading_decision where effective_at <= :at
            order by element, number desc
            """)
        .param("at", Row.at(at))
        .query(Row.as(ReadingStore::decision))
        .list()
        .forEach(d -> begun.put(d.element(), d));
    return begun;
  }

  /** The decisions on an element with their dissents, newest first. */
  List<ReadingDecision> of(String element) {
    Map<Integer, List<ReadingDecision.Dissent>> dissents =
        sql
            .sql("select * from library.reading_dissent where element = :element order by at, id")
            .param("element", element)
            .query(Row.as(r -> Map.entry(r.integer("number"), dissent(r))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return sql
        .sql("select * from library.reading_decision where element = :element order by number desc")
        .param("element", element)
        .query(Row.as(ReadingStore::decision))
        .list()
        .stream()
        .map(d -> d.with(dissents.getOrDefault(d.number(), List.of())))
        .toList();
  }

  /** How many decisions there are on an element. */
  int count(String element) {
    return sql.sql("select count(*) from library.reading_decision where element = :element")
        .param("element", element)
        .query(Integer.class)
        .single();
  }

  /** The first instant after this one at which a decision begins. */
  Optional<Instant> next(Instant after) {
    return sql.sql(
            """
            select min(effective_at) as next from library.reading_decision where effective_at > :after
            """)
        .param("after", Row.at(after))
        .query(Row.as(r -> r.optionalInstant("next")))
        .single();
  }

  private static ReadingDecision.Dissent dissent(Row r) {
    return new ReadingDecision.Dissent(
        new ActorId(r.uuid("dissenter")), r.instant("at"), r.text("words"));
  }

  private static ReadingDecision decision(Row r) {
    return new ReadingDecision(
        r.text("element"),
        r.integer("number"),
        r.optionalText("reading"),
        r.instant("effective_at"),
        r.instant("decided_at"),
        new ActorId(r.uuid("decided_by")),
        r.text("grounds"),
        r.flag("retroactive"),
        r.flag("moves_running"),
        r.optionalText("reason"),
        List.of());
  }
}
