package org.bulou.server.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of hand-over sheets. */
@Component
final class HandoverStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Sheet.Portal>> PORTALS = new TypeReference<>() {};
  private final JdbcClient sql;
  private final Cases cases;

  HandoverStore(JdbcClient sql, Cases cases) {
    this.sql = sql;
    this.cases = cases;
  }

  Optional<Case> visible(String number, ActorId reader) {
    return cases.visible(number, reader);
  }

  /** The open cases a person watches and still takes part in. */
  List<Case> watched(ActorId person) {
    return sql
        .sql(
            """
            select m.id from cases.matter m
            join cases.participant p on p.case_id = m.id and p.actor = :person and p.until is null
            where m.closed_at is null and :person in (m.owner, m.deputy) order by m.number
            """)
        .param("person", person.value())
        .query(Row.as(r -> new CaseId(r.uuid("id"))))
        .list()
        .stream()
        .map(cases::get)
        .toList();
  }

  void replaceOpen(ActorId giver, Instant now) {
    sql.sql(
            """
            update watch.sheet set replaced_at = :now
            where giver = :giver and accepted_at is null and replaced_at is null
            """)
        .param("now", Row.at(now))
        .param("giver", giver.value())
        .update();
  }

  long insert(
      ActorId from,
      ActorId to,
      String remark,
      Instant now,
      List<Sheet.Portal> portals,
      List<SheetMaker.Made> parts) {
    long number =
        sql.sql(
                """
                insert into watch.sheet (giver, receiver, remark, offered_at, portals)
                values (:from, :to, :remark, :now, :portals) returning number
                """)
            .param("from", from.value())
            .param("to", to.value())
            .param("remark", remark)
            .param("now", Row.at(now))
            .param("portals", JSON.writeValueAsString(portals))
            .query(Row.as(r -> r.number("number")))
            .single();
    for (SheetMaker.Made m : parts) {
      sql.sql(
              """
              insert into watch.sheet_case (sheet, case_id, version, content)
              values (:sheet, :case, :version, :content)
              """)
          .param("sheet", number)
          .param("case", m.matter().id().value())
          .param("version", m.matter().version())
          .param("content", JSON.writeValueAsString(m.content()))
          .update();
    }
    return number;
  }

  /** Closes an open sheet for its receiver; gives its giver. */
  Optional<ActorId> accept(long number, ActorId receiver, Instant now) {
    return sql.sql(
            """
            update watch.sheet set accepted_at = :now
            where number = :number and receiver = :receiver and accepted_at is null and replaced_at is null
            returning giver
            """)
        .param("now", Row.at(now))
        .param("number", number)
        .param("receiver", receiver.value())
        .query(Row.as(r -> new ActorId(r.uuid("giver"))))
        .optional();
  }

  List<CaseId> cases(long number) {
    return sql.sql("select case_id from watch.sheet_case where sheet = :number order by case_id")
        .param("number", number)
        .query(Row.as(r -> new CaseId(r.uuid("case_id"))))
        .list();
  }

  Optional<Sheet> sheet(long number, ActorId reader) {
    return sql.sql("select * from watch.sheet where number = :number and :me in (giver, receiver)")
        .param("number", number)
        .param("me", reader.value())
        .query(Row.as(r -> read(r, reader)))
        .optional();
  }

  List<Sheet> of(ActorId person, int most) {
    return sql.sql(
            """
            select * from watch.sheet where :me in (giver, receiver) order by number desc limit :most
            """)
        .param("me", person.value())
        .param("most", most)
        .query(Row.as(r -> read(r, person)))
        .list();
  }

  private Sheet read(Row r, ActorId reader) {
    ActorId giver = new ActorId(r.uuid("giver"));
    ActorId receiver = new ActorId(r.uuid("receiver"));
    long number = r.number("number");
    return new Sheet(
        number,
        giver,
        receiver,
        r.text("remark"),
        r.instant("offered_at"),
        r.optionalInstant("accepted_at"),
        r.optionalInstant("replaced_at"),
        JSON.readValue(r.text("portals"), PORTALS),
        parts(number, reader),
        giver.equals(reader) ? left(giver, receiver) : List.of());
  }

  private List<Sheet.Part> parts(long sheet, ActorId reader) {
    return sql.sql(
            """
            select m.number, m.title, m.version as newest, s.version, s.content
            from watch.sheet_case s join cases.matter m on m.id = s.case_id
            join cases.participant p on p.case_id = m.id and p.actor = :reader and p.until is null
            where s.sheet = :sheet order by m.number
            """)
        .param("sheet", sheet)
        .param("reader", reader.value())
        .query(
            Row.as(
                r ->
                    new Sheet.Part(
                        r.text("number"),
                        r.text("title"),
                        r.integer("version"),
                        r.integer("newest"),
                        JSON.readValue(r.text("content"), SheetContent.class))))
        .list();
  }

  /** What one watches and the other may not see. */
  private List<String> left(ActorId giver, ActorId receiver) {
    return sql.sql(
            """
            select m.number from cases.matter m
            join cases.participant p on p.case_id = m.id and p.actor = :giver and p.until is null
            where m.closed_at is null and :giver in (m.owner, m.deputy) and not exists (
              select 1 from cases.participant o
              where o.case_id = m.id and o.actor = :receiver and o.until is null)
            order by m.number
            """)
        .param("giver", giver.value())
        .param("receiver", receiver.value())
        .query(Row.as(r -> r.text("number")))
        .list();
  }
}
