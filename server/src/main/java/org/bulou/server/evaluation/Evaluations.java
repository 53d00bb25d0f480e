package org.bulou.server.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.facts.CaseRecord;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.library.FollowedReadings;
import org.bulou.server.library.LawRead;
import org.bulou.server.library.Library;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Service;

/** Asks the law about cases and about actions. */
@Service
public class Evaluations {
  private final Cases cases;
  private final Library library;
  private final FollowedReadings followed;

  Evaluations(Cases cases, Library library, FollowedReadings followed) {
    this.cases = cases;
    this.library = library;
    this.followed = followed;
  }

  /** What the law says on everything recorded. */
  public Evaluation at(CaseId id, Instant asOf) {
    return at(id, Moment.at(asOf));
  }

  /**
   * What the law says at a moment: as of an instant, on what was known at a version. The readings
   * are those in effect as of that instant, by what counsel has decided up to now.
   */
  public Evaluation at(CaseId id, Moment moment) {
    return under(id, moment, followed.at(moment.asOf()));
  }

  /** What the law would say under these readings, whether they are followed or not. */
  Evaluation under(CaseId id, Moment moment, Readings readings) {
    CaseRecord record = cases.file(id).record();
    return library.evaluator().evaluate(record, moment, readings, List.of());
  }

  /**
   * What another law would say of a case, under what is followed of its readings.
   *
   * @throws org.bulou.server.cases.BadFacts when that law has no words for a fact
   */
  public Evaluation under(LawRead other, Case c, Moment moment) {
    CaseRecord record = cases.file(c, other.law()).record();
    return other
        .evaluator()
        .evaluate(record, moment, followed.under(other, moment.asOf()), List.of());
  }

  /** The gate of an action that is only planned, with everything else recorded so far. */
  public Gate gate(CaseId id, PlannedAction action, ActorId asker, Instant asOf) {
    return gates(id, asker, asOf).apply(action);
  }

  /**
   * Answers for actions that are only planned, each for itself, on what is recorded now: the case
   * and the readings are read once for all of them.
   */
  public Function<PlannedAction, Gate> gates(CaseId id, ActorId asker, Instant asOf) {
    Function<Entry, CaseRecord> with = cases.recordWith(id, asker);
    Readings readings = followed.at(asOf);
    return action ->
        library
            .evaluator()
            .gate(with.apply(action.entry()), Moment.at(asOf), readings, action.id());
  }
}
