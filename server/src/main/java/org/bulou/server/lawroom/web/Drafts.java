package org.bulou.server.lawroom.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulou.law.events.Event;
import org.bulou.law.events.EventKind;
import org.bulou.law.model.Instrument;
import org.bulou.server.access.Account;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.library.DraftOwner;
import org.bulou.server.library.DraftOwners;
import org.bulou.server.library.Library;
import org.springframework.stereotype.Component;

/** What is on its way to become law, and who of us sees to it. */
@Component
final class Drafts {
  private final Library library;
  private final DraftOwners owners;
  private final People people;

  Drafts(Library library, DraftOwners owners, People people) {
    this.library = library;
    this.owners = owners;
    this.people = people;
  }

  DraftsPage page(LocalDate today, Person me, Optional<String> problem) {
    return new DraftsPage(
        today,
        all(today),
        me.may(Permission.DECIDE_LAW) ? counsel() : List.of(),
        DraftOwners.LONGEST,
        problem);
  }

  /** Those that can still be commented on first. */
  List<DraftsPage.Draft> all(LocalDate today) {
    Map<String, DraftOwner> owned = owners.all();
    return found()
        .map(d -> draft(d.instrument(), d.event(), owned, today))
        .sorted(
            Comparator.comparing((DraftsPage.Draft d) -> !d.open())
                .thenComparing(d -> d.until().map(u -> -u.toEpochDay()).orElse(Long.MAX_VALUE))
                .thenComparing(d -> d.instrument().map(Instrument::id).orElse("")))
        .toList();
  }

  private record Found(Optional<Instrument> instrument, Optional<Event> event) {}

  private Stream<Found> found() {
    List<Found> found = new ArrayList<>();
    for (Instrument i : library.law().instruments().values()) {
      if (i.draft()) {
        List<Event> told = announced().filter(e -> e.instruments().contains(i.id())).toList();
        if (told.isEmpty()) {
          found.add(new Found(Optional.of(i), Optional.empty()));
        }
        told.forEach(e -> found.add(new Found(Optional.of(i), Optional.of(e))));
      }
    }
    announced()
        .filter(e -> e.instruments().isEmpty())
        .forEach(e -> found.add(new Found(Optional.empty(), Optional.of(e))));
    return found.stream();
  }

  private Stream<Event> announced() {
    return library.events().events().stream().filter(e -> e.kind() == EventKind.DRAFT_FOR_COMMENT);
  }

  private DraftsPage.Draft draft(
      Optional<Instrument> instrument,
      Optional<Event> event,
      Map<String, DraftOwner> owned,
      LocalDate today) {
    Optional<LocalDate> until = event.flatMap(Event::comments).flatMap(Event.Comments::until);
    String id = event.map(Event::id).or(() -> instrument.map(Instrument::id)).orElseThrow();
    return new DraftsPage.Draft(
        id,
        instrument,
        event,
        event.map(e -> library.events().sourceOf(e)),
        until,
        until.filter(d -> !d.isBefore(today)).isPresent(),
        Optional.ofNullable(owned.get(id))
            .map(
                o ->
                    new DraftsPage.Owner(
                        o.owner(),
                        people.displayName(o.owner()),
                        o.closed().map(DraftOwner.Closed::outcome))));
  }

  /** Who can be named: comments on drafts are counsel's to send. */
  List<DraftsPage.Counsel> counsel() {
    return people.all().stream()
        .filter(a -> !a.closed())
        .map(Account::person)
        .filter(p -> p.may(Permission.DECIDE_LAW))
        .map(p -> new DraftsPage.Counsel(p.id().toString(), p.displayName()))
        .toList();
  }
}
