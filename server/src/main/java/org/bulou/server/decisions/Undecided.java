package org.bulou.server.decisions;

import java.time.Instant;

/**
 * A conflict of a case that waits for somebody to decide it.
 *
 * @param decideBy by when; where an earlier decision ran out, that instant
 */
public record Undecided(
    String caseNumber, String caseTitle, Collision collision, Instant decideBy) {}
