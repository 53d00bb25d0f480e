package org.bulou.server.decisions;

import java.time.Instant;
import java.util.Optional;
import org.bulou.server.cases.CaseId;

/**
 * A conflict with its dates.
 *
 * @param seen since when it is open: when it came up, or came up again
 * @param decideBy by when it is to be decided
 * @param dateSet did a named person set that date
 * @param gone since when the law does not show it any more
 */
public record Tracked(
    CaseId caseId,
    Collision collision,
    Instant seen,
    Instant decideBy,
    boolean dateSet,
    Optional<Instant> gone) {}
