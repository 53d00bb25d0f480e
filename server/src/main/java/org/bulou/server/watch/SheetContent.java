package org.bulou.server.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bulou.law.source.Bilingual;

/**
 * What a hand-over sheet says of one case, as it stood.
 *
 * @param duties what falls due in the window, soonest first
 * @param questions what could still change that by then
 * @param deciders who can decide under which law
 * @param conflicts what is undecided, soonest first
 */
public record SheetContent(
    List<Due> duties, List<Asked> questions, List<Deciders> deciders, List<Undecided> conflicts) {

  /**
   * A conflict nobody has decided, or not any more.
   *
   * @param by when it is to be decided
   */
  public record Undecided(Bilingual duty, Bilingual against, Instant by, String zone) {}

  /**
   * A duty that falls due.
   *
   * @param law the instrument with its article
   * @param zone the zone of the law's days
   */
  public record Due(Bilingual title, Bilingual law, Bilingual bearer, Instant at, String zone) {}

  /** An open question, and the earliest due instant it bears on. */
  public record Asked(Bilingual ask, Instant soonest) {}

  /**
   * Counsel for a law among those who take part.
   *
   * @param law the jurisdiction
   * @param people nobody when empty
   */
  public record Deciders(String law, List<UUID> people) {}
}
