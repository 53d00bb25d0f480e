package org.bulou.server.statements.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.statements.Clearances;
import org.bulou.server.statements.Lines;
import org.bulou.server.statements.NotStated;
import org.bulou.server.statements.Spokesperson;
import org.bulou.server.web.Page;
import org.bulou.server.web.Zones;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Spokespeople and cleared lines of a case. */
@Controller
@RequestMapping("/cases/{number}/lines")
class LinesController {
  private final StatementPages pages;
  private final Clearances clearances;
  private final People people;

  LinesController(StatementPages pages, Clearances clearances, People people) {
    this.pages = pages;
    this.clearances = clearances;
    this.people = people;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page show(@PathVariable String number, @AuthenticationPrincipal Person me) {
    return Page.of("statements/lines", page(pages.matter(number, me), me, Optional.empty()));
  }

  @PostMapping
  @Requires(Permission.WORK_CASES)
  Page write(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String audience,
      @RequestParam String level,
      @RequestParam String language,
      @RequestParam(defaultValue = "") String words,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return done(
        matter,
        me,
        () ->
            clearances.write(
                matter.id(), audience.equals("public"), level, language, words, me.id()));
  }

  @PostMapping("/{lines}/clear")
  @Requires(Permission.RELEASE)
  Page clear(
      @PathVariable String number,
      @PathVariable int lines,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String zone,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return done(
        matter,
        me,
        () -> {
          ZoneId in = ZoneId.of(zone);
          clearances.clear(matter.id(), lines, Zones.instant(until, zone), in, me);
        });
  }

  @PostMapping("/{lines}/withdraw")
  @Requires(Permission.RELEASE)
  Page withdraw(
      @PathVariable String number, @PathVariable int lines, @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return done(matter, me, () -> clearances.withdraw(matter.id(), lines, me.id()));
  }

  @PostMapping("/spokespeople")
  @Requires(Permission.RELEASE)
  Page name(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String name,
      @RequestParam String entity,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return done(matter, me, () -> clearances.name(matter.id(), name, entity, me.id()));
  }

  @PostMapping("/spokespeople/end")
  @Requires(Permission.RELEASE)
  Page end(@PathVariable String number, @RequestParam int who, @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return done(matter, me, () -> clearances.end(matter.id(), who, me.id()));
  }

  private Page done(Case matter, Person me, Runnable act) {
    try {
      act.run();
      return Page.redirect("/cases/" + matter.number() + "/lines");
    } catch (NotStated e) {
      return refused(matter, me, e.reason().wire());
    } catch (DateTimeException e) {
      return refused(matter, me, "time-odd");
    }
  }

  private Page refused(Case matter, Person me, String problem) {
    return Page.of("statements/lines", page(matter, me, Optional.of(problem)))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private LinesPage page(Case matter, Person me, Optional<String> problem) {
    Options options = pages.options(matter.id());
    return new LinesPage(
        Matter.of(matter),
        options,
        clearances.spokespeople(matter.id()).stream()
            .filter(s -> s.endedAt().isEmpty())
            .map(s -> speaker(s, options))
            .toList(),
        clearances.lines(matter.id()).stream().map(l -> row(l, options, me)).toList(),
        me.may(Permission.WORK_CASES),
        me.may(Permission.RELEASE),
        problem);
  }

  private LinesPage.Speaker speaker(Spokesperson s, Options options) {
    return new LinesPage.Speaker(
        s,
        options.entities().getOrDefault(s.entity(), Bilingual.same(s.entity())),
        Times.minute(s.namedAt()),
        people.displayName(s.namedBy()));
  }

  private LinesPage.Row row(Lines l, Options options, Person me) {
    return new LinesPage.Row(
        l,
        state(l),
        options.levels().getOrDefault(l.level(), Bilingual.same(l.level())),
        people.displayName(l.writtenBy()),
        l.cleared().map(c -> people.displayName(c.by())).orElse(""),
        l.cleared().map(c -> Times.minute(c.until(), c.zone())).orElse(""),
        l.writtenBy().equals(me.id()));
  }

  private String state(Lines l) {
    if (l.withdrawnAt().isPresent()) {
      return "withdrawn";
    }
    return l.cleared().isEmpty() ? "draft" : l.inForce(pages.now()) ? "cleared" : "over";
  }
}
