package org.bulou.server.drills.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bulou.law.explain.Instants;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Cases;
import org.bulou.server.drills.Counting;
import org.bulou.server.drills.Drill;
import org.bulou.server.drills.Drills;
import org.bulou.server.drills.Scenario;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of a drill. */
@Component
class DrillPages {
  private final Drills drills;
  private final Counting counting;
  private final Cases cases;
  private final People people;
  private final InstantSource clock;

  DrillPages(Drills drills, Counting counting, Cases cases, People people, InstantSource clock) {
    this.drills = drills;
    this.counting = counting;
    this.cases = cases;
    this.people = people;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public DrillPage of(Drill drill, Person me, Optional<String> problem) {
    return of(drill, me, Integer.MAX_VALUE, problem);
  }

  /** The same, for somebody whose page shows some of the injects already. */
  DrillPage of(Drill drill, Person me, int seen, Optional<String> problem) {
    Instant now = clock.instant();
    Scenario scenario = drills.scenario(drill);
    ZoneId zone = drill.plan().zone();
    Instant end = drill.finished().map(Drill.Finished::at).orElse(now);
    Optional<Duration> passed = drill.started().map(s -> Duration.between(s.at(), end));
    boolean leads = drill.plan().leader().equals(me.id());
    boolean signed = drill.signed().isPresent();
    return new DrillPage(
        drill.number(),
        state(drill),
        scenario.title(),
        scenario.lead(),
        scenario.tests(),
        drill.plan().tests(),
        Instants.local(drill.plan().at(), zone),
        passed.map(Duration::toMinutes),
        drill.started().map(s -> cases.get(s.matter()).number()),
        me.may(Permission.WORK_CASES),
        me.may(Permission.WORK_CASES)
            && drill.part(me.id()).filter(p -> p == Drill.Part.OBSERVER).isEmpty(),
        mayStandFor(drill, me),
        drill.plan().members().stream()
            .map(
                m -> new DrillPage.Member(m.person().toString(), name(m.person()), m.part().wire()))
            .toList(),
        injects(
            drill, scenario, i -> passed.filter(p -> p.compareTo(i.after()) >= 0).isPresent(), end),
        leads
            ? injects(
                drill,
                scenario,
                i -> passed.filter(p -> p.compareTo(i.after()) >= 0).isEmpty(),
                end)
            : List.of(),
        passed.flatMap(
            p ->
                scenario.injects().stream()
                    .filter(i -> drill.running() && i.after().compareTo(p) > 0)
                    .map(i -> i.after().minus(p).toMinutes())
                    .min(Long::compare)),
        drill.notes().stream()
            .map(
                n ->
                    new DrillPage.Note(
                        n.lesson(), n.words(), Instants.local(n.at(), zone), name(n.by())))
            .toList(),
        drill.actions().stream().map(a -> action(a, zone, now)).toList(),
        drills.report(drill).map(r -> ReportViews.of(r, zone)),
        drill
            .signed()
            .map(
                s ->
                    new DrillPage.Signature(
                        Instants.local(s.at(), zone), name(s.by()), s.note(), s.sha256())),
        signed && me.may(Permission.WORK_CASES)
            ? counting.open(drill, me).stream().map(DrillPages::offer).toList()
            : List.of(),
        drill.counted().stream().map(Drill.Counted::duty).toList(),
        seen,
        problem);
  }

  static String state(Drill drill) {
    if (drill.signed().isPresent()) {
      return "signed";
    }
    return drill.finished().isPresent()
        ? "finished"
        : drill.started().isPresent() ? "running" : "planned";
  }

  private static boolean mayStandFor(Drill drill, Person me) {
    return drill.signed().isEmpty()
        && drill.finished().filter(f -> !f.by().equals(me.id())).isPresent()
        && (me.may(Permission.WORK_CASES) || me.may(Permission.RELEASE));
  }

  private List<DrillPage.Inject> injects(
      Drill drill,
      Scenario scenario,
      java.util.function.Predicate<Scenario.Inject> wanted,
      Instant end) {
    return scenario.injects().stream().filter(wanted).map(i -> inject(drill, i, end)).toList();
  }

  private DrillPage.Inject inject(Drill drill, Scenario.Inject i, Instant end) {
    ZoneId zone = drill.plan().zone();
    Instant at = drill.started().map(Drill.Started::at).orElse(drill.plan().at()).plus(i.after());
    Optional<Drill.Answer> answer = drill.answer(i.id());
    return new DrillPage.Inject(
        i.id(),
        i.minute(),
        Instants.local(at, zone),
        i.text(),
        i.expected(),
        i.exercises(),
        answer.isEmpty() && end.isAfter(at.plus(Duration.ofMinutes(i.within()))),
        answer.map(a -> Instants.local(a.at(), zone) + " · " + name(a.by())),
        answer.map(Drill.Answer::note).orElse(""));
  }

  private DrillPage.Action action(Drill.Action a, ZoneId zone, Instant now) {
    boolean past =
        a.closed().isEmpty() && !a.due().plusDays(1).atStartOfDay(zone).toInstant().isAfter(now);
    return new DrillPage.Action(
        a.number(),
        a.what(),
        name(a.owner()),
        a.due().toString(),
        past,
        a.closed()
            .map(c -> Instants.local(c.at(), zone) + " · " + name(c.by()) + " · " + c.outcome()));
  }

  private static DrillPage.Offer offer(Counting.Offer o) {
    var head = o.duty().duty().norm().head();
    return new DrillPage.Offer(
        o.key(),
        o.matter().number() + " " + o.matter().title(),
        head.title(),
        head.instrument().shortName(),
        head.cite().at(),
        !o.shownBy().isEmpty());
  }

  private String name(ActorId id) {
    return people.displayName(id);
  }
}
