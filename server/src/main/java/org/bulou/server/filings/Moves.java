package org.bulou.server.filings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.cases.CaseId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adds deeds to filings, one after the other; inside the transaction of whoever calls. */
@Component
final class Moves {
  /** Acts that change what an authority has from us. */
  private static final Set<Act> OUTWARD = Set.of(Act.SUBMIT, Act.INVALIDATE, Act.WITHDRAW);

  private final FilingStore store;
  private final Sheets sheets;
  private final ActFacts facts;
  private final FilingEvents events;
  private final ApplicationEventPublisher listeners;

  Moves(
      FilingStore store,
      Sheets sheets,
      ActFacts facts,
      FilingEvents events,
      ApplicationEventPublisher listeners) {
    this.store = store;
    this.sheets = sheets;
    this.facts = facts;
    this.events = events;
    this.listeners = listeners;
  }

  /** The filing with its row locked, when nothing happened to it since it was seen. */
  Filing locked(CaseId id, int number, int seen) {
    Filing before = store.find(id, number).orElseThrow(() -> new IllegalArgumentException("none"));
    store.lock(before.id());
    Filing filing = store.find(id, number).orElseThrow();
    if (filing.revision() != seen) {
      throw new StaleFiling(filing);
    }
    return filing;
  }

  /** Adds a deed and says what it made of the filing. */
  Filing move(
      Filing filing,
      Deed deed,
      Optional<Map<String, String>> text,
      Optional<Map<String, String>> known) {
    boolean locks = sheets.stage(filing).locks();
    FilingState state =
        switch (Machine.step(filing.state(), deed, locks)) {
          case Step.To to -> to.state();
          case Step.Refused refused -> throw new NotPossible(NotPossible.Reason.of(refused.why()));
        };
    int statement =
        state
            .open()
            .map(FilingState.Text::number)
            .or(() -> state.sent().map(FilingState.Statement::number))
            .orElse(filing.statement());
    Moved moved =
        new Moved(
            filing.revision() + 1,
            deed,
            statement,
            text,
            known,
            known.map(k -> facts.version(filing.caseId())));
    store.append(filing.id(), moved);
    events.moved(filing, moved);
    if (OUTWARD.contains(deed.act())) {
      listeners.publishEvent(new FilingMoved(filing.caseId()));
    }
    return Changed.by(filing, state, moved);
  }
}
