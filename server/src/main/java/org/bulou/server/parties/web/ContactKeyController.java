package org.bulou.server.parties.web;

import java.util.Optional;
import java.util.UUID;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.openpgp.NotUsable;
import org.bulou.server.parties.ContactKeys;
import org.bulou.server.parties.NotDone;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The OpenPGP keys of a party's contacts. */
@Controller
@RequestMapping("/cases/{number}/parties/{party}/contacts/key")
class ContactKeyController {
  private final PartyPages pages;
  private final ContactKeys keys;

  ContactKeyController(PartyPages pages, ContactKeys keys) {
    this.pages = pages;
    this.keys = keys;
  }

  @PostMapping
  @Requires(Permission.WORK_CASES)
  Page put(
      @PathVariable String number,
      @PathVariable int party,
      @RequestParam UUID contact,
      @RequestParam(defaultValue = "") String key,
      @AuthenticationPrincipal Person me) {
    return done(number, party, me, found -> keys.put(found.party(), contact, key, me));
  }

  @PostMapping("/compared")
  @Requires(Permission.WORK_CASES)
  Page compared(
      @PathVariable String number,
      @PathVariable int party,
      @RequestParam UUID contact,
      @RequestParam(defaultValue = "") String fingerprint,
      @RequestParam(defaultValue = "") String how,
      @AuthenticationPrincipal Person me) {
    return done(
        number, party, me, found -> keys.compared(found.party(), contact, fingerprint, how, me));
  }

  @PostMapping("/end")
  @Requires(Permission.WORK_CASES)
  Page end(
      @PathVariable String number,
      @PathVariable int party,
      @RequestParam UUID contact,
      @AuthenticationPrincipal Person me) {
    return done(number, party, me, found -> keys.end(found.party(), contact, me));
  }

  /** Something done with a key. */
  private interface Act {
    void on(PartyPages.Found found) throws NotUsable;
  }

  private Page done(String number, int party, Person me, Act act) {
    PartyPages.Found found = pages.find(number, party, me);
    try {
      act.on(found);
      return Page.redirect(Matter.of(found.matter()).path() + "/" + found.party().number());
    } catch (NotDone e) {
      return refused(found, me, e.reason().wire());
    } catch (NotUsable e) {
      return refused(found, me, "key-" + e.why().wire());
    }
  }

  private Page refused(PartyPages.Found found, Person me, String why) {
    PartyPage.Said said =
        new PartyPage.Said(Optional.empty(), Optional.empty(), "", Optional.of(why));
    return Page.of("parties/one", pages.page(found, 1, me, said))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
