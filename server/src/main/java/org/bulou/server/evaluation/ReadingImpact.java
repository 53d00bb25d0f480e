package org.bulou.server.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.evaluate.Timing;
import org.bulou.law.explain.EvaluationDiff;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.library.FollowedReadings;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Service;

/** Asks open cases under the readings followed and under others, before anything is decided. */
@Service
public class ReadingImpact {
  /** Each is read and evaluated twice while somebody waits for the page. */
  public static final int MOST = 60;

  private final Cases cases;
  private final Evaluations evaluations;
  private final FollowedReadings followed;

  ReadingImpact(Cases cases, Evaluations evaluations, FollowedReadings followed) {
    this.cases = cases;
    this.evaluations = evaluations;
    this.followed = followed;
  }

  /**
   * What would change as of an instant if an element were read so.
   *
   * @param reader only cases this person takes part in are looked at
   * @param reading empty: no reading is followed any longer
   */
  public Impact of(ActorId reader, String element, Optional<String> reading, Instant at) {
    List<Case> open = cases.visible(reader).stream().filter(c -> c.closedAt().isEmpty()).toList();
    Readings before = followed.at(at);
    Readings after = followed.with(element, reading, at);
    List<Impact.Changed> changed = new ArrayList<>();
    List<Case> asked = open.stream().limit(MOST).toList();
    for (Case c : asked) {
      if (c.version() > 0) {
        Evaluation old = evaluations.under(c.id(), Moment.at(at), before);
        Evaluation now = evaluations.under(c.id(), Moment.at(at), after);
        EvaluationDiff diff = EvaluationDiff.between(old, now);
        if (!diff.isEmpty()) {
          changed.add(new Impact.Changed(c, diff, movesRunning(diff, at)));
        }
      }
    }
    return new Impact(changed, asked.size(), open.size(), at);
  }

  private static boolean movesRunning(EvaluationDiff diff, Instant at) {
    return diff.duties().stream()
        .anyMatch(
            d ->
                d instanceof EvaluationDiff.DutyChange.Changed c
                    && c.what().contains(EvaluationDiff.What.DUE)
                    && runs(c.before(), at));
  }

  private static boolean runs(Duty duty, Instant at) {
    return duty.state().open()
        && duty.start() instanceof Timing.Exact e
        && !e.span().start().isAfter(at);
  }
}
