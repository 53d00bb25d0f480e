package org.bulou.server.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.bulou.server.platform.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was told what. A notice's number is its mail's identity, however often it is sent. */
@Component
final class NoticeStore {
  /**
   * The newest notice of each due instant that still stands, for a person who still takes part and
   * has not acknowledged since.
   */
  private static final String OPEN =
      """
      from (
        select distinct on (n.case_id, n.due) n.* from watch.notice n
        where n.person = :person and not n.seen
        order by n.case_id, n.due, n.made_at desc, n.id) n
      join watch.reminder r on r.case_id = n.case_id and r.due = n.due and r.step = n.step
        and r.withdrawn_at is null
      join cases.matter m on m.id = n.case_id and m.closed_at is null
      join cases.participant p on p.case_id = m.id and p.actor = n.person and p.until is null
      """;

  private final JdbcClient sql;
  private final boolean mails;

  NoticeStore(JdbcClient sql, Settings settings) {
    this.sql = sql;
    this.mails = settings.mail().isPresent();
  }

  void add(ReminderStore.Waiting w, ActorId person, Instant now) {
    sql.sql(
            """
            insert into watch.notice (id, case_id, due, step, person, made_at, mail)
            select :id, :case, :due, :step, :person, :now,
              case when :mails and exists (select 1 from watch.mail_address a where a.person = :person)
                then 'waiting' else 'none' end
            on conflict (case_id, due, step, person) do nothing
            """)
        .param("id", UUID.randomUUID())
        .param("case", w.id().value())
        .param("due", Row.at(w.due()))
        .param("step", w.step().wire())
        .param("person", person.value())
        .param("now", Row.at(now))
        .param("mails", mails && w.live())
        .update();
  }

  boolean told(CaseId id, Instant due, ActorId person) {
    return sql.sql(
            """
            select exists (
              select 1 from watch.notice where case_id = :id and due = :due and person = :person)
            """)
        .param("id", id.value())
        .param("due", Row.at(due))
        .param("person", person.value())
        .query(Row.as(r -> r.flag("exists")))
        .single();
  }

  /** Whatever the person was told of this instant so far. */
  void seen(CaseId id, Instant due, ActorId person) {
    sql.sql(
            """
            update watch.notice set seen = true
            where case_id = :id and due = :due and person = :person and not seen
            """)
        .param("id", id.value())
        .param("due", Row.at(due))
        .param("person", person.value())
        .update();
  }

  /**
   * How many, up to a number. Each notice is looked at by itself, so that the count stops there
   * however many there are.
   */
  int count(ActorId person, int most) {
    return (int)
        (long)
            sql.sql(
                    """
                    select count(*) as many from (
                      select distinct n.case_id, n.due from watch.notice n
                      where n.person = :person and not n.seen and (
                        select true from watch.reminder r
                        join cases.matter m on m.id = r.case_id and m.closed_at is null
                        join cases.participant p on p.case_id = m.id and p.actor = n.person and p.until is null
                        where r.case_id = n.case_id and r.due = n.due and r.step = n.step
                          and r.withdrawn_at is null)
                      limit :most) x
                    """)
                .param("person", person.value())
                .param("most", most)
                .query(Row.as(r -> r.number("many")))
                .single();
  }

  /** Conflicts that are to be decided, or decided anew, at the instant of a notice. */
  private static final String CONFLICTS =
      """
       from decisions.conflict c
         where c.case_id = n.case_id and c.gone_at is null and (c.decide_by = n.due or exists (
           select 1 from decisions.decision e
           where e.case_id = c.case_id and e.key = c.key and e.until = n.due)))
      """;

  List<Notice> unacknowledged(ActorId person) {
    return sql.sql(
"""
            select m.number, m.title, n.due, n.step, n.mail, n.attempts,
              (select min(d.zone) from duties.open_duty d where d.case_id = n.case_id and d.due = n.due) as zone,
              (select string_agg(distinct d.title_zh || '（' || d.instrument_zh || ' ' || d.article || '）', E'\\n')
                 from duties.open_duty d where d.case_id = n.case_id and d.due = n.due) as zh,
              (select string_agg(distinct d.title_en || ' (' || d.instrument_en || ' ' || d.article || ')', E'\\n')
                 from duties.open_duty d where d.case_id = n.case_id and d.due = n.due) as en,
              (select string_agg(distinct '待决定的冲突：' || c.duty_zh || ' × ' || c.against_zh, E'\\n')
"""
                + CONFLICTS
                +
"""
              as decide_zh,
              (select string_agg(distinct 'conflict to decide: ' || c.duty_en || ' × ' || c.against_en, E'\\n')
"""
                + CONFLICTS
                + """
              as decide_en
            """
                + OPEN
                + " order by n.due, m.number limit 500")
        .param("person", person.value())
        .query(Row.as(NoticeStore::notice))
        .list();
  }

  private static Notice notice(Row r) {
    return new Notice(
        r.text("number"),
        r.text("title"),
        r.instant("due"),
        ZoneId.of(r.optionalText("zone").orElse("Z")),
        Step.of(r.text("step")),
        mail(r.text("mail"), r.integer("attempts")),
        Stream.concat(
                duties(
                    r.optionalText("decide_zh").orElse(""), r.optionalText("decide_en").orElse(""))
                    .stream(),
                duties(r.optionalText("zh").orElse(""), r.optionalText("en").orElse("")).stream())
            .toList());
  }

  private static Notice.Mail mail(String wire, int attempts) {
    return switch (wire) {
      case "waiting" -> attempts > 0 ? Notice.Mail.STUCK : Notice.Mail.WAITING;
      case "sent" -> Notice.Mail.SENT;
      case "withdrawn" -> Notice.Mail.WITHDRAWN;
      default -> Notice.Mail.NONE;
    };
  }

  private static List<Bilingual> duties(String zh, String en) {
    List<String> chinese = lines(zh);
    List<String> english = lines(en);
    return chinese.size() == english.size()
        ? java.util.stream.IntStream.range(0, chinese.size())
            .mapToObj(i -> new Bilingual(chinese.get(i), english.get(i)))
            .toList()
        : List.of(new Bilingual(String.join("；", chinese), String.join("; ", english)));
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("\n")).filter(l -> !l.isEmpty()).toList();
  }
}
