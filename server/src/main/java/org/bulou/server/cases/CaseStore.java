package org.bulou.server.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of cases, versions and facts. */
@Component
final class CaseStore {
  private static final String CASE =
      """
      select m.id, m.number, m.title, m.life, m.opened_at, m.version, m.owner, m.deputy, m.closed_at
      from cases.matter m
      """;
  private final JdbcClient sql;

  CaseStore(JdbcClient sql) {
    this.sql = sql;
  }

  private static Case read(Row r) {
    return new Case(
        new CaseId(r.uuid("id")),
        r.text("number"),
        r.text("title"),
        Life.of(r.text("life")),
        r.instant("opened_at"),
        r.integer("version"),
        r.optionalUuid("owner").map(ActorId::new),
        r.optionalUuid("deputy").map(ActorId::new),
        r.optionalInstant("closed_at"));
  }

  void insert(Case c) {
    sql.sql(
            """
            insert into cases.matter (id, number, title, life, opened_at, version, owner)
            values (:id, :number, :title, :life, :at, 0, :owner)
            """)
        .param("id", c.id().value())
        .param("number", c.number())
        .param("title", c.title())
        .param("life", c.life().wire())
        .param("at", Row.at(c.openedAt()))
        .param("owner", c.owner().map(ActorId::value).orElse(null))
        .update();
  }

