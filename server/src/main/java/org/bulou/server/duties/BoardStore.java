package org.bulou.server.duties;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.facts.Part;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The projection behind the board: one row per duty somebody of ours still has to look at. */
@Component
final class BoardStore {
  private final JdbcClient sql;

  BoardStore(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Replaces what the board says of a case.
   *
   * @param next when the answer changes by itself
   */
  void replace(CaseId id, int version, Evaluation evaluation, Optional<Instant> next) {
    sql.sql("delete from duties.open_duty where case_id = :id").param("id", id.value()).update();
    evaluation.duties().stream().filter(BoardStore::ours).forEach(d -> insert(id, d));
    sql.sql(
            """
            insert into duties.projected (case_id, version, as_of, next_change, law)
            values (:id, :version, :asOf, :next, :law)
            on conflict (case_id) do update
            set version = :version, as_of = :asOf, next_change = :next, law = :law
            """)
        .param("id", id.value())
        .param("version", version)
        .param("law", evaluation.versions().law())
        .param("asOf", Row.at(evaluation.moment().asOf()))
        .param("next", Row.at(next), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** Authorities' own duties are theirs. */
  private static boolean ours(Duty d) {
    return d.bearer().isPresent() && d.state().open() && d.standing() != Duty.Standing.WARNING;
  }

  private void insert(CaseId id, Duty d) {
    Part bearer = d.bearer().orElseThrow();
    sql.sql(
            """
            insert into duties.open_duty (case_id, duty, title_zh, title_en, instrument_zh, instrument_en,
              article, bearer, bearer_zh, bearer_en, state, due, zone, agree, provisional)
            values (:id, :duty, :titleZh, :titleEn, :instrumentZh, :instrumentEn,
              :article, :bearer, :bearerZh, :bearerEn, :state, :due, :zone, :agree, :provisional)
            """)
        .param("id", id.value())
        .param("duty", d.id())
        .param("titleZh", d.norm().head().title().zh())
        .param("titleEn", d.norm().head().title().en())
        .param("instrumentZh", d.norm().head().instrument().shortName().zh())
        .param("instrumentEn", d.norm().head().instrument().shortName().en())
        .param("article", d.norm().head().cite().at())
        .param("bearer", bearer.id())
        .param("bearerZh", bearer.words().zh())
        .param("bearerEn", bearer.words().en())
        .param("state", d.state().wire())
        .param("due", Row.at(d.due().map(x -> Span.instantOf(x.earliest()))))
        .param("zone", d.norm().head().instrument().zone().getId())
        .param("agree", d.agreeOnDay())
        .param("provisional", d.flags().provisional())
        .update();
  }

  /** A page of a stretch, soonest first. */
  List<BoardRow> board(ActorId reader, Stretch stretch, Instant now, int skipped, int most) {
    String mine = everywhere(reader) ? MINE_AMONG_ALL : MINE_BY_CASE;
    return sql.sql(mine + (stretch == Stretch.UNDATED ? UNDATED : DATED))
        .param("actor", reader.value())
        .param("after", Row.at(stretch.after(now)))
        .param("until", Row.at(stretch.until(now)))
        .param("skipped", skipped)
        .param("most", most)
        .query(Row.as(BoardStore::row))
        .list();
  }

  /** Does the reader take part in more cases than are worth naming to the index one by one? */
  private boolean everywhere(ActorId reader) {
    return sql.sql(
            """
            select count(*) as many from (
              select 1 from cases.participant where actor = :actor and until is null limit :most) p
            """)
        .param("actor", reader.value())
        .param("most", FEW_CASES + 1)
        .query(Row.as(r -> r.number("many") > FEW_CASES))
        .single();
  }

  private static final int FEW_CASES = 2_000;

  /** For whoever sees most rows: in order of time, his until the page is full. */
  private static final String MINE_AMONG_ALL =
      """
      select m.number, m.title, d.* from duties.open_duty d
      join cases.matter m on m.id = d.case_id and m.closed_at is null
      join cases.participant p on p.case_id = m.id and p.actor = :actor and p.until is null
      where\s""";

  /** For whoever sees few: other people's rows are passed over inside the index. */
  private static final String MINE_BY_CASE =
      """
      select m.number, m.title, d.* from duties.open_duty d
      join cases.matter m on m.id = d.case_id and m.closed_at is null
      where d.case_id = any(array(
        select p.case_id from cases.participant p where p.actor = :actor and p.until is null)) and\s""";

  private static final String DATED =
      """
      d.due > :after and d.due <= :until
      order by d.due, d.case_id, d.duty offset :skipped limit :most
      """;
  private static final String UNDATED =
      "d.due is null order by d.case_id, d.duty offset :skipped limit :most";

  private static BoardRow row(Row r) {
    return new BoardRow(
        r.text("number"),
        r.text("title"),
        r.text("duty"),
        new Bilingual(r.text("title_zh"), r.text("title_en")),
        new Bilingual(r.text("instrument_zh"), r.text("instrument_en")),
        r.text("article"),
        r.text("bearer"),
        new Bilingual(r.text("bearer_zh"), r.text("bearer_en")),
        r.text("state"),
        r.optionalInstant("due"),
        ZoneId.of(r.text("zone")),
        r.flag("agree"),
        r.flag("provisional"));
  }

  /** Whatever was computed ahead is computed anew at an instant, if not before. */
  void renewAt(Instant at) {
    sql.sql("update duties.projected set next_change = least(next_change, :at)")
        .param("at", Row.at(at))
        .update();
  }

  /**
   * Cases whose answer has changed by itself since it was computed, or was computed under another
   * law.
   */
  List<CaseId> changedBy(Instant now, String law, int most) {
    return sql.sql(
            """
            select case_id from duties.projected where next_change <= :now or law <> :law
            order by next_change limit :most
            """)
        .param("law", law)
        .param("now", Row.at(now))
        .param("most", most)
        .query(Row.as(r -> new CaseId(r.uuid("case_id"))))
        .list();
  }

  /** The version a case was projected at. */
  Optional<Integer> projected(CaseId id) {
    return sql.sql("select version from duties.projected where case_id = :id")
        .param("id", id.value())
        .query(Integer.class)
        .optional();
  }
}
