package org.bulou.server.watch;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.bulou.server.platform.Settings;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person wants reminders mailed; nothing is mailed to whoever gave no address. */
@Service
@Transactional
public class MailAddresses {
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
  private static final int LONGEST = 254;
  private final JdbcClient sql;
  private final Recorder recorder;
  private final InstantSource clock;
  private final boolean server;

  MailAddresses(JdbcClient sql, Recorder recorder, InstantSource clock, Settings settings) {
    this.sql = sql;
    this.recorder = recorder;
    this.clock = clock;
    this.server = settings.mail().isPresent();
  }

  /** Is there a mail server at all? */
  public boolean server() {
    return server;
  }

  /** The address of a person. */
  @Transactional(readOnly = true)
  public Optional<String> of(ActorId person) {
    return sql.sql("select address from watch.mail_address where person = :person")
        .param("person", person.value())
        .query(Row.as(r -> r.text("address")))
        .optional();
  }

  /** Sets one's own address; blank removes it. False when it is none. */
  public boolean set(ActorId me, String address) {
    String wanted = address.strip();
    if (!wanted.isEmpty() && (wanted.length() > LONGEST || !ADDRESS.matcher(wanted).matches())) {
      return false;
    }
    if (wanted.isEmpty()) {
      sql.sql("delete from watch.mail_address where person = :me").param("me", me.value()).update();
    } else {
      sql.sql(
              """
              insert into watch.mail_address (person, address, set_at) values (:me, :address, :at)
              on conflict (person) do update set address = :address, set_at = :at
              """)
          .param("me", me.value())
          .param("address", wanted)
          .param("at", Row.at(clock.instant()))
          .update();
    }
    recorder.record(
        new Happening(
            wanted.isEmpty() ? "mail-address.removed" : "mail-address.set",
            Optional.of(me.value()),
            Optional.of(me),
            clock.instant(),
            Map.of("person", me.toString())));
    return true;
  }
}
