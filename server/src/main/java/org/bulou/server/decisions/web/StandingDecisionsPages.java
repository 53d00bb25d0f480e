package org.bulou.server.decisions.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Account;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.decisions.Classes;
import org.bulou.server.decisions.Conflicts;
import org.bulou.server.decisions.Outcome;
import org.bulou.server.decisions.Side;
import org.bulou.server.decisions.Standing;
import org.bulou.server.decisions.StandingDecisions;
import org.bulou.server.decisions.Undecided;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.Register;
import org.bulou.server.web.Zones;
import org.springframework.stereotype.Component;

/** Makes the page of standing decisions for one reader. */
@Component
final class StandingDecisionsPages {
  private static final int MOST = 200;
  private final StandingDecisions standing;
  private final Conflicts conflicts;
  private final Classes classes;
  private final Organisation organisation;
  private final People people;
  private final Lines lines;
  private final InstantSource clock;

  StandingDecisionsPages(
      StandingDecisions standing,
      Conflicts conflicts,
      Classes classes,
      Organisation organisation,
      People people,
      Lines lines,
      InstantSource clock) {
    this.standing = standing;
    this.conflicts = conflicts;
    this.classes = classes;
    this.organisation = organisation;
    this.people = people;
    this.lines = lines;
    this.clock = clock;
  }

  StandingDecisionsPage of(
      Person me,
      Map<String, String> values,
      Map<String, Set<String>> ticked,
      Optional<Outcome.Why> problem) {
    Instant now = clock.instant();
    Register register = organisation.register();
    boolean mayMake = me.may(Permission.DECIDE_LAW);
    return new StandingDecisionsPage(
        conflicts.undecided(me.id(), now, MOST).stream().map(u -> waiting(u, now)).toList(),
        standing.all().stream().map(s -> row(s, me, register, now)).toList(),
        mayMake,
        mayMake ? classes.duties() : List.of(),
        mayMake ? classes.prohibitions() : List.of(),
        register.entities().stream()
            .map(e -> new StandingDecisionsPage.Choice(e.id(), e.name()))
            .toList(),
        register.products().stream()
            .map(p -> new StandingDecisionsPage.Choice(p.id(), Bilingual.same(p.name())))
            .toList(),
        mayMake ? invokers() : List.of(),
        Zones.USUAL,
        values,
        ticked,
        problem.map(w -> "decisions.refused." + w.wire()));
  }

  private List<StandingDecisionsPage.Choice> invokers() {
    return people.all().stream()
        .filter(a -> !a.closed())
        .map(Account::person)
        .filter(p -> p.may(Permission.WORK_CASES))
        .map(
            p ->
                new StandingDecisionsPage.Choice(
                    p.id().toString(), Bilingual.same(p.displayName())))
        .toList();
  }

  private static StandingDecisionsPage.Waiting waiting(Undecided u, Instant now) {
    return new StandingDecisionsPage.Waiting(
        u.caseNumber(),
        u.caseTitle(),
        u.collision().key(),
        u.collision().dutyTitle(),
        u.collision().againstTitle(),
        Lines.time(u.decideBy(), u.collision().zone()),
        !u.decideBy().isAfter(now));
  }

  private StandingDecisionsPage.Row row(Standing s, Person me, Register register, Instant now) {
    List<Side> signed = s.signatures().stream().flatMap(x -> x.sides().stream()).toList();
    List<Side> wanting = s.sides().stream().filter(x -> !signed.contains(x)).toList();
    String state = state(s, now);
    return new StandingDecisionsPage.Row(
        s.id(),
        s.number(),
        classes.name(s.duty()),
        classes.name(s.prohibition()),
        s.entities().stream()
            .sorted()
            .map(e -> register.entity(e).map(x -> x.name()).orElse(Bilingual.same(e)))
            .toList(),
        s.products().stream()
            .sorted()
            .map(p -> Bilingual.same(register.product(p).map(x -> x.name()).orElse(p)))
            .toList(),
        s.way().wire(),
        s.what(),
        Lines.time(s.ends(), ZoneOffset.UTC),
        people.displayName(s.by()),
        Lines.time(s.at(), ZoneOffset.UTC),
        state,
        Lines.laws(wanting),
        state.equals("unsigned") && wanting.stream().anyMatch(x -> x.has(me)),
        s.withdrawn().isEmpty() && s.sides().stream().anyMatch(x -> x.has(me)),
        s.invokers().stream().map(people::displayName).sorted().toList(),
        lines.signed(s.signatures(), me, ZoneOffset.UTC),
        s.withdrawn()
            .map(
                w ->
                    people.displayName(w.by())
                        + " · "
                        + Lines.time(w.at(), ZoneOffset.UTC)
                        + " · "
                        + w.why()));
  }

  private String state(Standing s, Instant now) {
    if (s.withdrawn().isPresent()) {
      return "withdrawn";
    }
    if (!now.isBefore(s.ends())) {
      return "expired";
    }
    if (!classes.has(s.duty()) || !classes.has(s.prohibition())) {
      return "gone";
    }
    return s.effective().isPresent() ? "in-force" : "unsigned";
  }
}
