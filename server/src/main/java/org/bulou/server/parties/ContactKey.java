package org.bulou.server.parties;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.ActorId;

/**
 * The OpenPGP certificate of a contact.
 *
 * @param fingerprint in hex, upper case
 * @param armored the certificate in ASCII armour
 * @param compared who compared the fingerprint through another channel; until then nothing but the
 *     word that there is a message goes by mail
 */
public record ContactKey(
    UUID contact,
    String fingerprint,
    String armored,
    Instant putAt,
    ActorId putBy,
    Optional<Compared> compared) {

  /** That the fingerprint was compared, and how: read out on the telephone, printed on a card. */
  public record Compared(Instant at, ActorId by, String how) {}
}
