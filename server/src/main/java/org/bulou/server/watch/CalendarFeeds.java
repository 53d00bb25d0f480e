package org.bulou.server.watch;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.MasterKey;
import org.bulou.server.platform.Row;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A calendar of due instants for programs that can only open an address: off until a person asks
 * for it, opened by a secret that is kept as a hash and shown once. Each event is a case's number
 * and a time; of live cases the person takes part in at that moment.
 */
@Service
@Transactional
public class CalendarFeeds {
  private static final String PURPOSE = "calendar-feed";
  private static final int TOKEN_BYTES = 32;
  private static final Duration PAST = Duration.ofDays(7);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private final JdbcClient sql;
  private final MasterKey key;
  private final Recorder recorder;
  private final InstantSource clock;

  CalendarFeeds(JdbcClient sql, MasterKey key, Recorder recorder, InstantSource clock) {
    this.sql = sql;
    this.key = key;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** Has the person a feed? */
  @Transactional(readOnly = true)
  public boolean on(ActorId person) {
    return sql.sql("select exists (select 1 from watch.feed where person = :person)")
        .param("person", person.value())
        .query(Row.as(r -> r.flag("exists")))
        .single();
  }

  /**
   * Makes a feed and gives its secret, this once; an earlier address is dead at the same moment.
   */
  public String open(ActorId me) {
    byte[] random = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    sql.sql(
            """
            insert into watch.feed (person, token_hash, made_at) values (:me, :hash, :at)
            on conflict (person) do update set token_hash = :hash, made_at = :at
            """)
        .param("me", me.value())
        .param("hash", key.hash(PURPOSE, token))
        .param("at", Row.at(clock.instant()))
        .update();
    record("calendar-feed.opened", me);
    return token;
  }

  /** Ends it at once. */
  public void close(ActorId me) {
    if (sql.sql("delete from watch.feed where person = :me").param("me", me.value()).update() > 0) {
      record("calendar-feed.closed", me);
    }
  }

  private void record(String type, ActorId me) {
    recorder.record(
        new Happening(
            type,
            Optional.of(me.value()),
            Optional.of(me),
            clock.instant(),
            Map.of("person", me.toString())));
  }

  /**
   * The calendar behind a secret. Unknown, ended, and of a person whose account is closed or whose
   * roles open no cases: the same nothing, after the same look-up.
   */
  @Transactional(readOnly = true)
  public Optional<String> calendar(String token, Instant now) {
    return sql.sql(
            """
            select f.person from watch.feed f
            join access.person p on p.id = f.person and p.closed_at is null
            where f.token_hash = :hash and exists (
              select 1 from access.person_role o where o.person_id = p.id and o.role <> 'admin')
            """)
        .param("hash", key.hash(PURPOSE, token))
        .query(Row.as(r -> new ActorId(r.uuid("person"))))
        .optional()
        .map(person -> text(events(person, now), now));
  }

  private record Event(String number, Instant due, UUID id) {}

  private List<Event> events(ActorId person, Instant now) {
    return sql.sql(
            """
            select distinct m.id, m.number, d.due from duties.open_duty d
            join cases.matter m on m.id = d.case_id and m.closed_at is null and m.life = 'live'
            join cases.participant p on p.case_id = m.id and p.actor = :person and p.until is null
            where d.due > :past order by d.due, m.number limit 2000
            """)
        .param("person", person.value())
        .param("past", Row.at(now.minus(PAST)))
        .query(
            Row.as(
                r ->
                    new Event(
                        r.text("number"), r.instant("due"), id(r.uuid("id"), r.instant("due")))))
        .list();
  }

  /** The same event keeps its identity, which tells nothing of the case. */
  private UUID id(UUID matter, Instant due) {
    byte[] mark = key.hash(PURPOSE + "-event", matter + " " + due);
    return UUID.nameUUIDFromBytes(mark);
  }

  private static String text(List<Event> events, Instant now) {
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Bulou//Due//EN");
    for (Event e : events) {
      line(out, "BEGIN:VEVENT");
      line(out, "UID:" + e.id());
      line(out, "DTSTAMP:" + STAMP.format(now));
      line(out, "DTSTART:" + STAMP.format(e.due()));
      line(out, "SUMMARY:" + e.number());
      line(out, "END:VEVENT");
    }
    line(out, "END:VCALENDAR");
    return out.toString();
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append("\r\n");
  }

  /** The bytes as calendars are sent. */
  public static byte[] bytes(String calendar) {
    return calendar.getBytes(StandardCharsets.UTF_8);
  }
}
