package org.bulou.server.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bulou.ledger.entry.BlindId;
import org.bulou.ledger.entry.Entry;
import org.bulou.ledger.entry.Reveal;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of events and of what opens their commitments. */
@Component
final class EventStore {
  private final JdbcClient sql;

  EventStore(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(Happening h, Entry entry, List<Reveal> reveals) {
    sql.sql(
            """
            insert into record.event (id, at, type, about, actor, entry)
            values (:id, :at, :type, :about, :actor, :entry)
            """)
        .param("id", entry.id().hex())
        .param("at", Row.at(entry.at()))
        .param("type", entry.type())
        .param("about", h.about().orElse(null))
        .param("actor", h.actor().map(ActorId::value).orElse(null))
        .param("entry", entry.bytes())
        .update();
    for (Reveal reveal : reveals) {
      sql.sql("insert into record.reveal (event, part, file) values (:event, :part, :file)")
          .param("event", entry.id().hex())
          .param("part", reveal.part())
          .param("file", reveal.file())
          .update();
    }
  }

  /** Pending events, oldest first; rows other transactions still hold are left for next time. */
  Map<String, byte[]> pending(int most) {
    Map<String, byte[]> found = new LinkedHashMap<>();
    sql.sql(
            """
            select id, entry from record.event where index is null
            order by at, id limit :most for update skip locked
            """)
        .param("most", most)
        .query(Row.as(r -> found.put(r.text("id"), r.bytes("entry")) == null))
        .list();
    return found;
  }

  void number(List<String> ids, long first) {
    for (int i = 0; i < ids.size(); i++) {
      sql.sql("update record.event set index = :index where id = :id")
          .param("index", first + i)
          .param("id", ids.get(i))
          .update();
    }
  }

  /** The events of a case, in the order of the ledger, pending ones last. */
  List<Recorded> about(UUID about) {
    Map<String, List<Reveal>> reveals = new LinkedHashMap<>();
    sql.sql(
            """
            select r.event, r.file from record.reveal r join record.event e on e.id = r.event
            where e.about = :about order by r.event, r.part
            """)
        .param("about", about)
        .query(
            Row.as(
                r ->
                    reveals
                        .computeIfAbsent(r.text("event"), k -> new ArrayList<>())
                        .add(Reveal.parse("reveal", r.bytes("file")))))
        .list();
    return sql.sql(
            """
            select id, type, at, actor, index, entry from record.event
            where about = :about order by index nulls last, at, id
            """)
        .param("about", about)
        .query(
            Row.as(
                r ->
                    new Recorded(
                        new BlindId(r.text("id")),
                        r.text("type"),
                        r.instant("at"),
                        r.optionalUuid("actor").map(ActorId::new),
                        r.optionalNumber("index"),
                        Entry.parse("entry " + r.text("id"), r.bytes("entry")),
                        reveals.getOrDefault(r.text("id"), List.of()))))
        .list();
  }
}
