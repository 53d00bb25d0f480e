package org.bulou.server.statements;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.server.access.Person;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.FactsRecorded;
import org.bulou.server.filings.FilingMoved;
import org.bulou.server.platform.ActorId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Said is not known: raised when a fact used in a statement or a submitted filing is another now,
 * until a named person records a correction or decides that none is owed.
 */
@Service
@Transactional
public class Alarms {
  private static final int LONGEST = 2000;
  private final AlarmStore store;
  private final StatementStore statements;
  private final FiledStatements filed;
  private final KnownFacts facts;
  private final StatementEvents events;
  private final InstantSource clock;

  Alarms(
      AlarmStore store,
      StatementStore statements,
      FiledStatements filed,
      KnownFacts facts,
      StatementEvents events,
      InstantSource clock) {
    this.store = store;
    this.statements = statements;
    this.filed = filed;
    this.facts = facts;
    this.events = events;
    this.clock = clock;
  }

  /** In the transaction that recorded the facts: the board never lags behind them. */
  @EventListener
  void facts(FactsRecorded recorded) {
    renew(recorded.id());
  }

  /** What was sent, withdrawn or treated as not made. */
  @EventListener
  void filing(FilingMoved moved) {
    renew(moved.id());
  }

  /** Computes anew what the board says of a case. */
  void renew(CaseId id) {
    if (statements.any(id) || filed.any(id) || store.any(id)) {
      store.project(id, open(id), clock.instant());
    }
  }

  /** The alarms that nobody settled, oldest statement first. */
  @Transactional(readOnly = true)
  public List<Alarm> open(CaseId id) {
    List<Settled> settled = store.settled(id);
    return raised(id).stream().filter(a -> settled.stream().noneMatch(s -> s.settles(a))).toList();
  }

  /** What was settled, in its order. */
  @Transactional(readOnly = true)
  public List<Settled> settled(CaseId id) {
    return store.settled(id);
  }

  /** The numbers of the cases a person takes part in where an alarm stands. */
  @Transactional(readOnly = true)
  public List<String> cases(ActorId reader) {
    return store.cases(reader);
  }

  private List<Alarm> raised(CaseId id) {
    List<Alarm> found = new ArrayList<>(filed.alarms(id));
    List<Statement> said = statements.all(id);
    return said.isEmpty() ? found : raised(id, said, found);
  }

  private List<Alarm> raised(CaseId id, List<Statement> said, List<Alarm> filed) {
    List<Alarm> found = new ArrayList<>();
    Facts now = facts.now(id);
    for (Statement s : said) {
      Facts then = s.caseVersion() == 0 ? now : facts.record(id).at(s.caseVersion());
      for (Assertion a : s.said().asserts()) {
        alarm(s, a, now, then).ifPresent(found::add);
      }
    }
    found.addAll(filed);
    return found;
  }

  private static Optional<Alarm> alarm(Statement s, Assertion a, Facts now, Facts then) {
    return KnownFacts.attribute(now, a)
        .flatMap(
            attribute ->
                SaidValue.read(a.said(), attribute, now, s.said().when().zone())
                    .filter(v -> changed(v, KnownFacts.value(now, a), KnownFacts.value(then, a)))
                    .map(v -> alarm(s, a, attribute, v, now)));
  }

  /**
   * It differs; or a person has to compare, and the fact is another than it was or not known any
   * more.
   */
  private static boolean changed(Value said, Value now, Value then) {
    return switch (SaidValue.compare(said, now)) {
      case SAME -> false;
      case DIFFERENT -> true;
      case OPEN -> lost(now, then) || SaidValue.compare(then, now) == Match.DIFFERENT;
    };
  }

  private static boolean lost(Value now, Value then) {
    return unknown(now) && !unknown(then);
  }

  private static boolean unknown(Value value) {
    return value instanceof Value.NotSaid
        || value instanceof Value.NobodyKnows
        || value instanceof Value.Erased;
  }

  private static Alarm alarm(Statement s, Assertion a, Attribute attribute, Value v, Facts now) {
    Value known = KnownFacts.value(now, a);
    return new Alarm(
        s.source(),
        "statements/" + s.number(),
        Bilingual.same(s.said().recipient()),
        s.said().when().at(),
        s.said().when().zone(),
        a.path(),
        java.util.Set.of(a.path()),
        KnownFacts.name(now, a),
        KnownFacts.words(v, attribute, s.said().when().zone()),
        KnownFacts.words(known, attribute, s.said().when().zone()),
        KnownFacts.key(known, attribute));
  }

  /**
   * Records the statement that corrects it.
   *
   * @throws NotStated when that statement is older, or does not say what the case knows now
   */
  public void correct(CaseId id, String source, String path, int statement, Person by) {
    Alarm alarm = find(id, source, path);
    Facts now = facts.now(id);
    boolean corrects =
        statements.all(id).stream()
            .filter(s -> s.number() == statement && !s.source().equals(source))
            .filter(s -> s.said().when().at().isAfter(alarm.at()))
            .flatMap(s -> s.said().asserts().stream().map(a -> Map.entry(s, a)))
            .filter(e -> alarm.paths().contains(e.getValue().path()))
            .anyMatch(e -> right(e.getKey(), e.getValue(), now));
    if (!corrects) {
      throw new NotStated(NotStated.Reason.NO_CORRECTION);
    }
    settle(id, alarm, Optional.of(statement), "", by);
  }

  /** Words in another language than the fact's are taken at the word of whoever names them. */
  private static boolean right(Statement s, Assertion a, Facts now) {
    Value known = KnownFacts.value(now, a);
    return KnownFacts.attribute(now, a)
        .flatMap(x -> SaidValue.read(a.said(), x, now, s.said().when().zone()))
        .map(v -> SaidValue.compare(v, known))
        .filter(m -> m == Match.SAME || (m == Match.OPEN && known instanceof Value.Words))
        .isPresent();
  }

  /** Decides that no correction is owed, and says why. */
  public void notOwed(CaseId id, String source, String path, String reason, Person by) {
    if (reason.isBlank() || reason.length() > LONGEST) {
      throw new NotStated(NotStated.Reason.REASON_NEEDED);
    }
    settle(id, find(id, source, path), Optional.empty(), reason.strip(), by);
  }

  private Alarm find(CaseId id, String source, String path) {
    return open(id).stream()
        .filter(a -> a.source().equals(source) && a.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new NotStated(NotStated.Reason.OVER));
  }

  private void settle(
      CaseId id, Alarm alarm, Optional<Integer> correction, String reason, Person by) {
    Instant at = clock.instant();
    store.insert(
        id,
        new Settled(alarm.source(), alarm.path(), alarm.key(), correction, reason, at, by.id()));
    events.record(
        correction.isPresent() ? "statement.corrected" : "statement.no-correction-owed",
        id,
        by.id(),
        at,
        Map.of(
            "statement", alarm.source(),
            "fact", alarm.path(),
            "said", alarm.said().en(),
            "known", alarm.key(),
            "correction", correction.map(n -> "S" + n).orElse(""),
            "reason", reason));
    renew(id);
  }
}
