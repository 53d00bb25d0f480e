package org.bulou.server.parties;

import java.time.InstantSource;
import java.util.Optional;
import org.bulou.law.evaluate.Gate;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
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
    return gates.ask(party.caseId(), action(party, to), asker.id());
  }

  /**
   * Leave for exactly this.
   *
   * @param reasons why, where the gate is not clear; blank: none
   * @throws org.bulou.server.duties.Shut when the gate is shut
   */
  Passage pass(Party party, ToParty to, String reasons, Person by) {
    PlannedAction action = action(party, to);
    Gate gate = gates.ask(party.caseId(), action, by.id());
    boolean counsel = by.may(Permission.DECIDE_LAW) && GateWords.decides(by, gate);
    Optional<Gates.Decision> decision =
        reasons.isBlank()
            ? Optional.empty()
            : Optional.of(new Gates.Decision(by.id(), counsel, reasons.strip()));
    return gates.pass(party.caseId(), action, by.id(), decision);
  }

  private PlannedAction action(Party party, ToParty to) {
    if (!words.entities(party.caseId()).containsKey(to.entity())
        || !words.levels().containsKey(to.level())) {
      throw new NotDone(NotDone.Reason.CHOICE_ODD);
    }
    return new ShareAction(words.facts(party.caseId())).party(to, clock.instant());
  }
}
