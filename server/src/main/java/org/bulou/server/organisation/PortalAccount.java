package org.bulou.server.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.ActorId;

/**
 * An account at an authority's portal, with which people file.
 *
 * @param portal the authority's id
 * @param account as the portal shows it
 * @param primary is it the one that sees what the others filed
 * @param deputy who uses it when the holder cannot; on many portals a deputy with an account of his
 *     own sees nothing of it
 * @param verified has the portal verified it
 * @param testedAt when somebody last signed in with it to see whether it works
 * @param version counts the changes
 */
public record PortalAccount(
    UUID id,
    String entity,
    String portal,
    String account,
    boolean primary,
    ActorId holder,
    Optional<ActorId> deputy,
    boolean verified,
    Optional<Instant> testedAt,
    int version) {
  /** A test older than this proves nothing on the night it counts. */
  public static final Duration FRESH = Duration.ofDays(90);

  /** Was it not tested lately? */
  public boolean stale(Instant now) {
    return testedAt.filter(at -> at.plus(FRESH).isAfter(now)).isEmpty();
  }
}