  /** The next number of a year; the row is locked until the transaction ends. */
  int nextNumber(int year) {
    return sql.sql(
            """
            insert into cases.numbering (year, last) values (:year, 1)
            on conflict (year) do update set last = cases.numbering.last + 1
            returning last
            """)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  Optional<Case> find(CaseId id) {
    return sql.sql(CASE + " where m.id = :id")
        .param("id", id.value())
        .query(Row.as(CaseStore::read))
        .optional();
  }

  List<Case> after(String reached, int most) {
    return sql.sql(
            CASE
                + """
                where ((case when m.life = 'live' then '0 ' else '1 ' end) || m.number) collate "C" > :reached
                order by ((case when m.life = 'live' then '0 ' else '1 ' end) || m.number) collate "C"
                limit :most
                """)
        .param("reached", reached)
        .param("most", most)
        .query(Row.as(CaseStore::read))
        .list();
  }

  int count() {
    return sql.sql("select count(*) from cases.matter").query(Integer.class).single();
  }

  /** A case with its row locked: the next version's number is ours. */
  Optional<Case> lock(CaseId id) {
    return sql.sql(CASE + " where m.id = :id for update")
        .param("id", id.value())
        .query(Row.as(CaseStore::read))
        .optional();
  }

  Optional<Case> visible(String number, ActorId reader) {
    return sql.sql(
            CASE
                + """
                 join cases.participant p on p.case_id = m.id and p.actor = :actor and p.until is null
                where m.number = :number
                """)
        .param("actor", reader.value())
        .param("number", number)
        .query(Row.as(CaseStore::read))
        .optional();
  }

  List<Case> visible(ActorId reader) {
    return sql.sql(
            CASE
                + """
                 join cases.participant p on p.case_id = m.id and p.actor = :actor and p.until is null
                order by m.closed_at is not null, m.opened_at desc, m.number desc
                limit 1000
                """)
        .param("actor", reader.value())
        .query(Row.as(CaseStore::read))
        .list();
  }

  /** Those whose number or title contains the text. */
  List<Case> visible(ActorId reader, String text, int skipped, int most) {
    return sql.sql(
            CASE
                + """
                 join cases.participant p on p.case_id = m.id and p.actor = :actor and p.until is null
                where strpos(lower(m.number || ' ' || m.title), lower(:text)) > 0
                order by m.closed_at is not null, m.opened_at desc, m.number desc
                offset :skipped limit :most
                """)
        .param("actor", reader.value())
        .param("text", text)
        .param("skipped", skipped)
        .param("most", most)
        .query(Row.as(CaseStore::read))
        .list();
  }

  List<Case> visibleOf(ActorId reader, String aspect) {
    return sql.sql(
            CASE
                + """
                 join cases.participant p on p.case_id = m.id and p.actor = :actor and p.until is null
                where m.closed_at is null and exists (
                  select 1 from cases.fact f where f.case_id = m.id and f.part = 'case'
                    and f.attribute = 'aspects' and strpos(f.value, :aspect) > 0)
                order by m.opened_at, m.number
                """)
        .param("actor", reader.value())
        .param("aspect", "\"" + aspect + "\"")
        .query(Row.as(CaseStore::read))
        .list();
  }

  List<Case> open() {
    return sql.sql(CASE + " where m.closed_at is null and m.life <> 'demo' order by m.id")
        .query(Row.as(CaseStore::read))
        .list();
  }

  boolean participates(CaseId id, ActorId actor) {
    return sql.sql(
                "select count(*) from cases.participant where case_id = :id and actor = :actor and until is null")
            .param("id", id.value())
            .param("actor", actor.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  List<ActorId> participants(CaseId id) {
    return sql.sql(
            "select actor from cases.participant where case_id = :id and until is null order by since, actor")
        .param("id", id.value())
        .query(Row.as(r -> new ActorId(r.uuid("actor"))))
        .list();
  }

  void appoint(CaseId id, Optional<ActorId> owner, Optional<ActorId> deputy) {
    sql.sql("update cases.matter set owner = :owner, deputy = :deputy where id = :id")
        .param("owner", owner.map(ActorId::value).orElse(null), java.sql.Types.OTHER)
        .param("deputy", deputy.map(ActorId::value).orElse(null), java.sql.Types.OTHER)
        .param("id", id.value())
        .update();
  }

  void addParticipant(CaseId id, ActorId actor, ActorId by, Instant at) {
    sql.sql(
            """
            insert into cases.participant (case_id, actor, added_by, since) values (:id, :actor, :by, :at)
            on conflict (case_id, actor) do update set until = null, added_by = :by, since = :at
            """)
        .param("id", id.value())
        .param("actor", actor.value())
        .param("by", by.value())
        .param("at", Row.at(at))
        .update();
  }

  boolean dismiss(CaseId id, ActorId actor, Instant at) {
    return sql.sql(
                """
                update cases.participant set until = :at
                where case_id = :id and actor = :actor and until is null
                """)
            .param("at", Row.at(at))
            .param("id", id.value())
            .param("actor", actor.value())
            .update()
        == 1;
  }

  void append(CaseId id, CaseVersion v) {
    sql.sql(
            """
            insert into cases.version (case_id, number, at, author, source, title_zh, title_en)
            values (:id, :number, :at, :author, :source, :zh, :en)
            """)
        .param("id", id.value())
        .param("number", v.number())
        .param("at", Row.at(v.at()))
        .param("author", v.author().value())
        .param("source", v.source())
        .param("zh", v.title().zh())
        .param("en", v.title().en())
        .update();
    int place = 0;
    for (Told t : v.told()) {
      sql.sql(
              """
              insert into cases.fact (case_id, version, place, part, attribute, value, claimed_by)
              values (:id, :version, :place, :part, :attribute, :value, :claimed)
              """)
          .param("id", id.value())
          .param("version", v.number())
          .param("place", place++)
          .param("part", t.part())
          .param("attribute", t.attribute())
          .param("value", t.value())
          .param("claimed", t.claimedBy().orElse(null))
          .update();
    }
    sql.sql("update cases.matter set version = :number where id = :id")
        .param("number", v.number())
        .param("id", id.value())
        .update();
  }

  List<CaseVersion> versions(CaseId id) {
    Map<Integer, List<Told>> told = new LinkedHashMap<>();
    sql.sql(
            "select version, part, attribute, value, claimed_by from cases.fact where case_id = :id order by version, place")
        .param("id", id.value())
        .query(
            Row.as(
                r ->
                    told.computeIfAbsent(r.integer("version"), n -> new ArrayList<>())
                        .add(
                            new Told(
                                r.text("part"),
                                r.text("attribute"),
                                r.text("value"),
                                r.optionalText("claimed_by")))))
        .list();
    return sql.sql(
            "select number, at, author, source, title_zh, title_en from cases.version where case_id = :id order by number")
        .param("id", id.value())
        .query(
            Row.as(
                r ->
                    new CaseVersion(
                        r.integer("number"),
                        r.instant("at"),
                        new ActorId(r.uuid("author")),
                        r.text("source"),
                        new Bilingual(r.text("title_zh"), r.text("title_en")),
                        told.getOrDefault(r.integer("number"), List.of()))))
        .list();
  }
}
