package org.bulou.server.decisions.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.decisions.Collision;
import org.bulou.server.decisions.Conflicts;
import org.bulou.server.decisions.Invocations;
import org.bulou.server.decisions.Outcome;
import org.bulou.server.decisions.Side;
import org.bulou.server.decisions.Standing;
import org.bulou.server.decisions.View;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Zones;
import org.springframework.stereotype.Component;

/** Makes the page of a conflict for one reader. */
@Component
final class ConflictPages {
  private final Conflicts conflicts;
  private final Invocations invocations;
  private final Lines lines;
  private final Cases cases;
  private final People people;
  private final InstantSource clock;

  ConflictPages(
      Conflicts conflicts,
      Invocations invocations,
      Lines lines,
      Cases cases,
      People people,
      InstantSource clock) {
    this.conflicts = conflicts;
    this.invocations = invocations;
    this.lines = lines;
    this.cases = cases;
    this.people = people;
    this.clock = clock;
  }

  ConflictPage of(
      Case c, String key, Person me, Map<String, String> values, Optional<Outcome.Why> problem) {
    View view = Optional.ofNullable(conflicts.of(c.id()).get(key)).orElseThrow(NotFound::new);
    Collision on = view.tracked().collision();
    ZoneId zone = on.zone();
    Instant now = clock.instant();
    List<Person> inside = inside(c);
    List<Side> unsigned = view.waiting().isPresent() ? view.unsigned() : List.of();
    return new ConflictPage(
        c.number(),
        c.title(),
        view,
        Lines.time(view.decideBy(), zone),
        !view.decideBy().isAfter(now),
        on.sides().stream().map(s -> counsel(s, inside)).toList(),
        Stream.of(c.owner(), c.deputy())
            .flatMap(Optional::stream)
            .map(people::displayName)
            .toList(),
        view.current().map(d -> lines.of(d, me, zone)),
        view.waiting().map(d -> lines.of(d, me, zone)),
        Lines.laws(unsigned),
        view.all().stream().map(d -> lines.of(d, me, zone)).toList(),
        Lines.laws(on.sides().stream().filter(s -> s.has(me)).toList()),
        unsigned.stream().anyMatch(s -> s.has(me)),
        me.may(Permission.WORK_CASES),
        view.tracked().gone().isPresent() ? List.of() : offers(c, on, me),
        Zones.USUAL,
        values,
        problem.map(w -> "decisions.refused." + w.wire()));
  }

  private List<ConflictPage.Offer> offers(Case c, Collision on, Person me) {
    return invocations.offers(c, on, me).stream()
        .map(
            o -> {
              Standing s = o.standing();
              return new ConflictPage.Offer(
                  s.id(),
                  s.number(),
                  s.way().wire(),
                  s.what(),
                  Lines.time(s.ends(), on.zone()),
                  o.why().map(Outcome.Why::wire));
            })
        .toList();
  }

  private static ConflictPage.Counsel counsel(Side side, List<Person> inside) {
    return new ConflictPage.Counsel(
        side.shown(), inside.stream().filter(side::has).map(Person::displayName).toList());
  }

  private List<Person> inside(Case c) {
    return people.open(cases.participants(c.id()));
  }
}
