package org.bulou.server.decisions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of signatures; one a person and paper, never changed. */
@Component
class SignatureStore {
  private final JdbcClient sql;

  SignatureStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Signature s, Memos.Sealed memo) {
    sql.sql(
            """
            insert into decisions.signature (paper, person, at, sides, memo)
            values (:paper, :person, :at, :sides, :memo)
            """)
        .param("paper", s.paper())
        .param("person", s.person().value())
        .param("at", Row.at(s.at()))
        .param("sides", Side.wire(s.sides()))
        .param("memo", memo.bytes())
        .update();
  }

  List<Signature> of(UUID paper) {
    return sql.sql("select * from decisions.signature where paper = :paper order by at, person")
        .param("paper", paper)
        .query(Row.as(r -> read(r, r.instant("at"))))
        .list();
  }

  private static Signature read(Row r, Instant at) {
    return new Signature(
        r.uuid("paper"), new ActorId(r.uuid("person")), at, Side.readAll(r.text("sides")));
  }
}
