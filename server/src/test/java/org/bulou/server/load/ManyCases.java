package org.bulou.server.load;

import java.util.List;
import java.util.UUID;
import org.bulou.server.testing.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a demonstration's database with copies of its own cases, as a few years of work would: the
 * coordinator takes part in all of them, every other person in {@link #PER_PERSON}. Copied in the
 * database, because taking ten thousand cases in one by one is another measurement.
 */
final class ManyCases {
  static final int PER_PERSON = 500;
  private static final String COORDINATOR = "gu";
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ManyCases(TestServer server) {
    this.jdbc = server.bean(JdbcClient.class);
    this.transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
  }

  /** Copies until there are so many cases. */
  void grow(int cases) {
    transaction.executeWithoutResult(status -> copy(cases));
    jdbc.sql("analyze").update();
  }

  private void copy(int cases) {
    List<UUID> originals =
        jdbc.sql("select id from cases.matter order by number").query(UUID.class).list();
    jdbc.sql("create temporary table copied (original uuid, id uuid, place int)").update();
    for (int i = originals.size(); i < cases; i++) {
      jdbc.sql("insert into copied values (:original, gen_random_uuid(), :place)")
          .param("original", originals.get(i % originals.size()))
          .param("place", i)
          .update();
    }
    COPIES.forEach(sql -> jdbc.sql(sql).update());
    jdbc.sql(PARTICIPANTS).param("coordinator", COORDINATOR).param("most", PER_PERSON).update();
    jdbc.sql(OWNERS).param("coordinator", COORDINATOR).update();
    jdbc.sql("drop table copied").update();
  }

  /** Due instants are spread over a month to both sides, so that a board has all its groups. */
  private static final List<String> COPIES =
      List.of(
          """
          insert into cases.matter (id, number, title, life, opened_at, version, owner)
          select c.id, '2026-' || (10000 + c.place), m.title || ' ' || c.place, m.life, m.opened_at, m.version, m.owner
          from copied c join cases.matter m on m.id = c.original""",
          """
          insert into cases.version (case_id, number, at, author, source, title_zh, title_en)
          select c.id, v.number, v.at, v.author, v.source, v.title_zh, v.title_en
          from copied c join cases.version v on v.case_id = c.original""",
          """
          insert into cases.fact (case_id, version, place, part, attribute, value, claimed_by)
          select c.id, f.version, f.place, f.part, f.attribute, f.value, f.claimed_by
          from copied c join cases.fact f on f.case_id = c.original""",
          """
          insert into duties.open_duty (case_id, duty, title_zh, title_en, instrument_zh, instrument_en, article, bearer, state,
            due, zone, agree, provisional, bearer_zh, bearer_en)
          select c.id, d.duty, d.title_zh, d.title_en, d.instrument_zh, d.instrument_en, d.article, d.bearer, d.state,
            d.due + make_interval(mins => (c.place * 7919) % 86400 - 43200), d.zone, d.agree, d.provisional, d.bearer_zh, d.bearer_en
          from copied c join duties.open_duty d on d.case_id = c.original""",
          """
          insert into duties.projected
          select c.id, p.version, p.as_of, p.as_of + make_interval(mins => 60 + (c.place * 7919) % 86400), p.law
          from copied c join duties.projected p on p.case_id = c.original""");

  private static final String PARTICIPANTS =
      """
      insert into cases.participant (case_id, actor, added_by, since)
      select c.id, p.actor, p.added_by, p.since
      from copied c join cases.participant p on p.case_id = c.original
      where c.place < :most or p.actor = (select id from access.person where sign_in_name = :coordinator)""";

  /** Nobody owns a case he does not take part in. */
  private static final String OWNERS =
      """
      update cases.matter m set owner = (select id from access.person where sign_in_name = :coordinator)
      where not exists (
        select 1 from cases.participant p
        where p.case_id = m.id and p.actor = m.owner and p.until is null)""";
}
