package org.bulou.server.consents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;

/**
 * A request for consent to publication during an event window, and what came of it.
 *
 * @param askedWhom the authority, as one writes to it
 * @param reference how it was asked and under which number
 * @param about which publication and which content
 * @param answer empty while there is none: unknown, not no
 */
public record Consent(
    UUID id,
    CaseId caseId,
    String window,
    String askedWhom,
    Instant askedAt,
    String reference,
    String about,
    ActorId by,
    Optional<Answer> answer,
    Optional<Instant> lapsed) {

  /**
   * What was answered.
   *
   * @param from who answered
   * @param scope what it covers, as answered
   * @param until exclusive; empty: no end was named
   */
  public record Answer(
      boolean yes, String from, Instant at, String scope, Optional<Instant> until, ActorId by) {}

  /** Does a consent stand at an instant? */
  public boolean stands(Instant now) {
    return answer
        .filter(a -> a.yes() && !a.at().isAfter(now))
        .filter(a -> a.until().filter(u -> !now.isBefore(u)).isEmpty())
        .isPresent();
  }
}
