package org.bulou.server.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.MasterKey;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reports, their keys and their log. There is no statement here that deletes one. */
@Component
final class ReportStore {
  private static final String KEY_PURPOSE = "intake-report-key";
  private static final String CONTENT = "content";
  private static final String REPORT =
      """
      select r.*, exists (select 1 from intake.mailbox m where m.report = r.id) as mailbox,
        (select coalesce(string_agg(b.entity, ' ' order by b.entity), '')
           from intake.received_by b where b.report = r.id) as entities
      from intake.report r
      """;
  private static final String CONTENTS =
      """
      select r.id, r.content, k.sealed from intake.report r
      join intake.report_key k on k.report = r.id where r.id = any(:ids)
      """;
  private final JdbcClient sql;
  private final MasterKey master;

  ReportStore(JdbcClient sql, MasterKey master) {
    this.sql = sql;
    this.master = master;
  }

  private static Report read(Row r) {
    String entities = r.text("entities");
    return new Report(
        new ReportId(r.uuid("id")),
        r.text("number"),
        Channel.of(r.text("channel")),
        r.instant("received_at"),
        r.text("zone"),
        r.instant("recorded_at"),
        r.optionalUuid("recorded_by").map(ActorId::new),
        entities.isEmpty() ? Set.of() : new TreeSet<>(List.of(entities.split(" ", -1))),
        r.optionalText("product"),
        Outcome.of(r.text("outcome")),
        State.of(r.text("state")),
        r.flag("flagged"),
        r.flag("anonymous"),
        r.flag("mailbox"),
        r.optionalUuid("case_id").map(CaseId::new),
        r.optionalUuid("duplicate_of").map(ReportId::new),
        r.optionalInstant("erased_at"),
        r.integer("version"));
  }

