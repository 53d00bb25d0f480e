package org.bulou.server.parties.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.evaluate.Gate;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.duties.Shut;
import org.bulou.server.parties.Accesses;
import org.bulou.server.parties.NotDone;
import org.bulou.server.parties.Parties;
import org.bulou.server.platform.Settings;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One party: how to reach it, its links, how far it is. */
@Controller
@RequestMapping("/cases/{number}/parties/{party}")
class PartyController {
  private final PartyPages pages;
  private final Parties parties;
  private final Accesses accesses;
  private final Settings settings;

  PartyController(PartyPages pages, Parties parties, Accesses accesses, Settings settings) {
    this.pages = pages;
    this.parties = parties;
    this.accesses = accesses;
    this.settings = settings;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page show(
      @PathVariable String number,
      @PathVariable int party,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal Person me) {
    PartyPages.Found found = pages.find(number, party, me);
    return Page.of("parties/one", pages.page(found, page, me, PartyPage.Said.NOTHING));
  }

  @PostMapping("/contacts")
  @Requires(Permission.WORK_CASES)
  Page addContact(
      @PathVariable String number,
      @PathVariable int party,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String address,
      @AuthenticationPrincipal Person me) {
    PartyPages.Found found = pages.find(number, party, me);
    return done(found, me, () -> parties.addContact(found.party(), name, address, me));
  }

  @PostMapping("/contacts/end")
  @Requires(Permission.WORK_CASES)
  Page endContact(
      @PathVariable String number,
      @PathVariable int party,
      @RequestParam UUID contact,
      @AuthenticationPrincipal Person me) {
    PartyPages.Found found = pages.find(number, party, me);
    return done(found, me, () -> parties.endContact(found.party(), contact, me));
  }

  @PostMapping("/standing")
  @Requires(Permission.WORK_CASES)
  Page stand(
      @PathVariable String number,
      @PathVariable int party,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    PartyPages.Found found = pages.find(number, party, me);
    return done(
        found, me, () -> parties.note(found.party(), Sent.says(form), Sent.one(form, "how"), me));
  }

  /** What the gate says of giving a link. */
  @GetMapping("/ask")
  @Requires(Permission.WORK_CASES)
  Page ask(
      @PathVariable String number,
      @PathVariable int party,
      @RequestParam(defaultValue = "") String entity,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String days,
      @AuthenticationPrincipal Person me) {
    PartyPages.Found found = pages.find(number, party, me);
    if (!accesses.mayShare(found.matter(), me)) {
      throw new NotFound();
    }
    Accesses.Invitation wanted = new Accesses.Invitation(entity, level, Sent.number(days));
    try {
      return Page.of(
          "parties/one",
          pages.page(found, 1, me, said(asked(found, wanted, "", me), Optional.empty())));
    } catch (NotDone e) {
      return refused(found, me, said(Optional.empty(), Optional.of(e.reason().wire())));
    }
  }

  @PostMapping("/invite")
  @Requires(Permission.WORK_CASES)
  Page invite(
      @PathVariable String number,
      @PathVariable int party,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    PartyPages.Found found = pages.find(number, party, me);
    String reasons = Sent.one(form, "reasons");
    Accesses.Invitation wanted =
        new Accesses.Invitation(
            Sent.one(form, "entity"), Sent.one(form, "level"), Sent.number(Sent.one(form, "days")));
    try {
      String link = accesses.invite(found.matter(), found.party(), wanted, reasons, me).token();
      PartyPage.Said said =
          new PartyPage.Said(
              Optional.of(address() + "/party/" + link), Optional.empty(), "", Optional.empty());
      return Page.of("parties/one", pages.page(found, 1, me, said));
    } catch (NotDone e) {
      return refused(found, me, said(Optional.empty(), Optional.of(e.reason().wire())));
    } catch (Shut e) {
      return refused(found, me, said(asked(found, wanted, reasons, me), Optional.of(shut(e))));
    }
  }

  private String address() {
    return settings
        .publicUrl()
        .map(u -> u.toString().replaceAll("/+$", ""))
        .orElseGet(
            () -> ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
  }

  @PostMapping("/end")
  @Requires(Permission.WORK_CASES)
  Page end(
      @PathVariable String number,
      @PathVariable int party,
      @RequestParam UUID access,
      @AuthenticationPrincipal Person me) {
    PartyPages.Found found = pages.find(number, party, me);
    return done(found, me, () -> accesses.end(found.matter(), found.party(), access, me));
  }

  private Optional<PartyPage.Asked> asked(
      PartyPages.Found found, Accesses.Invitation wanted, String reasons, Person me) {
    Gate gate = accesses.gate(found.party(), wanted, me);
    return Optional.of(
        new PartyPage.Asked(
            false,
            wanted.entity(),
            wanted.level(),
            wanted.days(),
            PartyPages.view(gate, me),
            reasons));
  }

  private static PartyPage.Said said(Optional<PartyPage.Asked> asked, Optional<String> problem) {
    return new PartyPage.Said(Optional.empty(), asked, "", problem);
  }

  /** The end of the message key for a gate that is shut. */
  static String shut(Shut e) {
    return "gate-" + e.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Page done(PartyPages.Found found, Person me, Runnable act) {
    try {
      act.run();
      return Page.redirect(Matter.of(found.matter()).path() + "/" + found.party().number());
    } catch (NotDone e) {
      return refused(found, me, said(Optional.empty(), Optional.of(e.reason().wire())));
    }
  }

  private Page refused(PartyPages.Found found, Person me, PartyPage.Said said) {
    return Page.of("parties/one", pages.page(found, 1, me, said))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
