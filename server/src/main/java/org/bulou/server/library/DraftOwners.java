package org.bulou.server.library;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulou.server.access.Person;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of us sees to which draft of a law, before the time to comment on it is over. */
@Service
@Transactional
public class DraftOwners {
  /** A comment itself is longer, and lies elsewhere. */
  public static final int LONGEST = 1000;

  private final JdbcClient sql;
  private final Recorder recorder;
  private final InstantSource clock;

  DraftOwners(JdbcClient sql, Recorder recorder, InstantSource clock) {
    this.sql = sql;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** All of them, by draft. */
  @Transactional(readOnly = true)
  public Map<String, DraftOwner> all() {
    return sql
        .sql("select * from library.draft_owner")
        .query(Row.as(DraftOwners::owner))
        .list()
        .stream()
        .collect(Collectors.toMap(DraftOwner::draft, Function.identity()));
  }

  /** Does somebody see to a draft of which nothing came yet? */
  @Transactional(readOnly = true)
  public boolean owes(ActorId person) {
    return sql.sql(
            "select exists (select 1 from library.draft_owner where owner = :who and outcome is null)")
        .param("who", person.value())
        .query(Row.as(r -> r.flag("exists")))
        .single();
  }

  /** Names the one who sees to it from now on; what came of it before is begun anew. */
  public void name(String draft, ActorId owner, Person by) {
    sql.sql(
            """
            insert into library.draft_owner (draft, owner, named_by, named_at)
            values (:draft, :owner, :by, :at)
            on conflict (draft) do update set owner = :owner, named_by = :by, named_at = :at,
              outcome = null, closed_by = null, closed_at = null
            """)
        .param("draft", draft)
        .param("owner", owner.value())
        .param("by", by.id().value())
        .param("at", Row.at(now()))
        .update();
    record("draft.owned", by, Map.of("draft", draft, "owner", owner.toString()));
  }

  /**
   * Says what came of it.
   *
   * @return false when nobody sees to it, somebody said so already, or the words are none
   */
  public boolean close(String draft, String outcome, Person by) {
    String said = outcome.strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      return false;
    }
    int closed =
        sql.sql(
                """
                update library.draft_owner set outcome = :outcome, closed_by = :by, closed_at = :at
                where draft = :draft and outcome is null
                """)
            .param("draft", draft)
            .param("outcome", said)
            .param("by", by.id().value())
            .param("at", Row.at(now()))
            .update();
    if (closed == 1) {
      record("draft.closed", by, Map.of("draft", draft, "outcome", said));
    }
    return closed == 1;
  }

  private static DraftOwner owner(Row r) {
    return new DraftOwner(
        r.text("draft"),
        new ActorId(r.uuid("owner")),
        r.optionalText("outcome")
            .map(
                o ->
                    new DraftOwner.Closed(
                        o, new ActorId(r.uuid("closed_by")), r.instant("closed_at"))));
  }

  private void record(String type, Person by, Map<String, String> parts) {
    recorder.record(new Happening(type, Optional.empty(), Optional.of(by.id()), now(), parts));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
