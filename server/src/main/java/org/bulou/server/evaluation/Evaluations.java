package org.bulou.server.evaluation;

import java.time.Instant;
import java.util.List;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.facts.CaseRecord;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.library.Library;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Service;

/** Asks the law about cases and about actions. */
@Service
public class Evaluations {
  private final Cases cases;
  private final Library library;

  Evaluations(Cases cases, Library library) {
    this.cases = cases;
    this.library = library;
  }

  /** What the law says on everything recorded. */
  public Evaluation at(CaseId id, Instant asOf) {
    return at(id, Moment.at(asOf));
  }

  /** What the law says at a moment: as of an instant, on what was known at a version. */
  public Evaluation at(CaseId id, Moment moment) {
    CaseRecord record = cases.file(id).record();
    return library.evaluator().evaluate(record, moment, library.readings(), List.of());
  }

  /** The gate of an action that is only planned, with everything else recorded so far. */
  public Gate gate(CaseId id, PlannedAction action, ActorId asker, Instant asOf) {
    CaseRecord record = cases.recordWith(id, action.entry(), asker);
    return library.evaluator().gate(record, Moment.at(asOf), library.readings(), action.id());
  }
}