  /** The year's counter, locked until the transaction ends: reports come in one after the other. */
  int lastNumber(int year) {
    return sql.sql(
            """
            insert into intake.numbering (year, last) values (:year, 0)
            on conflict (year) do update set last = intake.numbering.last
            returning last
            """)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  void setLastNumber(int year, int last) {
    sql.sql("update intake.numbering set last = :last where year = :year")
        .param("year", year)
        .param("last", last)
        .update();
  }

  Optional<Report> once(byte[] once) {
    return sql.sql(REPORT + " where r.once = :once")
        .param("once", once)
        .query(Row.as(ReportStore::read))
        .optional();
  }

  void insert(Report report, Content content, ReportKey key, byte[] once) {
    sql.sql(
            """
            insert into intake.report (id, number, channel, received_at, zone, recorded_at, recorded_by,
              product, outcome, state, flagged, anonymous, content, once, version)
            values (:id, :number, :channel, :received, :zone, :recorded, :by,
              :product, :outcome, :state, :flagged, :anonymous, :content, :once, 0)
            """)
        .param("id", report.id().value())
        .param("number", report.number())
        .param("channel", report.channel().wire())
        .param("received", Row.at(report.receivedAt()))
        .param("zone", report.zone())
        .param("recorded", Row.at(report.recordedAt()))
        .param("by", report.recordedBy().map(ActorId::value).orElse(null))
        .param("product", report.product().orElse(null))
        .param("outcome", report.outcome().wire())
        .param("state", report.state().wire())
        .param("flagged", report.flagged())
        .param("anonymous", report.anonymous())
        .param("content", key.seal(CONTENT, ContentJson.write(content)))
        .param("once", once)
        .update();
    sql.sql("insert into intake.report_key (report, sealed) values (:id, :sealed)")
        .param("id", report.id().value())
        .param("sealed", master.seal(KEY_PURPOSE, report.id().toString(), key.serialized()))
        .update();
    for (String entity : report.entities()) {
      sql.sql("insert into intake.received_by (report, entity) values (:id, :entity)")
          .param("id", report.id().value())
          .param("entity", entity)
          .update();
    }
  }

  Optional<Report> find(String number) {
    return sql.sql(REPORT + " where r.number = :number")
        .param("number", number)
        .query(Row.as(ReportStore::read))
        .optional();
  }

  Report get(ReportId id) {
    return sql.sql(REPORT + " where r.id = :id")
        .param("id", id.value())
        .query(Row.as(ReportStore::read))
        .single();
  }

  /** A report with its row locked until the transaction ends. */
  Optional<Report> lock(String number) {
    return sql.sql("select id from intake.report where number = :number for update")
        .param("number", number)
        .query(UUID.class)
        .optional()
        .map(id -> get(new ReportId(id)));
  }

  /** The same by its identity. */
  Report lock(ReportId id) {
    sql.sql("select id from intake.report where id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .single();
    return get(id);
  }

  /**
   * Open ones, oldest signal first, or all others, newest first, as far as somebody might see them:
   * received by one of these entities or by none, or in a case of his.
   */
  List<Report> list(boolean open, Set<String> entities, ActorId reader, int skipped, int most) {
    String order = open ? "r.received_at, r.number" : "r.received_at desc, r.number desc";
    return sql.sql(
            REPORT
                + """
                 where (r.outcome = 'open') = :open and (
                  exists (select 1 from intake.received_by b where b.report = r.id and b.entity = any(:entities))
                  or not exists (select 1 from intake.received_by b where b.report = r.id)
                  or exists (select 1 from cases.participant p
                             where p.case_id = r.case_id and p.actor = :reader and p.until is null))
                 order by\s"""
                + order
                + " offset :skipped limit :most")
        .param("open", open)
        .param("entities", entities.toArray(String[]::new))
        .param("reader", reader.value())
        .param("skipped", skipped)
        .param("most", most)
        .query(Row.as(ReportStore::read))
        .list();
  }

  List<Report> all() {
    return sql.sql(REPORT + " order by r.recorded_at, r.number")
        .query(Row.as(ReportStore::read))
        .list();
  }

  /** What a report says; empty when its key was erased. */
  Optional<Content> content(ReportId id) {
    return Optional.ofNullable(contents(List.of(id)).get(id));
  }

  /** What several reports say; those whose key was erased are missing. */
  Map<ReportId, Content> contents(Collection<ReportId> ids) {
    Map<ReportId, Content> found = new HashMap<>();
    sql.sql(CONTENTS)
        .param("ids", ids.stream().map(ReportId::value).toArray(UUID[]::new))
        .query(Row.as(this::opened))
        .list()
        .forEach(o -> found.put(o.id(), o.content()));
    return found;
  }

  private record Opened(ReportId id, Content content) {}

  private Opened opened(Row r) {
    ReportId id = new ReportId(r.uuid("id"));
    ReportKey key = key(id, r.bytes("sealed"));
    return new Opened(id, ContentJson.read(key.open(CONTENT, r.bytes("content"))));
  }

  Optional<ReportKey> key(ReportId id) {
    return sql.sql("select sealed from intake.report_key where report = :id")
        .param("id", id.value())
        .query(Row.as(r -> r.bytes("sealed")))
        .optional()
        .map(wrapped -> key(id, wrapped));
  }

  private ReportKey key(ReportId id, byte[] wrapped) {
    return ReportKey.of(master.open(KEY_PURPOSE, id.toString(), wrapped));
  }

  /** The cases a report belongs to: its own, and those of the reports it repeats. */
  List<CaseId> matters(ReportId id) {
    return sql.sql(
            """
            with recursive chain as (
              select id, case_id, duplicate_of from intake.report where id = :id
              union
              select r.id, r.case_id, r.duplicate_of from intake.report r
                join chain c on r.id = c.duplicate_of)
            select distinct case_id from chain where case_id is not null order by case_id
            """)
        .param("id", id.value())
        .query(Row.as(r -> new CaseId(r.uuid("case_id"))))
        .list();
  }

  /** Forgets the key; what was written under it stays and says nothing any more. */
  void eraseKey(ReportId id, Instant at) {
    sql.sql("update intake.report set erased_at = :at where id = :id")
        .param("at", Row.at(at))
        .param("id", id.value())
        .update();
    sql.sql("delete from intake.report_key where report = :id").param("id", id.value()).update();
  }

  /** Changes what triage decides; everything else of a report stays as it came. */
  void change(Report report) {
    sql.sql(
            """
            update intake.report set outcome = :outcome, state = :state, case_id = :case,
              duplicate_of = :duplicate, version = version + 1
            where id = :id
            """)
        .param("outcome", report.outcome().wire())
        .param("state", report.state().wire())
        .param("case", report.caseId().map(CaseId::value).orElse(null))
        .param("duplicate", report.duplicateOf().map(ReportId::value).orElse(null))
        .param("id", report.id().value())
        .update();
  }

  void log(ReportId id, Instant at, Optional<ActorId> actor, Handling.Act act, String note) {
    sql.sql(
            """
            insert into intake.handling (report, number, at, actor, act, note)
            select :id, coalesce(max(number), 0) + 1, :at, :actor, :act, :note
            from intake.handling where report = :id
            """)
        .param("id", id.value())
        .param("at", Row.at(at))
        .param("actor", actor.map(ActorId::value).orElse(null))
        .param("act", act.wire())
        .param("note", note)
        .update();
  }

  List<Handling> handling(ReportId id) {
    return handlings(List.of(id)).getOrDefault(id, List.of());
  }

  /** The log of several reports. */
  Map<ReportId, List<Handling>> handlings(Collection<ReportId> ids) {
    Map<ReportId, List<Handling>> found = new HashMap<>();
    sql.sql("select * from intake.handling where report = any(:ids) order by report, number")
        .param("ids", ids.stream().map(ReportId::value).toArray(UUID[]::new))
        .query(
            Row.as(
                r ->
                    found
                        .computeIfAbsent(
                            new ReportId(r.uuid("report")), k -> new java.util.ArrayList<>())
                        .add(
                            new Handling(
                                r.integer("number"),
                                r.instant("at"),
                                r.optionalUuid("actor").map(ActorId::new),
                                Handling.Act.of(r.text("act")),
                                r.text("note")))))
        .list();
    return found;
  }

  /** Which of these files belong to a report. */
  Set<UUID> attached(Collection<UUID> files) {
    return Set.copyOf(
        sql.sql("select id from intake.attachment where id = any(:ids)")
            .param("ids", files.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }
}
