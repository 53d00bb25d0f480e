package org.bulou.server.statements;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of embargoes and leaks. */
@Component
final class EmbargoStore {
  private final JdbcClient sql;

  EmbargoStore(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(CaseId id, int number, String part, String flaw, List<String> parties) {
    sql.sql(
            """
            insert into statements.embargo (case_id, number, part, flaw, parties)
            values (:case, :number, :part, :flaw, :parties)
            """)
        .param("case", id.value())
        .param("number", number)
        .param("part", part)
        .param("flaw", flaw)
        .param("parties", String.join("\n", parties))
        .update();
  }

  void insert(CaseId id, int embargo, Embargo.Revision r) {
    sql.sql(
            """
            insert into statements.embargo_revision (case_id, embargo, revision, ends_at, zone, terms,
              why, at, by)
            values (:case, :embargo, :revision, :ends, :zone, :terms, :why, :at, :by)
            """)
        .param("case", id.value())
        .param("embargo", embargo)
        .param("revision", r.number())
        .param("ends", Row.at(r.endsAt()))
        .param("zone", r.zone().getId())
        .param("terms", r.terms())
        .param("why", r.why())
        .param("at", Row.at(r.at()))
        .param("by", r.by().value())
        .update();
  }

  void insert(CaseId id, int embargo, Embargo.Consent c) {
    sql.sql(
            """
            insert into statements.consent (case_id, embargo, revision, party, agrees, how, at, by)
            values (:case, :embargo, :revision, :party, :agrees, :how, :at, :by)
            """)
        .param("case", id.value())
        .param("embargo", embargo)
        .param("revision", c.revision())
        .param("party", c.party())
        .param("agrees", c.agrees())
        .param("how", c.how())
        .param("at", Row.at(c.at()))
        .param("by", c.by().value())
        .update();
  }

  boolean lift(CaseId id, int embargo, Embargo.Lifted l) {
    return sql.sql(
                """
                update statements.embargo set lifted_at = :at, lifted_why = :why, lifted_by = :by
                where case_id = :case and number = :number and lifted_at is null
                """)
            .param("case", id.value())
            .param("number", embargo)
            .param("at", Row.at(l.at()))
            .param("why", l.why())
            .param("by", l.by().value())
            .update()
        == 1;
  }

  List<Embargo> embargoes(CaseId id) {
    return sql.sql("select * from statements.embargo where case_id = :id order by number")
        .param("id", id.value())
        .query(Row.as(r -> embargo(id, r)))
        .list();
  }

  private Embargo embargo(CaseId id, Row r) {
    int number = r.integer("number");
    return new Embargo(
        number,
        r.text("part"),
        r.text("flaw"),
        Arrays.asList(r.text("parties").split("\n")),
        revisions(id, number),
        consents(id, number),
        r.optionalInstant("lifted_at")
            .map(
                at ->
                    new Embargo.Lifted(
                        at, r.text("lifted_why"), new ActorId(r.uuid("lifted_by")))));
  }

  private List<Embargo.Revision> revisions(CaseId id, int embargo) {
    return sql.sql(
            """
            select * from statements.embargo_revision where case_id = :case and embargo = :embargo
            order by revision
            """)
        .param("case", id.value())
        .param("embargo", embargo)
        .query(
            Row.as(
                r ->
                    new Embargo.Revision(
                        r.integer("revision"),
                        r.instant("ends_at"),
                        ZoneId.of(r.text("zone")),
                        r.text("terms"),
                        r.text("why"),
                        r.instant("at"),
                        new ActorId(r.uuid("by")))))
        .list();
  }

  private List<Embargo.Consent> consents(CaseId id, int embargo) {
    return sql.sql(
            """
            select * from statements.consent where case_id = :case and embargo = :embargo order by place
            """)
        .param("case", id.value())
        .param("embargo", embargo)
        .query(
            Row.as(
                r ->
                    new Embargo.Consent(
                        r.integer("revision"),
                        r.text("party"),
                        r.flag("agrees"),
                        r.text("how"),
                        r.instant("at"),
                        new ActorId(r.uuid("by")))))
        .list();
  }

  void insert(CaseId id, Leaks.Kept kept) {
    Leak l = kept.leak();
    sql.sql(
            """
            insert into statements.leak (case_id, number, flaw, levels, what, seen_where, public_at,
              noticed_at, zone, by_whom, ours, embargo, exploited_entity, version, recorded_at,
              recorded_by)
            values (:case, :number, :flaw, :levels, :what, :where, :public, :noticed, :zone, :whom,
              :ours, :embargo, :exploited, :version, :at, :by)
            """)
        .param("case", id.value())
        .param("number", kept.number())
        .param("flaw", l.flaw())
        .param("levels", String.join(" ", l.levels().stream().sorted().toList()))
        .param("what", l.what())
        .param("where", l.where())
        .param("public", Row.at(l.publicAt()))
        .param("noticed", Row.at(l.noticedAt()))
        .param("zone", l.zone().getId())
        .param("whom", l.byWhom())
        .param("ours", l.ours())
        .param("embargo", l.embargo().orElse(null), java.sql.Types.INTEGER)
        .param("exploited", l.exploited().orElse(null), java.sql.Types.VARCHAR)
        .param("version", kept.version())
        .param("at", Row.at(kept.at()))
        .param("by", kept.by().value())
        .update();
  }

  List<Leaks.Kept> leaks(CaseId id) {
    return sql.sql("select * from statements.leak where case_id = :id order by number")
        .param("id", id.value())
        .query(Row.as(EmbargoStore::leak))
        .list();
  }

  private static Leaks.Kept leak(Row r) {
    Instant at = r.instant("recorded_at");
    return new Leaks.Kept(
        r.integer("number"),
        new Leak(
            r.text("flaw"),
            new HashSet<>(Arrays.asList(r.text("levels").split(" "))),
            r.text("what"),
            r.text("seen_where"),
            r.instant("public_at"),
            r.instant("noticed_at"),
            ZoneId.of(r.text("zone")),
            r.text("by_whom"),
            r.text("ours"),
            r.optionalInteger("embargo"),
            r.optionalText("exploited_entity")),
        r.integer("version"),
        at,
        new ActorId(r.uuid("recorded_by")));
  }
}
