package org.bulou.server.intake;

import java.util.Optional;
import org.bulou.server.cases.CaseId;

/** A report with other decisions about it; everything else stays as it came. */
final class Decided {
  private Decided() {}

  static Report of(
      Report r,
      Outcome outcome,
      State state,
      Optional<CaseId> matter,
      Optional<ReportId> duplicateOf) {
    return new Report(
        r.id(),
        r.number(),
        r.channel(),
        r.receivedAt(),
        r.zone(),
        r.recordedAt(),
        r.recordedBy(),
        r.entities(),
        r.product(),
        outcome,
        state,
        r.flagged(),
        r.anonymous(),
        r.mailbox(),
        matter,
        duplicateOf,
        r.erasedAt(),
        r.version());
  }
}
