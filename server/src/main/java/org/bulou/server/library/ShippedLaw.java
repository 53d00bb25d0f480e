package org.bulou.server.library;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.model.Law;
import org.bulou.server.platform.Row;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which law the program brought with it, start by start: a newer program brings newer law, and
 * nobody should have to guess since when.
 */
@Service
@Transactional
public class ShippedLaw {
  private final JdbcClient sql;
  private final Library library;
  private final Recorder recorder;
  private final InstantSource clock;

  ShippedLaw(JdbcClient sql, Library library, Recorder recorder, InstantSource clock) {
    this.sql = sql;
    this.library = library;
    this.recorder = recorder;
    this.clock = clock;
  }

  /**
   * A law that a program brought.
   *
   * @param law its hash
   * @param since when it was seen first after another one
   */
  public record Seen(String law, int norms, Instant since) {}

  /** Keeps that this law came with the program, unless the last one was the same. */
  public void note() {
    Law law = library.shipped();
    sql.sql("lock table library.shipped in share row exclusive mode").update();
    Optional<Seen> last = all().stream().findFirst();
    if (last.filter(s -> s.law().equals(law.hash())).isPresent()) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    sql.sql("insert into library.shipped (law, norms, seen_at) values (:law, :norms, :at)")
        .param("law", law.hash())
        .param("norms", law.norms().size())
        .param("at", Row.at(now))
        .update();
    recorder.record(
        new Happening(
            "law.shipped",
            Optional.empty(),
            Optional.empty(),
            now,
            Map.of("law", law.hash(), "before", last.map(Seen::law).orElse(""))));
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<Seen> all() {
    return sql.sql("select * from library.shipped order by number desc")
        .query(Row.as(r -> new Seen(r.text("law"), r.integer("norms"), r.instant("seen_at"))))
        .list();
  }

  /** The law that came after an edition with files of its own took effect, which hides it. */
  @Transactional(readOnly = true)
  public Optional<Seen> hiddenBy(Edition inForce) {
    Optional<Instant> since = inForce.effect().map(Edition.Effect::at);
    return all().stream()
        .findFirst()
        .filter(s -> inForce.uploaded() && since.filter(s.since()::isAfter).isPresent());
  }
}
