package org.bulou.server.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of editions. */
@Component
final class EditionStore {
  private final JdbcClient sql;

  EditionStore(JdbcClient sql) {
    this.sql = sql;
  }

  int add(String law, Set<String> packs, Optional<byte[]> zip, ActorId by, Instant at) {
    int number =
        sql.sql(
                """
                insert into library.edition (law, packs, uploaded, offered_by, offered_at)
                values (:law, :packs, :uploaded, :by, :at) returning number
                """)
            .param("law", law)
            .param("packs", String.join(" ", new TreeSet<>(packs)))
            .param("uploaded", zip.isPresent())
            .param("by", by.value())
            .param("at", Row.at(at))
            .query(Integer.class)
            .single();
    zip.ifPresent(
        z ->
            sql.sql("insert into library.edition_zip (number, zip) values (:number, :zip)")
                .param("number", number)
                .param("zip", z)
                .update());
    return number;
  }

  Optional<Edition> inForce() {
    return sql.sql(
            "select * from library.edition where effect is not null order by effect desc limit 1")
        .query(Row.as(EditionStore::edition))
        .optional();
  }

  Optional<Edition> find(int number) {
    return sql.sql("select * from library.edition where number = :number")
        .param("number", number)
        .query(Row.as(EditionStore::edition))
        .optional();
  }

  /** Newest first. */
  List<Edition> all() {
    return sql.sql("select * from library.edition order by number desc")
        .query(Row.as(EditionStore::edition))
        .list();
  }

  byte[] zip(int number) {
    return sql.sql("select zip from library.edition_zip where number = :number")
        .param("number", number)
        .query(Row.as(r -> r.bytes("zip")))
        .single();
  }

  boolean ask(int number, ActorId by, String reason, Instant at) {
    return sql.sql(
                """
                update library.edition set asked_by = :by, asked_at = :at, reason = :reason
                where number = :number and asked_by is null and effect is null and withdrawn_by is null
                """)
            .param("number", number)
            .param("by", by.value())
            .param("at", Row.at(at))
            .param("reason", reason)
            .update()
        == 1;
  }

  /** The table is locked first: of two confirmed at once one is second, and sees the other. */
  void lock() {
    sql.sql("lock table library.edition in share row exclusive mode").update();
  }

  boolean confirm(int number, ActorId by, Instant at, String before, int changed) {
    return sql.sql(
                """
                update library.edition set confirmed_by = :by, effective_at = :at, before = :before,
                  changed = :changed,
                  effect = 1 + (select coalesce(max(effect), 0) from library.edition)
                where number = :number and asked_by <> :by and effect is null and withdrawn_by is null
                """)
            .param("number", number)
            .param("by", by.value())
            .param("at", Row.at(at))
            .param("before", before)
            .param("changed", changed)
            .update()
        == 1;
  }

  boolean withdraw(int number, ActorId by, Instant at) {
    return sql.sql(
                """
                update library.edition set withdrawn_by = :by, withdrawn_at = :at
                where number = :number and effect is null and withdrawn_by is null
                """)
            .param("number", number)
            .param("by", by.value())
            .param("at", Row.at(at))
            .update()
        == 1;
  }

  private static Edition edition(Row r) {
    String packs = r.text("packs");
    return new Edition(
        r.integer("number"),
        r.text("law"),
        packs.isEmpty() ? Set.of() : Set.of(packs.split(" ")),
        r.flag("uploaded"),
        new ActorId(r.uuid("offered_by")),
        r.instant("offered_at"),
        r.optionalUuid("asked_by")
            .map(by -> new Edition.Asked(new ActorId(by), r.instant("asked_at"), r.text("reason"))),
        r.optionalInteger("effect")
            .map(
                order ->
                    new Edition.Effect(
                        order,
                        new ActorId(r.uuid("confirmed_by")),
                        r.instant("effective_at"),
                        r.text("before"),
                        r.integer("changed"))),
        r.optionalInstant("withdrawn_at"));
  }
}
