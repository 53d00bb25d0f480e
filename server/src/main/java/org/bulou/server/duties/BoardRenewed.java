package org.bulou.server.duties;

import java.time.Instant;
import org.bulou.server.cases.CaseId;

/** What the board says of a case was computed anew; published inside that transaction. */
public record BoardRenewed(CaseId id, Instant at) {}
