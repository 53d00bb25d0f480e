package org.bulou.server.decisions;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of conflicts, followed with the board's projection. */
@Component
class ConflictStore {
  private final JdbcClient sql;

  ConflictStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<Tracked> of(CaseId id) {
    return sql.sql("select * from decisions.conflict where case_id = :id order by decide_by, key")
        .param("id", id.value())
        .query(Row.as(ConflictStore::read))
        .list();
  }

  /** One of them, locked until the transaction ends. */
  Optional<Tracked> lock(CaseId id, String key) {
    return sql.sql("select * from decisions.conflict where case_id = :id and key = :key for update")
        .param("id", id.value())
        .param("key", key)
        .query(Row.as(ConflictStore::read))
        .optional();
  }

  void put(Tracked t) {
    Collision c = t.collision();
    sql.sql(
            """
            insert into decisions.conflict (case_id, key, duty, duty_norm, prohibition, only_more, duty_zh, duty_en,
              against_zh, against_en, duty_side, against_side, basis, due, zone, seen_at, decide_by, date_set)
            values (:id, :key, :duty, :norm, :prohibition, :more, :dutyZh, :dutyEn, :againstZh, :againstEn,
              :dutySide, :againstSide, :basis, :due, :zone, :seen, :by, :set)
            on conflict (case_id, key) do update set duty_zh = :dutyZh, duty_en = :dutyEn,
              against_zh = :againstZh, against_en = :againstEn, basis = :basis, due = :due,
              seen_at = :seen, decide_by = :by, date_set = :set, gone_at = null
            """)
        .param("id", t.caseId().value())
        .param("key", c.key())
        .param("duty", c.duty())
        .param("norm", c.dutyNorm())
        .param("prohibition", c.prohibition())
        .param("more", c.onlyMore())
        .param("dutyZh", c.dutyTitle().zh())
        .param("dutyEn", c.dutyTitle().en())
        .param("againstZh", c.againstTitle().zh())
        .param("againstEn", c.againstTitle().en())
        .param("dutySide", c.dutySide().wire())
        .param("againstSide", c.againstSide().wire())
        .param("basis", c.basis())
        .param("due", Row.at(c.due()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("zone", c.zone().getId())
        .param("seen", Row.at(t.seen()))
        .param("by", Row.at(t.decideBy()))
        .param("set", t.dateSet())
        .update();
  }

  void gone(CaseId id, String key, Instant now) {
    sql.sql("update decisions.conflict set gone_at = :now where case_id = :id and key = :key")
        .param("now", Row.at(now))
        .param("id", id.value())
        .param("key", key)
        .update();
  }

  /** What a person's open cases have to decide as of an instant, soonest first. */
  List<Undecided> undecided(ActorId reader, Instant now, int most) {
    return sql.sql(
            """
            select m.number, m.title, c.*, coalesce(d.until, c.decide_by) as by_when
            from decisions.conflict c
            join cases.matter m on m.id = c.case_id and m.closed_at is null
            join cases.participant p on p.case_id = m.id and p.actor = :reader and p.until is null
            left join lateral (
              select e.until from decisions.decision e
              where e.case_id = c.case_id and e.key = c.key and e.basis = c.basis
                and e.effective_at is not null
              order by e.number desc limit 1) d on true
            where c.gone_at is null and (d.until is null or d.until <= :now)
            order by by_when, m.number, c.key limit :most
            """)
        .param("reader", reader.value())
        .param("now", Row.at(now))
        .param("most", most)
        .query(
            Row.as(
                r ->
                    new Undecided(
                        r.text("number"),
                        r.text("title"),
                        read(r).collision(),
                        r.instant("by_when"))))
        .list();
  }

  private static Tracked read(Row r) {
    return new Tracked(
        new CaseId(r.uuid("case_id")),
        new Collision(
            r.text("key"),
            r.text("duty"),
            r.text("duty_norm"),
            r.text("prohibition"),
            r.flag("only_more"),
            new Bilingual(r.text("duty_zh"), r.text("duty_en")),
            new Bilingual(r.text("against_zh"), r.text("against_en")),
            Side.read(r.text("duty_side")),
            Side.read(r.text("against_side")),
            r.text("basis"),
            r.optionalInstant("due"),
            ZoneId.of(r.text("zone"))),
        r.instant("seen_at"),
        r.instant("decide_by"),
        r.flag("date_set"),
        r.optionalInstant("gone_at"));
  }
}
