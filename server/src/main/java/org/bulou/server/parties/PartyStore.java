package org.bulou.server.parties;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.source.Language;
import org.bulou.server.cases.CaseId;
import org.bulou.server.intake.ReportKey;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.MasterKey;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of parties, their contacts and standings. Everything is counted by the database. */
@Component
final class PartyStore {
  private static final String KEY_PURPOSE = "parties-thread-key";
  private static final String WITH_THREADS =
      """
      select p.*, coalesce(m.messages, 0) as messages, coalesce(m.unread, 0) as unread, m.last,
        exists (select 1 from parties.access a where a.party = p.id and a.ended_at is null
          and a.expires_at > :now) as linked,
        exists (select 1 from parties.contact c where c.party = p.id and c.ended_at is null) as reachable
      from parties.party p
      left join (select party, count(*) as messages, max(at) as last,
          count(*) filter (where kind = 'from-party' and seen_at is null) as unread
        from parties.message where case_id = :case group by party) m on m.party = p.id
      where p.case_id = :case
        and (:standing = '' or p.standing = :standing) and (:kind = '' or p.kind = :kind)
        and (:text = '' or position(lower(:text) in lower(p.name)) > 0)
      order by p.name, p.number
      """;
  private final JdbcClient sql;
  private final MasterKey master;

  PartyStore(JdbcClient sql, MasterKey master) {
    this.sql = sql;
    this.master = master;
  }

  /** The next number in a case; the caller holds the case's lock or bears a clash. */
  int next(CaseId id) {
    return sql.sql("select coalesce(max(number), 0) + 1 from parties.party where case_id = :case")
        .param("case", id.value())
        .query(Integer.class)
        .single();
  }

  void insert(Party p, Instant at, ActorId by) {
    sql.sql(
            """
            insert into parties.party (id, case_id, number, part, name, kind, language, standing,
              standing_at, statement, key, added_at, added_by)
            values (:id, :case, :number, :part, :name, :kind, :language, :standing, :at, '', :key, :at,
              :by)
            """)
        .param("id", p.id())
        .param("case", p.caseId().value())
        .param("number", p.number())
        .param("part", p.part())
        .param("name", p.name())
        .param("kind", p.kind().wire())
        .param("language", p.language() == Language.ZH ? "zh" : "en")
        .param("standing", p.standing().wire())
        .param("at", Row.at(at))
        .param("key", master.seal(KEY_PURPOSE, p.id().toString(), ReportKey.fresh().serialized()))
        .param("by", by.value())
        .update();
  }

  /** The key of a party's thread. */
  ReportKey key(UUID party) {
    byte[] sealed =
        sql.sql("select key from parties.party where id = :id")
            .param("id", party)
            .query(Row.as(r -> r.bytes("key")))
            .single();
    return ReportKey.of(master.open(KEY_PURPOSE, party.toString(), sealed));
  }

  List<PartyRow> list(CaseId id, Wanted wanted, Instant now) {
    return sql.sql(WITH_THREADS)
        .param("case", id.value())
        .param("now", Row.at(now))
        .param("standing", wanted.standing().map(Standing::wire).orElse(""))
        .param("kind", wanted.kind().map(PartyKind::wire).orElse(""))
        .param("text", wanted.text())
        .query(
            Row.as(
                r ->
                    new PartyRow(
                        read(r),
                        (int) r.number("messages"),
                        (int) r.number("unread"),
                        r.optionalInstant("last"),
                        r.flag("linked"),
                        r.flag("reachable"))))
        .list();
  }

  Map<Standing, Integer> counts(CaseId id) {
    Map<Standing, Integer> found = new EnumMap<>(Standing.class);
    sql.sql(
            "select standing, count(*) as n from parties.party where case_id = :case group by standing")
        .param("case", id.value())
        .query(Row.as(r -> Map.entry(Standing.of(r.text("standing")), (int) r.number("n"))))
        .list()
        .forEach(e -> found.put(e.getKey(), e.getValue()));
    return found;
  }

