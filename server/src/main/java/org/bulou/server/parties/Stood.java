package org.bulou.server.parties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * A standing a party had.
 *
 * @param by who wrote it down here; empty when the party did itself
 * @param how how we learned it; empty when the party wrote it itself
 */
public record Stood(
    Instant at,
    Optional<ActorId> by,
    Standing standing,
    Optional<LocalDate> fixedOn,
    String statement,
    String how) {}
