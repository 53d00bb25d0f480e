package org.bulou.server.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.bulou.law.source.Bilingual;

/**
 * What a person was told last of a due instant.
 *
 * @param zone the zone of the law's days
 * @param duties what falls due then, with its article, and which conflicts are to be decided
 */
public record Notice(
    String caseNumber,
    String caseTitle,
    Instant due,
    ZoneId zone,
    Step step,
    Mail mail,
    List<Bilingual> duties) {

  /** What became of its mail. */
  public enum Mail {
    /** None goes: no live case, no mail server, or no address. */
    NONE,
    WAITING,
    /** Tried without success, tried again. */
    STUCK,
    SENT,
    /** Overtaken before it went. */
    WITHDRAWN;

    /** The name in messages. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
