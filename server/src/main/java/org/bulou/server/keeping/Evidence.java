package org.bulou.server.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.ActorId;

/**
 * What shows that a standing duty was done.
 *
 * @param duty its identity
 * @param note what was done, or where it can be seen
 * @param version the version of the case that says so; empty where the law has no word for it
 * @param againBy by when we want to do it again: our own date, never the law's
 */
public record Evidence(
    UUID id,
    String duty,
    Instant doneAt,
    ZoneId zone,
    String note,
    Optional<Kept> file,
    Optional<Integer> version,
    Optional<LocalDate> againBy,
    Instant recordedAt,
    ActorId recordedBy) {

  /** A file, as it came. */
  public record Kept(String name, int size, String sha256) {}
}
