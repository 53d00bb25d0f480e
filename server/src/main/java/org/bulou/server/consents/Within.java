package org.bulou.server.consents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.organisation.Window;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is planned within a window, in the open cases of one person. */
@Service
public class Within {
  /** Cases whose facts are read for planned publications. */
  public static final int MOST = 60;

  private final JdbcClient sql;
  private final Cases cases;

  Within(JdbcClient sql, Cases cases) {
    this.sql = sql;
    this.cases = cases;
  }

  /**
   * Something that falls in a window.
   *
   * @param publication is it a publication to society: what the window may stop
   */
  public record Falls(
      Instant at, boolean publication, String caseNumber, String caseTitle, Bilingual what) {}

  /** Everything from an instant on, soonest first; nothing when nobody knows the start. */
  public List<Falls> of(Window w, ActorId reader, Instant now) {
    if (w.start().isEmpty()) {
      return List.of();
    }
    Instant from = w.start().get().isAfter(now) ? w.start().get() : now;
    Instant until = w.end().orElse(Instant.parse("9999-01-01T00:00:00Z"));
    List<Falls> falls = new ArrayList<>(due(reader, from, until));
    cases.visible(reader).stream()
        .filter(c -> c.closedAt().isEmpty() && c.version() > 0)
        .limit(MOST)
        .forEach(c -> falls.addAll(publications(c, from, until)));
    falls.sort(Comparator.comparing(Falls::at).thenComparing(Falls::caseNumber));
    return falls;
  }

  private List<Falls> due(ActorId reader, Instant from, Instant until) {
    return sql.sql(
            """
            select distinct m.number, m.title, d.due, d.title_zh, d.title_en
            from duties.open_duty d
            join cases.matter m on m.id = d.case_id and m.closed_at is null
            join cases.participant p on p.case_id = m.id and p.actor = :reader and p.until is null
            where d.due >= :from and d.due < :until order by d.due, m.number limit 500
            """)
        .param("reader", reader.value())
        .param("from", Row.at(from))
        .param("until", Row.at(until))
        .query(
            Row.as(
                r ->
                    new Falls(
                        r.instant("due"),
                        false,
                        r.text("number"),
                        r.text("title"),
                        new Bilingual(r.text("title_zh"), r.text("title_en")))))
        .list();
  }

  private List<Falls> publications(Case c, Instant from, Instant until) {
    Facts facts = cases.file(c.id()).record().at(c.version());
    List<Falls> found = new ArrayList<>();
    for (Part p : facts.parts()) {
      if (p.type().name().equals("action")
          && p.value(p.type().need("audience")) instanceof Value.Member m
          && m.is().id().equals("public")
          && p.value(p.type().need("at")) instanceof Value.When at
          && within(at.is(), from, until)) {
        found.add(new Falls(at.is().start(), true, c.number(), c.title(), p.words()));
      }
    }
    return found;
  }

  private static boolean within(Span at, Instant from, Instant until) {
    return at.end().isAfter(from) && at.start().isBefore(until);
  }
}
