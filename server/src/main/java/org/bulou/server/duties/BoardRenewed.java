package org.bulou.server.duties;

import java.time.Instant;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.server.cases.CaseId;

/**
 * What the board says of a case was computed anew; published inside that transaction.
 *
 * @param evaluation what it was computed from
 */
public record BoardRenewed(CaseId id, Instant at, Evaluation evaluation) {}
