package org.bulou.server.decisions;

import java.time.Instant;
import org.bulou.server.cases.CaseId;

/** The dates by which a case's conflicts are to be decided may have changed. */
public record ConflictsRenewed(CaseId id, Instant at) {}
