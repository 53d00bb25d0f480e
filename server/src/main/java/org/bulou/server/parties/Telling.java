package org.bulou.server.parties;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bulou.law.evaluate.Gate;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.CaseId;
import org.bulou.server.duties.GateWords;
import org.bulou.server.duties.Gates;
import org.bulou.server.duties.Passage;
import org.bulou.server.evaluation.PlannedAction;
import org.bulou.server.sharing.ShareAction;
import org.bulou.server.sharing.ToParty;
import org.springframework.stereotype.Component;

/** Puts what is to be told to a party to the gate, and asks for leave. */
@Component
final class Telling {
  private final Gates gates;
  private final CaseWords words;
  private final InstantSource clock;

  Telling(Gates gates, CaseWords words, InstantSource clock) {
    this.gates = gates;
    this.words = words;
    this.clock = clock;
  }

  /** What the law says to it now. */
  Gate ask(Party party, ToParty to, Person asker) {
    return asking(party.caseId(), asker).apply(to);
  }

  /** The same for several things to be told in a case, which is read once for all of them. */
  Function<ToParty, Gate> asking(CaseId id, Person asker) {
    Function<ToParty, PlannedAction> actions = actions(id);
    Function<PlannedAction, Gate> law = gates.asking(id, asker.id());
    return to -> law.apply(actions.apply(to));
  }

  /**
   * Leave for exactly this.
   *
   * @param reasons why, where the gate is not clear; blank: none
   * @throws org.bulou.server.duties.Shut when the gate is shut
   */
  Passage pass(Party party, ToParty to, String reasons, Person by) {
    PlannedAction action = actions(party.caseId()).apply(to);
    Gate gate = gates.ask(party.caseId(), action, by.id());
    boolean counsel = by.may(Permission.DECIDE_LAW) && GateWords.decides(by, gate);
    Optional<Gates.Decision> decision =
        reasons.isBlank()
            ? Optional.empty()
            : Optional.of(new Gates.Decision(by.id(), counsel, reasons.strip()));
    return gates.pass(party.caseId(), action, by.id(), decision);
  }

  private Function<ToParty, PlannedAction> actions(CaseId id) {
    ShareAction share = new ShareAction(words.facts(id));
    Set<String> entities = words.entities(id).keySet();
    Set<String> levels = words.levels().keySet();
    return to -> {
      if (!entities.contains(to.entity()) || !levels.contains(to.level())) {
        throw new NotDone(NotDone.Reason.CHOICE_ODD);
      }
      return share.party(to, clock.instant());
    };
  }
}
