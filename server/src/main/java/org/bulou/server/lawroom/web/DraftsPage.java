package org.bulou.server.lawroom.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulou.law.events.Event;
import org.bulou.law.events.EventRegister;
import org.bulou.law.model.Instrument;

/** Drafts, which bind nobody, and until when one may comment on them. */
public record DraftsPage(LocalDate today, List<Draft> drafts) {

  /**
   * A draft.
   *
   * @param instrument absent where the library has no page of it
   * @param event what announced it
   */
  public record Draft(
      Optional<Instrument> instrument,
      Optional<Event> event,
      Optional<EventRegister.Source> source,
      Optional<LocalDate> until,
      boolean open) {}
}
