package org.bulou.server.watch;

import java.time.Instant;
import org.bulou.server.cases.CaseId;

/**
 * People were told of a due instant; published inside the transaction that told them.
 *
 * @param due what they are reminded of
 */
public record ReminderFired(CaseId id, Instant due, Instant at) {}