  List<String> parts(CaseId id) {
    return sql.sql("select part from parties.party where case_id = :case")
        .param("case", id.value())
        .query(Row.as(r -> r.text("part")))
        .list();
  }

  Optional<Party> find(CaseId id, int number) {
    return sql.sql("select * from parties.party where case_id = :case and number = :number")
        .param("case", id.value())
        .param("number", number)
        .query(Row.as(PartyStore::read))
        .optional();
  }

  Party get(UUID id) {
    return sql.sql("select * from parties.party where id = :id")
        .param("id", id)
        .query(Row.as(PartyStore::read))
        .single();
  }

  /** Holds a party's row until the transaction ends. */
  Party lock(UUID id) {
    return sql.sql("select * from parties.party where id = :id for update")
        .param("id", id)
        .query(Row.as(PartyStore::read))
        .single();
  }

  void stand(UUID party, Stood stood) {
    sql.sql(
            """
            insert into parties.standing (party, at, by, standing, fixed_on, statement, how)
            values (:party, :at, :by, :standing, :fixed, :statement, :how)
            """)
        .param("party", party)
        .param("at", Row.at(stood.at()))
        .param("by", stood.by().map(ActorId::value).orElse(null))
        .param("standing", stood.standing().wire())
        .param("fixed", stood.fixedOn().orElse(null))
        .param("statement", stood.statement())
        .param("how", stood.how())
        .update();
    sql.sql(
            """
            update parties.party set standing_at = case when standing = :standing then standing_at
              else :at end, standing = :standing, fixed_on = :fixed, statement = :statement
            where id = :party
            """)
        .param("party", party)
        .param("at", Row.at(stood.at()))
        .param("standing", stood.standing().wire())
        .param("fixed", stood.fixedOn().orElse(null), java.sql.Types.DATE)
        .param("statement", stood.statement())
        .update();
  }

  List<Stood> history(UUID party) {
    return sql.sql(
            "select * from parties.standing where party = :party order by place desc limit 100")
        .param("party", party)
        .query(
            Row.as(
                r ->
                    new Stood(
                        r.instant("at"),
                        r.optionalUuid("by").map(ActorId::new),
                        Standing.of(r.text("standing")),
                        r.optionalDay("fixed_on"),
                        r.text("statement"),
                        r.text("how"))))
        .list();
  }

  void insert(UUID party, Contact c, Instant at, ActorId by) {
    sql.sql(
            """
            insert into parties.contact (id, party, name, address, added_at, added_by)
            values (:id, :party, :name, :address, :at, :by)
            """)
        .param("id", c.id())
        .param("party", party)
        .param("name", c.name())
        .param("address", c.address())
        .param("at", Row.at(at))
        .param("by", by.value())
        .update();
  }

  boolean end(UUID party, UUID contact, Instant at, ActorId by) {
    return sql.sql(
                """
                update parties.contact set ended_at = :at, ended_by = :by
                where id = :id and party = :party and ended_at is null
                """)
            .param("id", contact)
            .param("party", party)
            .param("at", Row.at(at))
            .param("by", by.value())
            .update()
        == 1;
  }

  List<Contact> contacts(UUID party) {
    return sql.sql(
            """
            select * from parties.contact where party = :party and ended_at is null
            order by added_at, id
            """)
        .param("party", party)
        .query(Row.as(r -> new Contact(r.uuid("id"), r.text("name"), r.text("address"))))
        .list();
  }

  static Party read(Row r) {
    return new Party(
        r.uuid("id"),
        new CaseId(r.uuid("case_id")),
        r.integer("number"),
        r.text("part"),
        r.text("name"),
        PartyKind.of(r.text("kind")),
        r.text("language").equals("zh") ? Language.ZH : Language.EN,
        Standing.of(r.text("standing")),
        r.instant("standing_at"),
        r.optionalDay("fixed_on"),
        r.text("statement"));
  }
}
