package org.bulou.server.filings;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.explain.EvaluationJson;
import org.bulou.server.access.Person;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.duties.GateWords;
import org.bulou.server.duties.Gates;
import org.bulou.server.duties.Passage;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.evaluation.PlannedAction;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way out for filings: decides, submits, and practises. */
@Service
@Transactional
public class Sending {
  private final Moves moves;
  private final FilingStore store;
  private final Sheets sheets;
  private final ActFacts facts;
  private final Gates gates;
  private final Evaluations evaluations;
  private final Cases cases;
  private final FilingTimes times;
  private final InstantSource clock;

  Sending(
      Moves moves,
      FilingStore store,
      Sheets sheets,
      ActFacts facts,
      Gates gates,
      Evaluations evaluations,
      Cases cases,
      FilingTimes times,
      InstantSource clock) {
    this.moves = moves;
    this.store = store;
    this.sheets = sheets;
    this.facts = facts;
    this.gates = gates;
    this.evaluations = evaluations;
    this.cases = cases;
    this.times = times;
    this.clock = clock;
  }

  /**
   * What is said with a submission.
   *
   * @param account the portal account it was typed from
   * @param reference the number the portal gave, blank when it gave none yet
   * @param when when it was sent, ISO 8601 with its zone; blank: now
   * @param reasons why one goes ahead although the gate is not clear; blank: none
   * @param alone why one person sends it unchecked; blank: it was checked
   */
  public record Said(String account, String reference, String when, String reasons, String alone) {}

  /** The gate of a filing as it would be sent now. */
  @Transactional(readOnly = true)
  public Gate gate(Filing filing, ActorId asker) {
    return gates.ask(filing.caseId(), action(filing), asker);
  }

  /** May one person send it alone: is it mandatory, and due within the limit or past? */
  @Transactional(readOnly = true)
  public boolean urgent(Filing filing) {
    FilingAction action = new FilingAction(sheets.law(), sheets.facts(filing.caseId()));
    if (!action.mandatory(filing.duties())) {
      return false;
    }
    Instant now = clock.instant();
    Instant limit = now.plus(times.alone());
    var evaluation = evaluations.at(filing.caseId(), now);
    return filing.duties().stream()
        .flatMap(d -> evaluation.duty(d).stream())
        .filter(d -> d.state().open())
        .flatMap(d -> d.due().stream())
        .anyMatch(due -> !org.bulou.law.time.Span.instantOf(due.earliest()).isAfter(limit));
  }

  /** Counsel's decision that still holds for what would be sent now. */
  @Transactional(readOnly = true)
  public Optional<Deed> decision(Filing filing, Gate gate) {
    String action = FilingAction.digest(action(filing));
    Instant now = clock.instant();
    return filing
        .last(Act.DECIDE)
        .filter(m -> m.statement() == filing.statement())
        .map(Moved::deed)
        .filter(d -> d.at().plus(times.decision()).isAfter(now))
        .filter(d -> d.said(Deed.ACTION).filter(action::equals).isPresent())
        .filter(
            d ->
                List.of(d.said(Deed.NORMS).orElse("").split(" "))
                    .containsAll(GateWords.closing(gate)));
  }

  /**
   * Decides a disputed closed gate for this filing.
   *
   * @throws NotPossible when there is nothing to decide, or the person is not qualified
   */
  public Filing decide(CaseId id, int number, int seen, String reasons, Person counsel) {
    if (reasons.isBlank()) {
      throw new NotPossible(NotPossible.Reason.REASON_NEEDED);
    }
    Filing filing = moves.locked(id, number, seen);
    Gate gate = gate(filing, counsel.id());
    if (!(gate instanceof Gate.Closed closed) || !closed.disputed()) {
      throw new NotPossible(NotPossible.Reason.NOTHING_TO_DECIDE);
    }
    if (!GateWords.decides(counsel, gate)) {
      throw new NotPossible(NotPossible.Reason.NOT_COUNSEL);
    }
    Map<String, String> said = new HashMap<>();
    said.put(Deed.REASON, reasons.strip());
    said.put(Deed.NORMS, String.join(" ", GateWords.closing(gate)));
    said.put(Deed.ACTION, FilingAction.digest(action(filing)));
    Deed deed = new Deed(Act.DECIDE, counsel.id(), clock.instant(), said);
    return moves.move(filing, deed, Optional.empty(), Optional.empty());
  }

