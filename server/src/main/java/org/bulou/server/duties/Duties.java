package org.bulou.server.duties;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.time.Span;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.FactsRecorded;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.library.FollowedReadings;
import org.bulou.server.library.InForce;
import org.bulou.server.library.Library;
import org.bulou.server.library.ReadingsChanged;
import org.bulou.server.platform.ActorId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board over all cases, kept up to date with facts and with time. */
@Service
@Transactional
public class Duties {
  private static final int AT_ONCE = 20;
  private final BoardStore store;
  private final Evaluations evaluations;
  private final Cases cases;
  private final FollowedReadings followed;
  private final Library library;
  private final InForce inForce;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Duties(
      BoardStore store,
      Evaluations evaluations,
      Cases cases,
      FollowedReadings followed,
      Library library,
      InForce inForce,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.evaluations = evaluations;
    this.cases = cases;
    this.followed = followed;
    this.library = library;
    this.inForce = inForce;
    this.clock = clock;
    this.events = events;
  }

  /**
   * What is open in the cases a person takes part in, soonest first.
   *
   * @param skipped how many rows of the stretch to leave out
   * @param most how many rows to give at most
   */
  @Transactional(readOnly = true)
  public List<BoardRow> board(ActorId reader, Stretch stretch, Instant now, int skipped, int most) {
    return store.board(reader, stretch, now, skipped, most);
  }

  /** The beginning of every stretch, in one look at the database. */
  @Transactional(readOnly = true)
  public Map<Stretch, List<BoardRow>> board(ActorId reader, Instant now, int most) {
    Map<Stretch, List<BoardRow>> board = new EnumMap<>(Stretch.class);
    for (Stretch stretch : Stretch.values()) {
      board.put(stretch, store.board(reader, stretch, now, 0, most));
    }
    return board;
  }

  /** In the transaction that recorded the facts: the board never lags behind them. */
  @EventListener
  void project(FactsRecorded recorded) {
    project(recorded.id());
  }

  /** Computes what the board says of a case anew. */
  public void project(CaseId id) {
    Instant now = clock.instant();
    Evaluation evaluation = evaluations.at(id, now);
    Optional<Instant> next =
        Stream.concat(
                evaluation.nextChange().map(Span::instantOf).stream(),
                followed.nextChange(now).stream())
            .min(Comparator.naturalOrder());
    store.replace(id, cases.get(id).version(), evaluation, next);
    events.publishEvent(new BoardRenewed(id, now, evaluation));
  }

  /** Every case may look otherwise from then on; {@link #followTime} goes through them. */
  @EventListener
  void renew(ReadingsChanged changed) {
    store.renewAt(changed.effective());
  }

  /**
   * Renews cases whose answer changed because time passed, or because another law is in force;
   * returns how many.
   */
  public int followTime() {
    // A node that lags behind would compute them under the old one.
    inForce.follow();
    return library.holding(
        () -> {
          List<CaseId> changed = store.changedBy(clock.instant(), library.law().hash(), AT_ONCE);
          changed.forEach(this::project);
          return changed.size();
        });
  }
}
