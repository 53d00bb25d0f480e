package org.bulou.server.statements.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.statements.Embargo;
import org.bulou.server.statements.Embargoes;
import org.bulou.server.statements.Leak;
import org.bulou.server.statements.Leaks;
import org.bulou.server.statements.NotStated;
import org.bulou.server.web.BadRequest;
import org.bulou.server.web.Page;
import org.bulou.server.web.Zones;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Embargoes of a case, and what got out. */
@Controller
@RequestMapping("/cases/{number}/embargo")
class EmbargoController {
  private final StatementPages pages;
  private final Embargoes embargoes;
  private final Leaks leaks;
  private final People people;

  EmbargoController(StatementPages pages, Embargoes embargoes, Leaks leaks, People people) {
    this.pages = pages;
    this.embargoes = embargoes;
    this.leaks = leaks;
    this.people = people;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page show(@PathVariable String number, @AuthenticationPrincipal Person me) {
    return Page.of("statements/embargo", page(pages.matter(number, me), me, Optional.empty()));
  }

  @PostMapping
  @Requires(Permission.SHARE_CASES)
  Page agree(
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return done(
        matter,
        me,
        () -> {
          ZoneId zone = zone(form);
          embargoes.agree(
              matter.id(),
              one(form, "flaw"),
              one(form, "parties").lines().toList(),
              Zones.instant(one(form, "ends"), zone.getId()),
              zone,
              one(form, "terms"),
              me.id());
        });
  }

  @PostMapping("/{embargo}/revise")
  @Requires(Permission.SHARE_CASES)
  Page revise(
      @PathVariable String number,
      @PathVariable int embargo,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return done(
        matter,
        me,
        () -> {
          ZoneId zone = zone(form);
          embargoes.revise(
              matter.id(),
              embargo,
              Zones.instant(one(form, "ends"), zone.getId()),
              zone,
              one(form, "terms"),
              one(form, "why"),
              me.id());
        });
  }

  @PostMapping("/{embargo}/consent")
  @Requires(Permission.WORK_CASES)
  Page consent(
      @PathVariable String number,
      @PathVariable int embargo,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return done(
        matter,
        me,
        () ->
            embargoes.consent(
                matter.id(),
                embargo,
                one(form, "party"),
                one(form, "agrees").equals("yes"),
                one(form, "how"),
                me.id()));
  }

  @PostMapping("/{embargo}/lift")
  @Requires(Permission.SHARE_CASES)
  Page lift(
      @PathVariable String number,
      @PathVariable int embargo,
      @RequestParam(defaultValue = "") String why,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return done(matter, me, () -> embargoes.lift(matter.id(), embargo, why, me.id()));
  }

  @PostMapping("/leaks")
  @Requires(Permission.WORK_CASES)
  Page leak(
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return done(matter, me, () -> leaks.record(matter.id(), leak(form), me.id()));
  }

  private static Leak leak(MultiValueMap<String, String> form) {
    ZoneId zone = zone(form);
    Instant noticed = Zones.instant(one(form, "noticed"), zone.getId());
    return new Leak(
        one(form, "flaw"),
        new HashSet<>(form.getOrDefault("level", List.of())),
        one(form, "what"),
        one(form, "where"),
        one(form, "since").isEmpty() ? noticed : Zones.instant(one(form, "since"), zone.getId()),
        noticed,
        zone,
        one(form, "whom"),
        one(form, "ours"),
        optional(form, "embargo").map(EmbargoController::number),
        optional(form, "exploited"));
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new BadRequest();
    }
  }

  private static String one(MultiValueMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }

  private static Optional<String> optional(MultiValueMap<String, String> form, String name) {
    return Optional.of(one(form, name)).filter(t -> !t.isEmpty());
  }

  private static ZoneId zone(MultiValueMap<String, String> form) {
    return ZoneId.of(one(form, "zone"));
  }

  private Page done(Case matter, Person me, Runnable act) {
    try {
      act.run();
      return Page.redirect("/cases/" + matter.number() + "/embargo");
    } catch (NotStated e) {
      return refused(matter, me, e.reason().wire());
    } catch (DateTimeException e) {
      return refused(matter, me, "time-odd");
    }
  }

  private Page refused(Case matter, Person me, String problem) {
    return Page.of("statements/embargo", page(matter, me, Optional.of(problem)))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private EmbargoPage page(Case matter, Person me, Optional<String> problem) {
    Options options = pages.options(matter.id());
    return new EmbargoPage(
        Matter.of(matter),
        options,
        embargoes.of(matter.id()).stream().map(e -> row(e, options)).toList(),
        leaks.of(matter.id()).stream().map(l -> seen(l, options)).toList(),
        me.may(Permission.WORK_CASES),
        me.may(Permission.SHARE_CASES),
        problem);
  }

  private EmbargoPage.Row row(Embargo e, Options options) {
    return new EmbargoPage.Row(
        e,
        e.state(pages.now()).wire(),
        options.flaws().getOrDefault(e.flaw(), Bilingual.same(e.flaw())),
        Times.minute(e.terms().endsAt(), e.terms().zone()),
        e.parties().stream()
            .map(
                p ->
                    new EmbargoPage.Party(
                        p,
                        e.word(p).map(c -> c.agrees() ? "yes" : "no").orElse("none"),
                        e.word(p).map(Embargo.Consent::how).orElse("")))
            .toList(),
        e.revisions().stream()
            .map(
                r ->
                    new EmbargoPage.Revised(
                        r.number(),
                        Times.minute(r.endsAt(), r.zone()),
                        r.terms(),
                        r.why(),
                        Times.minute(r.at()),
                        people.displayName(r.by())))
            .toList(),
        e.lifted()
            .map(l -> Times.minute(l.at()) + " · " + people.displayName(l.by()) + " · " + l.why()));
  }

  private EmbargoPage.Seen seen(Leaks.Kept l, Options options) {
    Leak leak = l.leak();
    return new EmbargoPage.Seen(
        l,
        options.flaws().getOrDefault(leak.flaw(), Bilingual.same(leak.flaw())),
        options.levels().entrySet().stream()
            .filter(e -> leak.levels().contains(e.getKey()))
            .map(java.util.Map.Entry::getValue)
            .toList(),
        Times.minute(leak.noticedAt(), leak.zone()),
        Times.minute(leak.publicAt(), leak.zone()),
        people.displayName(l.by()));
  }
}
