package org.bulou.server.lawroom.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulou.law.events.Event;
import org.bulou.law.events.EventRegister;
import org.bulou.law.model.Instrument;
import org.bulou.server.platform.ActorId;

/**
 * Drafts, which bind nobody, and until when one may comment on them.
 *
 * @param counsel who can be named to see to one; empty for a reader who names nobody
 * @param longest how many characters what came of it may have
 * @param problem a message key
 */
public record DraftsPage(
    LocalDate today,
    List<Draft> drafts,
    List<Counsel> counsel,
    int longest,
    Optional<String> problem) {

  /**
   * A draft.
   *
   * @param id of the event that announced it, or of the instrument
   * @param instrument absent where the library has no page of it
   * @param event what announced it
   * @param open can it still be commented on
   */
  public record Draft(
      String id,
      Optional<Instrument> instrument,
      Optional<Event> event,
      Optional<EventRegister.Source> source,
      Optional<LocalDate> until,
      boolean open,
      Optional<Owner> owner) {}

  /**
   * Who sees to it.
   *
   * @param outcome what came of it; empty while it is to be done
   */
  public record Owner(ActorId id, String name, Optional<String> outcome) {}

  /** Somebody who can be named. */
  public record Counsel(String id, String name) {}
}