  /**
   * Records that a statement was typed into the portal and sent; the gate is asked once more.
   *
   * @throws StaleFiling when something happened to the filing since {@code seen}
   * @throws NotPossible when it is refused
   * @throws org.bulou.server.duties.Shut when the gate is shut
   */
  public Filing submit(CaseId id, int number, int seen, Said said, Person by) {
    Filing filing = moves.locked(id, number, seen);
    Deed deed = new Deed(Act.SUBMIT, by.id(), clock.instant(), details(filing, said));
    refuse(filing, deed);
    PlannedAction action = action(filing);
    Gate gate = gates.ask(id, action, by.id());
    Passage passage = gates.pass(id, action, by.id(), reasons(filing, gate, said, by));
    return leave(passage, filing, deed);
  }

  /** The statement leaves: only with leave given for exactly this action. */
  private Filing leave(Passage passage, Filing filing, Deed deed) {
    String evaluation = EvaluationJson.plain().text(evaluations.at(passage.id(), passage.at()));
    Filing sent =
        moves.move(filing, deed, Optional.of(filing.text()), Optional.of(sheets.known(filing)));
    store.insertPassage(
        sent.id(),
        sent.revision(),
        GateWords.ground(passage.ground()),
        GateWords.json(passage),
        evaluation);
    facts.submitted(sent, deed);
    return sent;
  }

  /** The same in an exercise: nothing leaves, and no act is recorded in the case. */
  public Filing practise(CaseId id, int number, int seen, Person by) {
    if (cases.get(id).life() == Life.LIVE) {
      throw new NotPossible(NotPossible.Reason.LIVE);
    }
    Filing filing = moves.locked(id, number, seen);
    Deed deed = Deed.of(Act.PRACTISE, by.id(), clock.instant());
    return moves.move(filing, deed, Optional.of(filing.text()), Optional.of(sheets.known(filing)));
  }

  private void refuse(Filing filing, Deed deed) {
    boolean locks = sheets.stage(filing).locks();
    if (Machine.step(filing.state(), deed, locks) instanceof Step.Refused refused) {
      throw new NotPossible(NotPossible.Reason.of(refused.why()));
    }
    if (filing.state() instanceof FilingState.Draft && !urgent(filing)) {
      throw new NotPossible(NotPossible.Reason.NOT_URGENT);
    }
    if (deed.said(Deed.ACCOUNT).isEmpty()) {
      throw new NotPossible(NotPossible.Reason.ACCOUNT_NEEDED);
    }
  }

  private Map<String, String> details(Filing filing, Said said) {
    Map<String, String> details = new HashMap<>();
    details.put(Deed.ACCOUNT, said.account().strip());
    details.put(Deed.REFERENCE, said.reference().strip());
    details.put(Deed.WHEN, when(filing, said.when()).toString());
    details.put(Deed.REASON, said.reasons().strip());
    if (filing.state() instanceof FilingState.Draft) {
      details.put(Deed.GLASS, said.alone().strip());
    }
    return details;
  }

  /** Not in the future, and not before the text was as it was sent; forms tell whole minutes. */
  private Instant when(Filing filing, String told) {
    Instant now = clock.instant();
    if (told.isBlank()) {
      return now;
    }
    Instant ready = filing.history().getLast().deed().at();
    Instant when = parsed(told);
    if (when.isAfter(now) || when.isBefore(ready.truncatedTo(ChronoUnit.MINUTES))) {
      throw new NotPossible(NotPossible.Reason.TIME_ODD);
    }
    return when.isBefore(ready) ? ready : when;
  }

  private static Instant parsed(String told) {
    try {
      return OffsetDateTime.parse(told.strip()).toInstant();
    } catch (DateTimeParseException e) {
      throw new NotPossible(NotPossible.Reason.TIME_ODD);
    }
  }

  private Optional<Gates.Decision> reasons(Filing filing, Gate gate, Said said, Person by) {
    if (gate instanceof Gate.Closed) {
      return decision(filing, gate)
          .map(d -> new Gates.Decision(d.by(), true, d.said(Deed.REASON).orElse("")));
    }
    return said.reasons().isBlank()
        ? Optional.empty()
        : Optional.of(new Gates.Decision(by.id(), false, said.reasons().strip()));
  }

  private PlannedAction action(Filing filing) {
    return new FilingAction(sheets.law(), sheets.facts(filing.caseId()))
        .of(filing, clock.instant());
  }

  /** When the look of another person is owed by, after one person sent it alone. */
  public Duration reviewWithin() {
    return times.review();
  }
}
