package org.bulou.server.parties.web;

import java.util.Optional;
import java.util.UUID;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.parties.Incoming;
import org.bulou.server.parties.NotDone;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mail to parties' threads that no thread took. */
@Controller
@RequestMapping("/unmatched")
@Requires(Permission.SHARE_CASES)
class UnmatchedController {
  private final Incoming incoming;

  UnmatchedController(Incoming incoming) {
    this.incoming = incoming;
  }

  @GetMapping
  Page show(@AuthenticationPrincipal Person me) {
    return page(me, Optional.empty());
  }

  @PostMapping("/{id}/place")
  Page place(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String party,
      @AuthenticationPrincipal Person me) {
    return done(me, () -> incoming.place(id, number.strip(), Sent.number(party.strip()), me));
  }

  @PostMapping("/{id}/dismiss")
  Page dismiss(@PathVariable UUID id, @AuthenticationPrincipal Person me) {
    return done(me, () -> incoming.dismiss(id, me));
  }

  private Page done(Person me, Runnable act) {
    try {
      act.run();
      return Page.redirect("/unmatched");
    } catch (NotDone e) {
      return page(me, Optional.of(e.reason().wire())).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private Page page(Person me, Optional<String> problem) {
    return Page.of("parties/unmatched", new UnmatchedPage(incoming.left(me), problem));
  }
}
