package org.bulou.server.organisation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's own register of event windows; no authority publishes one. */
@Service
@Transactional
public class Windows {
  private static final String LAPSED = "windows.lapsed";
  private final JdbcClient sql;
  private final Recorder recorder;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Windows(
      JdbcClient sql, Recorder recorder, ApplicationEventPublisher events, InstantSource clock) {
    this.sql = sql;
    this.recorder = recorder;
    this.events = events;
    this.clock = clock;
  }

  /** Everything as it stands now. */
  @Transactional(readOnly = true)
  public WindowRegister register() {
    return new WindowRegister(
        sql.sql("select * from organisation.event_window order by start_at nulls last, id")
            .query(Row.as(Windows::window))
            .list(),
        sql.sql("select * from organisation.window_closure order by at desc limit 1")
            .query(
                Row.as(
                    r ->
                        new WindowRegister.Closure(
                            r.instant("until"), new ActorId(r.uuid("by")), r.instant("at"))))
            .optional());
  }

  /** Adds a window (version 0) or changes it. */
  public Changed write(Window w, ActorId by) {
    String statement =
        w.version() == 0
            ? """
              insert into organisation.event_window (id, name, level, start_at, end_at, zone, document,
                received_by, received_at, confirmed, consent_at, owner, changed_at, changed_by, version)
              values (:id, :name, :level, :start, :end, :zone, :document, :receivedBy, :receivedAt,
                :confirmed, :consent, :owner, :at, :by, 1)
              on conflict (id) do nothing
              """
            : """
              update organisation.event_window set name = :name, level = :level, start_at = :start,
                end_at = :end, zone = :zone, document = :document, received_by = :receivedBy,
                received_at = :receivedAt, confirmed = :confirmed, consent_at = :consent, owner = :owner,
                changed_at = :at, changed_by = :by, version = version + 1
              where id = :id and version = :version
              """;
    JdbcClient.StatementSpec spec =
        sql.sql(statement)
            .param("id", w.id())
            .param("name", w.name())
            .param("level", w.level())
            .param("start", Row.at(w.start()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
            .param("end", Row.at(w.end()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
            .param("zone", w.zone())
            .param("document", w.document())
            .param("receivedBy", w.receivedBy().orElse(null), java.sql.Types.VARCHAR)
            .param("receivedAt", Row.at(w.receivedAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
            .param("confirmed", w.confirmed())
            .param("consent", Row.at(w.consentAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
            .param("owner", w.owner().orElse(by).value())
            .param("at", Row.at(clock.instant()))
            .param("by", by.value());
    int written = (w.version() == 0 ? spec : spec.param("version", w.version())).update();
    if (written != 1) {
      return w.version() == 0 ? Changed.TAKEN : Changed.STALE;
    }
    changed("window.registered", parts(w), told("重大活动窗口：", "event window: ", w.name()), by);
    return Changed.DONE;
  }

  /** Takes somebody's word that there are no other windows before an instant. */
  public void close(Instant until, ActorId by) {
    sql.sql(
            "insert into organisation.window_closure (until, by, at, lapsed) values (:until, :by, :at, false)")
        .param("until", Row.at(until))
        .param("by", by.value())
        .param("at", Row.at(clock.instant()))
        .update();
    changed(
        "windows.closed",
        Map.of("until", until.toString()),
        told("重大活动窗口登记完毕，截至 ", "register of event windows complete up to ", until.toString()),
        by);
  }

  /**
   * Ends a closure whose day has passed.
   *
   * @return did one end
   */
  public boolean lapse() {
    Optional<WindowRegister.Closure> last = register().closure();
    int lapsed =
        sql.sql(
                """
                update organisation.window_closure set lapsed = true
                where not lapsed and until <= :now
                """)
            .param("now", Row.at(clock.instant()))
            .update();
    if (lapsed == 0 || last.isEmpty() || register().closed(clock.instant())) {
      return false;
    }
    changed(
        LAPSED,
        Map.of("until", last.get().until().toString()),
        told(
            "重大活动窗口登记的截止日已过：",
            "the register of event windows is complete no longer: ",
            last.get().until().toString()),
        last.get().by());
    return true;
  }

  private void changed(String type, Map<String, String> parts, Bilingual what, ActorId by) {
    recorder.record(new Happening(type, Optional.empty(), Optional.of(by), clock.instant(), parts));
    events.publishEvent(new WindowsChanged(register(), what, by, type.equals(LAPSED)));
  }

  private static Bilingual told(String zh, String en, String what) {
    return new Bilingual(zh + what, en + what);
  }

  private static Map<String, String> parts(Window w) {
    Map<String, String> parts = new HashMap<>();
    parts.put("window", w.id());
    parts.put("name", w.name());
    parts.put("level", w.level());
    parts.put("document", w.document());
    parts.put("confirmed", Boolean.toString(w.confirmed()));
    w.start().ifPresent(v -> parts.put("start", v.toString()));
    w.end().ifPresent(v -> parts.put("end", v.toString()));
    w.consentAt().ifPresent(v -> parts.put("consent", v.toString()));
    w.receivedBy().ifPresent(v -> parts.put("received-by", v));
    w.owner().ifPresent(v -> parts.put("owner", v.toString()));
    return parts;
  }

  private static Window window(Row r) {
    return new Window(
        r.text("id"),
        r.text("name"),
        r.text("level"),
        r.optionalInstant("start_at"),
        r.optionalInstant("end_at"),
        r.text("zone"),
        r.text("document"),
        r.optionalText("received_by"),
        r.optionalInstant("received_at"),
        r.flag("confirmed"),
        r.optionalInstant("consent_at"),
        Optional.of(new ActorId(r.optionalUuid("owner").orElse(r.uuid("changed_by")))),
        r.integer("version"));
  }
}
