package org.bulou.server.watch;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The next reminder of a due instant.
 *
 * @param at when it comes
 */
public record Coming(
    String caseNumber, String caseTitle, Instant due, ZoneId zone, Step step, Instant at) {}
