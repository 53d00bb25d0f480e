package org.bulou.server.parties;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.source.Language;

/**
 * A mail that says there is a message.
 *
 * @param attempts how often it was tried
 * @param stands does the party still have a link, and the contact still hold
 */
public record Mail(
    UUID id,
    UUID message,
    UUID party,
    UUID contact,
    String address,
    Language language,
    Instant madeAt,
    int attempts,
    boolean stands) {

  /**
   * How a mail fared, as a proof.
   *
   * @param state waiting, accepted, refused, bounced or withdrawn
   * @param server which server it was handed to
   * @param reply that server's own line
   * @param sha256 of every byte that was handed over
   */
  public record Fate(
      UUID id,
      UUID message,
      String address,
      String state,
      Optional<Instant> at,
      String server,
      String reply,
      String sha256) {}
}
