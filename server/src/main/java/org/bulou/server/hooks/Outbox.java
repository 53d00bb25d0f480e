package org.bulou.server.hooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.FactsRecorded;
import org.bulou.server.filings.FilingMoved;
import org.bulou.server.watch.ReminderFired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what is to be told, in the transaction of what happened. */
@Component
class Outbox {
  private final DeliveryStore store;
  private final InstantSource clock;

  Outbox(DeliveryStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @EventListener
  void on(FactsRecorded recorded) {
    Kind kind = recorded.version() == 1 ? Kind.CASE_OPENED : Kind.FACTS_RECORDED;
    add(recorded.id(), kind, recorded.at(), Optional.empty());
  }

  @EventListener
  void on(FilingMoved moved) {
    add(moved.id(), Kind.FILING_MOVED, clock.instant(), Optional.empty());
  }

  @EventListener
  void on(ReminderFired fired) {
    add(fired.id(), Kind.REMINDER_FIRED, fired.at(), Optional.of(fired.due()));
  }

  private void add(CaseId id, Kind kind, Instant at, Optional<Instant> due) {
    store.add(id, kind, at, due, clock.instant());
  }
}
