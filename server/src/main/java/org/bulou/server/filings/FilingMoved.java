package org.bulou.server.filings;

import org.bulou.server.cases.CaseId;

/** What stands with an authority changed; published inside the transaction that recorded it. */
public record FilingMoved(CaseId id) {}
