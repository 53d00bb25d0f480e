package org.bulou.server.openpgp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people see and compare of an OpenPGP certificate.
 *
 * @param fingerprint in hex, upper case, without spaces: 40 digits (version 4) or 64 (version 6)
 * @param userIds as their owner wrote them, valid ones only
 * @param expires empty: it does not
 * @param armored the certificate itself in ASCII armour, without any secret
 */
public record Certificate(
    String fingerprint,
    List<String> userIds,
    Instant created,
    Optional<Instant> expires,
    String armored) {
  private static final int GROUP = 4;

  public Certificate {
    userIds = List.copyOf(userIds);
  }

  /** The fingerprint in groups of four, as it is read out on the telephone. */
  public String grouped() {
    return grouped(fingerprint);
  }

  /** A fingerprint in groups of four. */
  public static String grouped(String fingerprint) {
    return String.join(" ", fingerprint.split("(?<=\\G.{" + GROUP + "})"));
  }
}
