package org.bulou.server.keeping.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bulou.law.evaluate.Gate;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.duties.Shut;
import org.bulou.server.keeping.NotKept;
import org.bulou.server.keeping.Visit;
import org.bulou.server.keeping.Visits;
import org.bulou.server.web.NotFound;
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

/** Visits and letters of authorities, from the papers to the signed list. */
@Controller
@RequestMapping("/cases/{number}/visits")
class VisitController {
  private final Visits visits;
  private final VisitPages pages;

  VisitController(Visits visits, VisitPages pages) {
    this.visits = visits;
    this.pages = pages;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page list(@PathVariable String number, @AuthenticationPrincipal Person me) {
    return Page.of("keeping/visits", pages.list(pages.matter(number, me), me, Optional.empty()));
  }

  @PostMapping
  @Requires(Permission.WORK_CASES)
  Page open(
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    try {
      return shown(matter, visits.open(matter, opening(form), me).number());
    } catch (NotKept e) {
      return unopened(matter, me, e.reason().wire());
    } catch (DateTimeException e) {
      return unopened(matter, me, "time-odd");
    }
  }

  private static Visit.Opening opening(MultiValueMap<String, String> form) {
    ZoneId zone = ZoneId.of(one(form, "zone"));
    List<Visit.Officer> officers = new ArrayList<>();
    for (String line : one(form, "officers").lines().toList()) {
      String[] parts = line.strip().split("\\s*[,，;；]\\s*", 2);
      if (!parts[0].isBlank()) {
        officers.add(new Visit.Officer(parts[0], parts.length > 1 ? parts[1] : ""));
      }
    }
    return new Visit.Opening(
        one(form, "way").equals("letter"),
        one(form, "entity"),
        one(form, "authority"),
        one(form, "ground"),
        one(form, "document"),
        one(form, "shown").equals("yes"),
        one(form, "scope"),
        Zones.instant(one(form, "began"), zone.getId()),
        zone,
        officers);
  }

  private Page unopened(Case matter, Person me, String problem) {
    return Page.of("keeping/visits", pages.list(matter, me, Optional.of(problem)))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping("/{visit}")
  @Requires(Permission.READ_CASES)
  Page one(
      @PathVariable String number, @PathVariable int visit, @AuthenticationPrincipal Person me) {
    return show("keeping/visit", number, visit, me);
  }

  /** The list for both sides to sign, to be printed. */
  @GetMapping("/{visit}/sheet")
  @Requires(Permission.READ_CASES)
  Page sheet(
      @PathVariable String number, @PathVariable int visit, @AuthenticationPrincipal Person me) {
    return show("keeping/signed", number, visit, me);
  }

  private Page show(String template, String number, int visit, Person me) {
    Case matter = pages.matter(number, me);
    Visit found = visits.find(matter.id(), visit).orElseThrow(NotFound::new);
    return Page.of(template, pages.one(matter, found, me, Optional.empty(), Optional.empty()));
  }

  @PostMapping("/{visit}/ask")
  @Requires(Permission.WORK_CASES)
  Page ask(
      @PathVariable String number,
      @PathVariable int visit,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return done(
        matter,
        visit,
        me,
        () ->
            visits.ask(
                matter,
                visit,
                one(form, "what"),
                Optional.of(one(form, "level")).filter(l -> !l.isEmpty()),
                me));
  }

  /** Hands something over: only through its gate. */
  @PostMapping("/{visit}/produce")
  @Requires(Permission.RELEASE)
  Page produce(
      @PathVariable String number,
      @PathVariable int visit,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return done(
        matter,
        visit,
        me,
        () ->
            visits.produce(
                matter,
                visit,
                demand(form),
                one(form, "words"),
                one(form, "sha256"),
                one(form, "reasons"),
                me));
  }

  @PostMapping("/{visit}/refuse")
  @Requires(Permission.RELEASE)
  Page refuse(
      @PathVariable String number,
      @PathVariable int visit,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return done(
        matter,
        visit,
        me,
        () -> visits.refuse(matter, visit, demand(form), one(form, "ground"), me));
  }

  @PostMapping("/{visit}/close")
  @Requires(Permission.WORK_CASES)
  Page close(
      @PathVariable String number,
      @PathVariable int visit,
      @RequestParam(defaultValue = "") String signed,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return done(matter, visit, me, () -> visits.close(matter, visit, signed, me));
  }

  private Page done(Case matter, int visit, Person me, Runnable act) {
    try {
      act.run();
      return shown(matter, visit);
    } catch (NotKept e) {
      return refused(matter, visit, me, Optional.empty(), e.reason().wire());
    } catch (Shut e) {
      String why = "shut-" + e.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return refused(matter, visit, me, Optional.of(e.gate()), why);
    }
  }

  private Page refused(Case matter, int visit, Person me, Optional<Gate> gate, String problem) {
    Visit found = visits.find(matter.id(), visit).orElseThrow(NotFound::new);
    return Page.of("keeping/visit", pages.one(matter, found, me, gate, Optional.of(problem)))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static Page shown(Case matter, int visit) {
    return Page.redirect("/cases/" + matter.number() + "/visits/" + visit);
  }

  private static int demand(MultiValueMap<String, String> form) {
    try {
      return Integer.parseInt(one(form, "demand"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String one(MultiValueMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }
}
