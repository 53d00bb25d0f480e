package org.bulou.server.cases;

import java.time.Instant;

/** A case has a new version; published inside the transaction that recorded it. */
public record FactsRecorded(CaseId id, int version, Instant at) {}
