package org.bulou.server.statements;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.facts.Facts;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.duties.GateWords;
import org.bulou.server.duties.Gates;
import org.bulou.server.duties.Passage;
import org.bulou.server.evaluation.PlannedAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what was said, and lets what is about to be said through its gate. */
@Service
@Transactional
public class Statements {
  private static final int LINE = 300;
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
  private final StatementStore store;
  private final LineStore lines;
  private final KnownFacts facts;
  private final Choices choices;
  private final Gates gates;
  private final Alarms alarms;
  private final StatementEvents events;
  private final InstantSource clock;

  Statements(
      StatementStore store,
      LineStore lines,
      KnownFacts facts,
      Choices choices,
      Gates gates,
      Alarms alarms,
      StatementEvents events,
      InstantSource clock) {
    this.store = store;
    this.lines = lines;
    this.facts = facts;
    this.choices = choices;
    this.gates = gates;
    this.alarms = alarms;
    this.events = events;
    this.clock = clock;
  }

  /** All of a case, in the order they were recorded in. */
  @Transactional(readOnly = true)
  public List<Statement> all(CaseId id) {
    return store.all(id);
  }

  @Transactional(readOnly = true)
  public Optional<Statement> find(CaseId id, int number) {
    return store.all(id).stream().filter(s -> s.number() == number).findFirst();
  }

  /**
   * What the law says to saying it at its time, which may lie ahead, with or without words; nothing
   * is recorded.
   *
   * @throws NotStated when something chosen is none of the choices
   */
  @Transactional(readOnly = true)
  public Gate gate(Case matter, Said said, Person asker) {
    choices(matter.id(), said);
    return asked(matter.id(), said, asker);
  }

  private Gate asked(CaseId id, Said said, Person asker) {
    PlannedAction action = new StatementAction(facts.now(id)).of(said);
    return gates.asked(id, action, asker.id(), said.when().at());
  }

  /**
   * Records what has been said already. No gate can hold it any more and the truth is never turned
   * away; which gate it would have failed is kept with it.
   *
   * @throws NotStated when it cannot be understood; nothing is recorded then
   */
  public Statement alreadySaid(Case matter, Said said, Person by) {
    check(matter.id(), said);
    Gate gate = asked(matter.id(), said, by);
    return keep(
        matter.id(),
        said,
        new Statement.Door(
            false, gate.wire(), inTheWay(gate), GateWords.json(gate, said.when().at())),
        by);
  }

  /**
   * Says it now: the gate its audience demands is passed, and to the public only in the words of
   * lines that another person cleared.
   *
   * @param reasons why, where the gate is not clear; blank: none
   * @throws NotStated when it cannot be understood, or the lines are wanting
   * @throws org.bulou.server.duties.Shut when the gate is shut
   */
  public Statement say(Case matter, Said said, String reasons, Person by) {
    check(matter.id(), said);
    if (said.audience().open() && !cleared(matter.id(), said, by)) {
      throw new NotStated(NotStated.Reason.LINES_NEEDED);
    }
    PlannedAction action = new StatementAction(facts.now(matter.id())).of(said);
    Gate gate = gates.ask(matter.id(), action, by.id());
    return leave(
        gates.pass(matter.id(), action, by.id(), decision(gate, reasons, by)), gate, said, by);
  }

  /** Only with leave given for exactly this action. */
  private Statement leave(Passage passage, Gate gate, Said said, Person by) {
    return keep(
        passage.id(),
        said,
        new Statement.Door(true, gate.wire(), inTheWay(gate), GateWords.json(passage)),
        by);
  }

  private static Optional<Gates.Decision> decision(Gate gate, String reasons, Person by) {
    boolean counsel = by.may(Permission.DECIDE_LAW) && GateWords.decides(by, gate);
    return reasons.isBlank()
        ? Optional.empty()
        : Optional.of(new Gates.Decision(by.id(), counsel, reasons.strip()));
  }

  /** Nothing departs from them, and whoever says it did not clear them himself. */
  private boolean cleared(CaseId id, Said said, Person by) {
    Optional<Lines> rests = said.lines().flatMap(n -> lines.lines(id, n));
    boolean byAnother =
        rests.flatMap(Lines::cleared).filter(c -> !c.by().equals(by.id())).isPresent();
    return byAnother && departures(id, said).isEmpty();
  }

  private List<Departure> departures(CaseId id, Said said) {
    return Departure.of(
        said,
        said.lines().flatMap(n -> lines.lines(id, n)),
        lines.spokespeople(id),
        List.copyOf(choices.levels().keySet()));
  }

  private Statement keep(CaseId id, Said said, Statement.Door door, Person by) {
    Statement kept =
        new Statement(
            store.next(id),
            said,
            departures(id, said),
            facts.versionAt(id, said.when().at()),
            door,
            clock.instant(),
            by.id());
    store.insert(id, kept);
    events.said(id, kept);
    alarms.renew(id);
    return kept;
  }

  private static List<String> inTheWay(Gate gate) {
    return gate.verdicts().stream()
        .filter(v -> v.closes() || v.standing() == Verdict.Standing.UNDECIDED)
        .map(v -> v.norm().id())
        .distinct()
        .sorted()
        .toList();
  }

  private void choices(CaseId id, Said said) {
    List<Integer> known = store.all(id).stream().map(Statement::number).toList();
    boolean fits =
        choices.entities(id).containsKey(said.entity())
            && choices.levels().containsKey(said.audience().level())
            && said.audience()
                .territory()
                .filter(t -> !choices.territories().containsKey(t))
                .isEmpty()
            && choices.products(id).keySet().containsAll(said.products())
            && Choices.PURPOSES.contains(said.purpose())
            && Choices.LANGUAGES.contains(said.language())
            && said.lines().filter(n -> lines.lines(id, n).isEmpty()).isEmpty()
            && Stream.concat(said.source().stream(), said.replaces().stream())
                .allMatch(known::contains);
    if (!fits) {
      throw new NotStated(NotStated.Reason.CHOICE_ODD);
    }
  }

  private void check(CaseId id, Said said) {
    choices(id, said);
    if (Stream.of(said.speaker(), said.recipient(), said.channel())
            .anyMatch(t -> t.isBlank() || t.length() > LINE)
        || said.words().isBlank()
        || said.words().length() > Clearances.LONGEST
        || said.beyond().length() > Clearances.LONGEST) {
      throw new NotStated(NotStated.Reason.WORDS_NEEDED);
    }
    Instant latest = clock.instant().plus(CLOCKS_DIFFER);
    if (said.when().at().isAfter(latest)) {
      throw new NotStated(NotStated.Reason.TIME_ODD);
    }
    facts(id, said);
  }

  private void facts(CaseId id, Said said) {
    Facts now = facts.now(id);
    Set<String> paths = new HashSet<>();
    List<Assertion> odd = new ArrayList<>();
    for (Assertion a : said.asserts()) {
      boolean fits =
          a.said().length() <= LINE
              && KnownFacts.attribute(now, a)
                  .flatMap(x -> SaidValue.read(a.said(), x, now, said.when().zone()))
                  .isPresent();
      if (!fits || !paths.add(a.path())) {
        odd.add(a);
      }
    }
    if (!odd.isEmpty()) {
      throw new NotStated(NotStated.Reason.FACT_ODD);
    }
  }
}
