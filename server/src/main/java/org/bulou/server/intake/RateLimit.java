package org.bulou.server.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import org.bulou.server.platform.MasterKey;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often strangers may do something. Addresses are never stored: what is kept is a keyed hash
 * that nobody can link from one day to the next, and it is gone after two days.
 */
@Component
public class RateLimit {
  private static final Duration FORGET = Duration.ofDays(2);
  private static final int IPV6_NETWORK_BYTES = 8;
  private final JdbcClient sql;
  private final MasterKey key;
  private final InstantSource clock;

  RateLimit(JdbcClient sql, MasterKey key, InstantSource clock) {
    this.sql = sql;
    this.key = key;
    this.clock = clock;
  }

  /** What is counted, how often it is free, within which time. */
  public enum Kind {
    REPORT(20, Duration.ofHours(1)),
    UPLOAD(40, Duration.ofHours(1)),
    MESSAGE(30, Duration.ofHours(1)),
    /** What the law says to an act, asked by a stranger. */
    QUESTION(60, Duration.ofHours(1)),
    /** Wrong pass-phrases from one address. */
    WRONG_PHRASE(10, Duration.ofMinutes(15)),
    /** Wrong links to a party's page from one address. */
    WRONG_LINK(10, Duration.ofMinutes(15)),
    /** Mails of one sender into threads. */
    MAIL(30, Duration.ofHours(1)),
    /** Wrong secrets for one mailbox. */
    WRONG_SECRET(10, Duration.ofHours(1));

    private final int most;
    private final Duration within;

    Kind(int most, Duration within) {
      this.most = most;
      this.within = within;
    }

    public int most() {
      return most;
    }
  }

  /** Counts one, and says whether it is still free. */
  public boolean allows(Kind kind, String address) {
    return count(kind, address) <= kind.most;
  }

  /** Is nothing left, without counting? */
  public boolean exhausted(Kind kind, String subject) {
    return sql.sql(
            """
            select coalesce(max(count), 0) >= :most from intake.attempt
            where subject = :subject and since > :begin
            """)
        .param("subject", hash(kind, subject))
        .param("most", kind.most)
        .param("begin", Row.at(clock.instant().minus(kind.within)))
        .query(Boolean.class)
        .single();
  }

  /** Counts one and returns how many there were in the time that counts. */
  public int count(Kind kind, String subject) {
    Instant now = clock.instant();
    int count =
        sql.sql(
                """
                insert into intake.attempt as a (subject, since, count) values (:subject, :now, 1)
                on conflict (subject) do update set
                  since = case when a.since <= :begin then :now else a.since end,
                  count = case when a.since <= :begin then 1 else a.count + 1 end
                returning count
                """)
            .param("subject", hash(kind, subject))
            .param("now", Row.at(now))
            .param("begin", Row.at(now.minus(kind.within)))
            .query(Integer.class)
            .single();
    if (count == 1) {
      sql.sql("delete from intake.attempt where since < :then")
          .param("then", Row.at(now.minus(FORGET)))
          .update();
    }
    return count;
  }

  private byte[] hash(Kind kind, String subject) {
    LocalDate day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    return key.hash("intake-attempts", kind + "|" + day + "|" + network(subject));
  }

  /** A whole IPv6 network counts as one, because one household has all of it. */
  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 2 * IPV6_NETWORK_BYTES
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
