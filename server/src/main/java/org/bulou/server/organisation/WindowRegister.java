package org.bulou.server.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * The register of event windows as it stands.
 *
 * @param closure the last word on how far it is complete
 */
public record WindowRegister(List<Window> windows, Optional<Closure> closure) {
  public WindowRegister {
    windows = List.copyOf(windows);
  }

  /**
   * Somebody's word that there are no other windows up to an instant.
   *
   * @param until exclusive
   */
  public record Closure(Instant until, ActorId by, Instant at) {}

  /** Is it complete as of an instant? */
  public boolean closed(Instant at) {
    return closure.filter(c -> at.isBefore(c.until())).isPresent();
  }
}
