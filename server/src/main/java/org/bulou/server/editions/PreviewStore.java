package org.bulou.server.editions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.Case;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of previews: only what differs is kept. */
@Component
final class PreviewStore {
  private static final String MINE =
      """
       exists (select 1 from cases.participant p
        where p.case_id = c.case_id and p.actor = :reader and p.until is null)
      """;
  private final JdbcClient sql;

  PreviewStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Begins anew; what an earlier one found is dropped. */
  void begin(int edition, Instant asOf, String before, int total) {
    sql.sql("delete from editions.preview where edition = :edition")
        .param("edition", edition)
        .update();
    sql.sql(
            """
            insert into editions.preview (edition, state, as_of, before, total, done, reached)
            values (:edition, 'running', :asOf, :before, :total, 0, '')
            """)
        .param("edition", edition)
        .param("asOf", Row.at(asOf))
        .param("before", before)
        .param("total", total)
        .update();
  }

  Optional<Preview> find(int edition) {
    return sql.sql("select * from editions.preview where edition = :edition")
        .param("edition", edition)
        .query(Row.as(PreviewStore::preview))
        .optional();
  }

  /** One that is to go on, locked so that nobody stops it in the middle of a round. */
  Optional<Preview> running() {
    return sql.sql(
            """
            select * from editions.preview where state = 'running' order by edition limit 1 for update
            """)
        .query(Row.as(PreviewStore::preview))
        .optional();
  }

  void reached(Preview p, int more, String reached) {
    sql.sql(
            "update editions.preview set done = done + :more, reached = :reached where edition = :edition")
        .param("edition", p.edition())
        .param("more", more)
        .param("reached", reached)
        .update();
  }

  boolean end(int edition, Preview.State state) {
    return sql.sql(
                "update editions.preview set state = :state where edition = :edition and state = 'running'")
            .param("edition", edition)
            .param("state", state.name().toLowerCase(Locale.ROOT))
            .update()
        == 1;
  }

  void law(int edition, List<LawChange> changes) {
    int place = 0;
    for (LawChange c : changes) {
      sql.sql(
              """
              insert into editions.law_change (edition, place, kind, id, sign, words_zh, words_en)
              values (:edition, :place, :kind, :id, :sign, :zh, :en)
              """)
          .param("edition", edition)
          .param("place", place++)
          .param("kind", c.kind())
          .param("id", c.id())
          .param("sign", c.sign())
          .param("zh", c.words().zh())
          .param("en", c.words().en())
          .update();
    }
  }

  void add(int edition, Case c, boolean readable, List<Bilingual> words) {
    sql.sql(
            """
            insert into editions.case_change (edition, case_id, version, readable, words_zh, words_en)
            values (:edition, :id, :version, :readable, :zh, :en)
            """)
        .param("edition", edition)
        .param("id", c.id().value())
        .param("version", c.version())
        .param("readable", readable)
        .param(
            "zh",
            String.join("\n", words.stream().map(Bilingual::zh).map(PreviewStore::line).toList()))
        .param(
            "en",
            String.join("\n", words.stream().map(Bilingual::en).map(PreviewStore::line).toList()))
        .update();
  }

  private static String line(String text) {
    return text.replace('\n', ' ');
  }

  List<LawChange> law(int edition, int most) {
    return sql.sql(
            "select * from editions.law_change where edition = :edition order by place limit :most")
        .param("edition", edition)
        .param("most", most)
        .query(
            Row.as(
                r ->
                    new LawChange(
                        r.text("kind"),
                        r.text("id"),
                        r.text("sign"),
                        new Bilingual(r.text("words_zh"), r.text("words_en")))))
        .list();
  }

  int count(int edition) {
    return number("select count(*) from editions.case_change where edition = :edition", edition);
  }

  int lawCount(int edition) {
    return number("select count(*) from editions.law_change where edition = :edition", edition);
  }

  int unreadable(int edition) {
    return number(
        "select count(*) from editions.case_change where edition = :edition and not readable",
        edition);
  }

  /** Changed cases that have got newer facts since. */
  int moved(int edition) {
    return number(
        """
        select count(*) from editions.case_change c join cases.matter m on m.id = c.case_id
        where c.edition = :edition and m.version > c.version
        """,
        edition);
  }

  private int number(String query, int edition) {
    return sql.sql(query).param("edition", edition).query(Integer.class).single();
  }

  /** How many of the changed cases a person takes part in. */
  int mine(int edition, ActorId reader) {
    return sql.sql(
            "select count(*) from editions.case_change c where c.edition = :edition and" + MINE)
        .param("edition", edition)
        .param("reader", reader.value())
        .query(Integer.class)
        .single();
  }

  List<CaseChange> mine(int edition, ActorId reader, int skipped, int most) {
    return sql.sql(
            "select c.*, m.number, m.title from editions.case_change c"
                + " join cases.matter m on m.id = c.case_id where c.edition = :edition and"
                + MINE
                + " order by m.life <> 'live', m.number offset :skipped limit :most")
        .param("edition", edition)
        .param("reader", reader.value())
        .param("skipped", skipped)
        .param("most", most)
        .query(
            Row.as(
                r ->
                    new CaseChange(
                        r.text("number"),
                        r.text("title"),
                        r.flag("readable"),
                        words(r.text("words_zh"), r.text("words_en")))))
        .list();
  }

  private static List<Bilingual> words(String zh, String en) {
    List<String> chinese = zh.lines().toList();
    List<String> english = en.lines().toList();
    List<Bilingual> words = new ArrayList<>();
    for (int i = 0; i < Math.min(chinese.size(), english.size()); i++) {
      words.add(new Bilingual(chinese.get(i), english.get(i)));
    }
    return words;
  }

  private static Preview preview(Row r) {
    return new Preview(
        r.integer("edition"),
        Preview.State.valueOf(r.text("state").toUpperCase(Locale.ROOT)),
        r.instant("as_of"),
        r.text("before"),
        r.integer("total"),
        r.integer("done"),
        r.text("reached"));
  }
}
