package org.bulou.server.drills.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.explain.Instants;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.drills.Drill;
import org.bulou.server.drills.Drills;
import org.bulou.server.drills.NotDrilled;
import org.bulou.server.drills.Scenarios;
import org.bulou.server.platform.ActorId;
import org.bulou.server.web.Page;
import org.bulou.server.web.Zones;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The drills one sees; planning one, or starting one at once. */
@Controller
@RequestMapping("/drills")
class DrillsController {
  private static final String PART = "part-";
  private final Drills drills;
  private final Scenarios scenarios;
  private final InstantSource clock;

  DrillsController(Drills drills, Scenarios scenarios, InstantSource clock) {
    this.drills = drills;
    this.scenarios = scenarios;
    this.clock = clock;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page show(@AuthenticationPrincipal Person me) {
    return page(me, Optional.empty());
  }

  /** Plans it; with {@code now} it starts at once, and whoever asks leads it. */
  @PostMapping
  @Requires(Permission.WORK_CASES)
  Page plan(@RequestParam Map<String, String> form, @AuthenticationPrincipal Person me) {
    boolean now = form.getOrDefault("now", "").equals("yes");
    try {
      int number = drills.plan(plan(form, me, now), me);
      if (now) {
        drills.start(number, me);
      }
      return Page.redirect("/drills/" + number);
    } catch (NotDrilled e) {
      return refused(me, e.reason().wire());
    } catch (DateTimeException e) {
      return refused(me, NotDrilled.Reason.WORDS_NEEDED.wire());
    } catch (IllegalArgumentException e) {
      return refused(me, NotDrilled.Reason.CHOICE_ODD.wire());
    }
  }

  private Drill.Plan plan(Map<String, String> form, Person me, boolean now) {
    ZoneId zone = ZoneId.of(text(form, "zone"));
    Instant at = now ? clock.instant() : Zones.instant(text(form, "at"), zone.getId());
    String chosen = text(form, "leader");
    ActorId leader = chosen.isEmpty() ? me.id() : new ActorId(UUID.fromString(chosen));
    List<Drill.Member> members = new ArrayList<>();
    members.add(new Drill.Member(leader, Drill.Part.LEADER));
    form.forEach(
        (name, part) -> {
          if (name.startsWith(PART) && !part.isEmpty()) {
            ActorId person = new ActorId(UUID.fromString(name.substring(PART.length())));
            if (!person.equals(leader)) {
              members.add(new Drill.Member(person, part(part)));
            }
          }
        });
    if (members.stream().noneMatch(m -> m.person().equals(me.id()))) {
      members.add(new Drill.Member(me.id(), Drill.Part.OBSERVER));
    }
    return new Drill.Plan(text(form, "scenario"), at, zone, text(form, "tests"), members);
  }

  private static Drill.Part part(String name) {
    return name.equals("observer") ? Drill.Part.OBSERVER : Drill.Part.PARTICIPANT;
  }

  private static String text(Map<String, String> form, String field) {
    return form.getOrDefault(field, "").strip();
  }

  private Page refused(Person me, String problem) {
    return page(me, Optional.of(problem)).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page page(Person me, Optional<String> problem) {
    boolean may = me.may(Permission.WORK_CASES);
    return Page.of(
        "drills/drills",
        new DrillsPage(
            drills.visible(me.id()).stream()
                .map(
                    l ->
                        new DrillsPage.Line(
                            l.number(),
                            l.scenario().title(),
                            Instants.local(l.at(), l.zone()),
                            l.state(),
                            l.open()))
                .toList(),
            scenarios.all().stream()
                .map(
                    s -> new DrillsPage.Choice(s.id(), s.title(), s.lead(), s.tests(), s.minutes()))
                .toList(),
            may ? people(me) : List.of(),
            Zones.USUAL,
            may,
            problem));
  }

  private List<DrillsPage.Somebody> people(Person me) {
    List<DrillsPage.Somebody> found = new ArrayList<>();
    found.add(new DrillsPage.Somebody(me.id().toString(), me.displayName()));
    drills.candidates().stream()
        .filter(p -> !p.id().equals(me.id()))
        .forEach(p -> found.add(new DrillsPage.Somebody(p.id().toString(), p.displayName())));
    return found;
  }
}
