package org.bulou.server.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;

/**
 * A report without what it says.
 *
 * @param number what people here say, such as {@code R2026-0007}
 * @param receivedAt the first signal; never changes, whatever becomes of the report
 * @param zone the zone in which somebody told {@code receivedAt}
 * @param recordedAt when it came into this program
 * @param recordedBy who entered it; empty for the form and the programming interface
 * @param entities which of our entities received it
 * @param product the product's id in the register; empty for another product
 * @param flagged money was demanded: no automatic replies
 * @param anonymous no contact was given
 * @param mailbox has the finder a mailbox
 * @param version counts what was done with it
 */
public record Report(
    ReportId id,
    String number,
    Channel channel,
    Instant receivedAt,
    String zone,
    Instant recordedAt,
    Optional<ActorId> recordedBy,
    Set<String> entities,
    Optional<String> product,
    Outcome outcome,
    State state,
    boolean flagged,
    boolean anonymous,
    boolean mailbox,
    Optional<CaseId> caseId,
    Optional<ReportId> duplicateOf,
    Optional<Instant> erasedAt,
    int version) {
  public Report {
    entities = Set.copyOf(entities);
  }
}
