package org.bulou.server.filings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of filings and their deeds. */
@Component
final class FilingStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private final JdbcClient sql;

  FilingStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** The next number in a case; the row is locked until the transaction ends. */
  int nextNumber(CaseId id) {
    return sql.sql(
            """
            insert into filings.numbering (case_id, last) values (:id, 1)
            on conflict (case_id) do update set last = filings.numbering.last + 1
            returning last
            """)
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  void insert(Filing f) {
    sql.sql(
            """
            insert into filings.filing (id, case_id, number, form, form_version, stage, authority, entity)
            values (:id, :case, :number, :form, :version, :stage, :authority, :entity)
            """)
        .param("id", f.id().value())
        .param("case", f.caseId().value())
        .param("number", f.number())
        .param("form", f.form())
        .param("version", f.version())
        .param("stage", f.stage())
        .param("authority", f.authority())
        .param("entity", f.entity())
        .update();
    int place = 0;
    for (String duty : f.duties()) {
      sql.sql("insert into filings.duty (filing_id, place, duty) values (:id, :place, :duty)")
          .param("id", f.id().value())
          .param("place", place++)
          .param("duty", duty)
          .update();
    }
    f.history().forEach(m -> append(f.id(), m));
  }

  void append(FilingId id, Moved m) {
    sql.sql(
            """
            insert into filings.deed
              (filing_id, number, act, actor, at, statement, said, fields, known, case_version)
            values (:id, :number, :act, :actor, :at, :statement, :said, :fields, :known, :version)
            """)
        .param("id", id.value())
        .param("number", m.number())
        .param("act", m.deed().act().wire())
        .param("actor", m.deed().by().value())
        .param("at", Row.at(m.deed().at()))
        .param("statement", m.statement())
        .param("said", json(m.deed().said()))
        .param("fields", m.fields().map(FilingStore::json).orElse(null))
        .param("known", m.known().map(FilingStore::json).orElse(null))
        .param("version", m.caseVersion().orElse(null))
        .update();
  }

  void insertPassage(FilingId id, int number, String ground, String gate, String evaluation) {
    sql.sql(
            """
            insert into filings.passage (filing_id, number, ground, gate, evaluation)
            values (:id, :number, :ground, :gate, :evaluation)
            """)
        .param("id", id.value())
        .param("number", number)
        .param("ground", ground)
        .param("gate", gate)
        .param("evaluation", evaluation)
        .update();
  }

  /** The gate's answer a statement left on, as kept. */
  Optional<String> gate(FilingId id, int number) {
    return sql.sql("select gate from filings.passage where filing_id = :id and number = :number")
        .param("id", id.value())
        .param("number", number)
        .query(Row.as(r -> r.text("gate")))
        .optional();
  }

  /** Nobody else changes the filing until the transaction ends. */
  void lock(FilingId id) {
    sql.sql("select number from filings.filing where id = :id for update")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  Optional<Filing> find(CaseId id, int number) {
    return all(id).stream().filter(f -> f.number() == number).findFirst();
  }

  /** All filings of a case, newest first. */
  List<Filing> all(CaseId id) {
    Map<UUID, List<String>> duties = duties(id);
    Map<UUID, List<Moved>> deeds = deeds(id);
    return sql.sql(
            """
            select id, case_id, number, form, form_version, stage, authority, entity
            from filings.filing where case_id = :id order by number desc
            """)
        .param("id", id.value())
        .query(Row.as(r -> filing(r, duties, deeds)))
        .list();
  }

  private Filing filing(Row r, Map<UUID, List<String>> duties, Map<UUID, List<Moved>> deeds) {
    UUID id = r.uuid("id");
    List<Moved> history = deeds.getOrDefault(id, List.of());
    return new Filing(
        new FilingId(id),
        new CaseId(r.uuid("case_id")),
        r.integer("number"),
        r.text("form"),
        r.text("form_version"),
        r.text("stage"),
        r.text("authority"),
        r.text("entity"),
        duties.getOrDefault(id, List.of()),
        Lives.state(history),
        history);
  }

  private Map<UUID, List<String>> duties(CaseId id) {
    Map<UUID, List<String>> found = new HashMap<>();
    sql.sql(
            """
            select d.filing_id, d.duty from filings.duty d
            join filings.filing f on f.id = d.filing_id
            where f.case_id = :id order by d.filing_id, d.place
            """)
        .param("id", id.value())
        .query(
            Row.as(
                r ->
                    found
                        .computeIfAbsent(r.uuid("filing_id"), k -> new ArrayList<>())
                        .add(r.text("duty"))))
        .list();
    return found;
  }

  private Map<UUID, List<Moved>> deeds(CaseId id) {
    Map<UUID, List<Moved>> found = new HashMap<>();
    sql.sql(
            """
            select d.filing_id, d.number, d.act, d.actor, d.at, d.statement, d.said, d.fields, d.known,
              d.case_version::bigint as case_version
            from filings.deed d join filings.filing f on f.id = d.filing_id
            where f.case_id = :id order by d.filing_id, d.number
            """)
        .param("id", id.value())
        .query(
            Row.as(
                r ->
                    found
                        .computeIfAbsent(r.uuid("filing_id"), k -> new ArrayList<>())
                        .add(moved(r))))
        .list();
    return found;
  }

  private static Moved moved(Row r) {
    Deed deed =
        new Deed(
            Act.of(r.text("act")),
            new ActorId(r.uuid("actor")),
            r.instant("at"),
            texts(r.text("said")));
    return new Moved(
        r.integer("number"),
        deed,
        r.integer("statement"),
        r.optionalText("fields").map(FilingStore::texts),
        r.optionalText("known").map(FilingStore::texts),
        r.optionalNumber("case_version").map(Long::intValue));
  }

  private static Map<String, String> texts(String json) {
    return JSON.readValue(json, TEXTS);
  }

  /** The same texts give the same characters. */
  static String json(Map<String, String> texts) {
    return JSON.writeValueAsString(new TreeMap<>(texts));
  }
}
