package org.bulou.server.duties;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.evaluation.PlannedAction;
import org.bulou.server.library.Library;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door through which everything that leaves has to pass. */
@Service
public class Gates {
  private final Evaluations evaluations;
  private final Cases cases;
  private final Library library;
  private final InstantSource clock;

  Gates(Evaluations evaluations, Cases cases, Library library, InstantSource clock) {
    this.evaluations = evaluations;
    this.cases = cases;
    this.library = library;
    this.clock = clock;
  }

  /** What the law says of an action now; nothing is recorded. */
  public Gate ask(CaseId id, PlannedAction action, ActorId asker) {
    return evaluations.gate(id, action, asker, clock.instant());
  }

  /** The same for several actions, each asked for itself. */
  public Function<PlannedAction, Gate> asking(CaseId id, ActorId asker) {
    return evaluations.gates(id, asker, clock.instant());
  }

  /**
   * What the law said of an action at an instant, on all that is recorded now: for what was done
   * already, which no gate can hold any more.
   */
  public Gate asked(CaseId id, PlannedAction action, ActorId asker, Instant asOf) {
    return evaluations.gate(id, action, asker, asOf);
  }

  /**
   * Asks once more inside the transaction that acts, and gives leave.
   *
   * @param reasons why a named person goes ahead although the gate is not clear
   * @throws Shut when the action may not go ahead
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Passage pass(CaseId id, PlannedAction action, ActorId who, Optional<Decision> reasons) {
    Instant now = clock.instant();
    Gate gate = evaluations.gate(id, action, who, now);
    if (cases.get(id).life() != Life.LIVE) {
      throw new Shut(gate, Shut.Why.NOT_LIVE);
    }
    return new Passage(id, action, ground(gate, reasons), now, library.law().hash());
  }

  /**
   * Why somebody goes ahead.
   *
   * @param by who answers for it
   * @param mayDecideConflicts has that person the legal role for the law that closes it
   */
  public record Decision(ActorId by, boolean mayDecideConflicts, String reasons) {}

  private static Passage.Ground ground(Gate gate, Optional<Decision> decision) {
    return switch (gate) {
      case Gate.Clear clear -> new Passage.Ground.Clear(clear);
      case Gate.Undetermined u -> undetermined(u, decision);
      case Gate.Closed closed -> {
        Decision d = decision.orElseThrow(() -> new Shut(closed, Shut.Why.CLOSED));
        if (!closed.disputed() || !d.mayDecideConflicts() || d.reasons().isBlank()) {
          throw new Shut(closed, Shut.Why.CLOSED);
        }
        yield new Passage.Ground.Decided(closed, d.by(), d.reasons());
      }
    };
  }

  private static Passage.Ground undetermined(Gate.Undetermined gate, Optional<Decision> decision) {
    if (gate.practice() == DomainValue.InDoubt.HOLD) {
      throw new Shut(gate, Shut.Why.HELD);
    }
    Decision d =
        decision
            .filter(x -> !x.reasons().isBlank())
            .orElseThrow(() -> new Shut(gate, Shut.Why.REASONS_NEEDED));
    return new Passage.Ground.Decided(gate, d.by(), d.reasons());
  }
}
