package org.bulou.server.parties.web;

import java.util.Arrays;
import java.util.Optional;
import org.bulou.law.source.Language;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.parties.CaseWords;
import org.bulou.server.parties.NewParty;
import org.bulou.server.parties.NotDone;
import org.bulou.server.parties.Parties;
import org.bulou.server.parties.PartyKind;
import org.bulou.server.parties.Standing;
import org.bulou.server.parties.Wanted;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The parties of a case at a glance. */
@Controller
@RequestMapping("/cases/{number}/parties")
class PartiesController {
  private final Cases cases;
  private final Parties parties;
  private final CaseWords words;

  PartiesController(Cases cases, Parties parties, CaseWords words) {
    this.cases = cases;
    this.parties = parties;
    this.words = words;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page show(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String standing,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String text,
      @AuthenticationPrincipal Person me) {
    Wanted wanted =
        new Wanted(
            Arrays.stream(Standing.values()).filter(s -> s.wire().equals(standing)).findFirst(),
            kind(kind),
            text.strip());
    return Page.of("parties/list", page(matter(number, me), wanted, me, Optional.empty()));
  }

  static Optional<PartyKind> kind(String wire) {
    return Arrays.stream(PartyKind.values()).filter(k -> k.wire().equals(wire)).findFirst();
  }

  @PostMapping
  @Requires(Permission.WORK_CASES)
  Page add(
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    Case matter = matter(number, me);
    try {
      NewParty wanted =
          new NewParty(
              Sent.one(form, "part"),
              Sent.one(form, "name"),
              kind(Sent.one(form, "kind")).orElse(PartyKind.OTHER),
              Sent.one(form, "language").equals("zh") ? Language.ZH : Language.EN,
              Sent.one(form, "territory"),
              Sent.one(form, "component"),
              Sent.one(form, "no-provider").equals("yes"));
      int added = parties.add(matter, wanted, me).number();
      return Page.redirect(Matter.of(matter).path() + "/" + added);
    } catch (NotDone e) {
      return Page.of("parties/list", page(matter, Wanted.ALL, me, Optional.of(e.reason().wire())))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private PartiesPage page(Case matter, Wanted wanted, Person me, Optional<String> problem) {
    return new PartiesPage(
        Matter.of(matter),
        parties.list(matter.id(), wanted),
        parties.counts(matter.id()),
        words.whereabouts(matter.id()),
        wanted,
        parties.mayWork(me),
        new PartiesPage.Options(
            words.parties(matter.id()), words.territories(), words.components(matter.id())),
        problem);
  }

  private Case matter(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }
}
