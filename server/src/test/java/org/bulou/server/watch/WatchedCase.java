package org.bulou.server.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Told;
import org.bulou.server.duties.BoardRenewed;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.testing.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case of one's own with hardly a fact in it. */
final class WatchedCase {
  private WatchedCase() {}

  static Case open(TestServer server, Life life, Person owner, Person... others) {
    Cases cases = server.bean(Cases.class);
    Case c = cases.open("secret title", life, owner.id());
    Told aspects = Told.fact("case", "aspects", "{\"only\":[\"vulnerability\"]}");
    cases.record(
        c.id(),
        Optional.empty(),
        new Entry("test", Bilingual.same("start"), List.of(aspects)),
        owner.id());
    for (Person other : others) {
      cases.addParticipant(c.id(), other.id(), owner.id());
    }
    return cases.get(c.id());
  }

  /** Lets something fall due, as the projection would say it. */
  static void due(TestServer server, Case c, Instant... due) {
    new TransactionTemplate(server.bean(PlatformTransactionManager.class))
        .executeWithoutResult(s -> project(server, c, due));
  }

  private static void project(TestServer server, Case c, Instant... due) {
    JdbcClient sql = server.bean(JdbcClient.class);
    sql.sql("delete from duties.open_duty where case_id = ?").param(c.id().value()).update();
    for (Instant d : due) {
      sql.sql(
              """
              insert into duties.open_duty (case_id, duty, title_zh, title_en, instrument_zh, instrument_en,
                article, bearer, bearer_zh, bearer_en, state, due, zone, agree, provisional)
              values (?, 'cn.rmsv.7-2.' || ?, '报送', 'report', '规定', 'rules', '7', 'sz', '深圳', 'SZ', 'running',
                ?::timestamptz, 'Asia/Shanghai', true, false)
              """)
          .params(c.id().value(), d.toString(), d.toString())
          .update();
    }
    Instant now = server.clock().instant();
    server
        .bean(Reminders.class)
        .plan(new BoardRenewed(c.id(), now, server.bean(Evaluations.class).at(c.id(), now)));
  }
}
