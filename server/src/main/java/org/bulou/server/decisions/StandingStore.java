package org.bulou.server.decisions;

import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of standing decisions. */
@Component
class StandingStore {
  private final JdbcClient sql;
  private final SignatureStore signatures;

  StandingStore(JdbcClient sql, SignatureStore signatures) {
    this.sql = sql;
    this.signatures = signatures;
  }

  void add(UUID id, StandingDecisions.Wish w, Side duty, Side against, Instant now, ActorId by) {
    sql.sql(
            """
            insert into decisions.standing (id, duty, prohibition, duty_side, against_side, entities, products,
              way, what, ends_at, made_at, made_by)
            values (:id, :duty, :prohibition, :dutySide, :againstSide, :entities, :products,
              :way, :what, :ends, :at, :by)
            """)
        .param("id", id)
        .param("duty", w.duty())
        .param("prohibition", w.prohibition())
        .param("dutySide", duty.wire())
        .param("againstSide", against.wire())
        .param("entities", joined(w.entities()))
        .param("products", joined(w.products()))
        .param("way", w.way().orElseThrow().wire())
        .param("what", w.what().strip())
        .param("ends", Row.at(w.ends().orElseThrow()))
        .param("at", Row.at(now))
        .param("by", by.value())
        .update();
    for (ActorId person : w.invokers()) {
      sql.sql("insert into decisions.invoker (standing, person) values (:id, :person)")
          .param("id", id)
          .param("person", person.value())
          .update();
    }
  }

  void effective(UUID id, Instant at) {
    sql.sql("update decisions.standing set effective_at = :at where id = :id")
        .param("at", Row.at(at))
        .param("id", id)
        .update();
  }

  /** False when somebody was faster. */
  boolean withdraw(UUID id, Standing.Withdrawal w) {
    return sql.sql(
                """
                update decisions.standing set withdrawn_at = :at, withdrawn_by = :by, withdrawn_why = :why
                where id = :id and withdrawn_at is null
                """)
            .param("at", Row.at(w.at()))
            .param("by", w.by().value())
            .param("why", w.why())
            .param("id", id)
            .update()
        == 1;
  }

  /** Newest first. */
  List<Standing> all() {
    return sql.sql("select * from decisions.standing order by number desc")
        .query(Row.as(this::read))
        .list();
  }

  /** One, locked until the transaction ends. */
  Optional<Standing> lock(UUID id) {
    return sql.sql("select * from decisions.standing where id = :id for update")
        .param("id", id, Types.OTHER)
        .query(Row.as(this::read))
        .optional();
  }

  private Set<ActorId> invokers(UUID id) {
    return new HashSet<>(
        sql.sql("select person from decisions.invoker where standing = :id")
            .param("id", id)
            .query(Row.as(r -> new ActorId(r.uuid("person"))))
            .list());
  }

  private Standing read(Row r) {
    UUID id = r.uuid("id");
    return new Standing(
        id,
        r.integer("number"),
        r.text("duty"),
        r.text("prohibition"),
        Side.read(r.text("duty_side")),
        Side.read(r.text("against_side")),
        split(r.text("entities")),
        split(r.text("products")),
        Way.named(r.text("way")).orElseThrow(),
        r.text("what"),
        r.instant("ends_at"),
        r.instant("made_at"),
        new ActorId(r.uuid("made_by")),
        r.optionalInstant("effective_at"),
        withdrawal(r),
        invokers(id),
        signatures.of(id));
  }

  private static Optional<Standing.Withdrawal> withdrawal(Row r) {
    return r.optionalUuid("withdrawn_by")
        .map(
            by ->
                new Standing.Withdrawal(
                    new ActorId(by), r.instant("withdrawn_at"), r.text("withdrawn_why")));
  }

  private static String joined(Collection<String> ids) {
    return String.join(" ", new TreeSet<>(ids));
  }

  private static Set<String> split(String ids) {
    return ids.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(ids.split(" ")));
  }
}
