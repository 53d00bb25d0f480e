package org.bulou.server.lawroom.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.library.DraftOwners;
import org.bulou.server.platform.ActorId;
import org.bulou.server.web.BadRequest;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafts: everybody sees them; counsel says who sees to one, and what came of it. */
@Controller
@RequestMapping("/law/drafts")
@Requires(Permission.DECIDE_LAW)
class DraftsController {
  private final Drafts drafts;
  private final DraftOwners owners;
  private final InstantSource clock;

  DraftsController(Drafts drafts, DraftOwners owners, InstantSource clock) {
    this.drafts = drafts;
    this.owners = owners;
    this.clock = clock;
  }

  @GetMapping
  @Requires(Permission.READ_ORGANISATION)
  Page show(@AuthenticationPrincipal Person me) {
    return page(me, Optional.empty());
  }

  @PostMapping("/owner")
  Page name(
      @RequestParam String draft, @RequestParam UUID owner, @AuthenticationPrincipal Person me) {
    if (drafts.counsel().stream().noneMatch(c -> c.id().equals(owner.toString()))) {
      throw new BadRequest();
    }
    owners.name(known(draft), new ActorId(owner), me);
    return Page.redirect("/law/drafts");
  }

  @PostMapping("/close")
  Page close(
      @RequestParam String draft,
      @RequestParam(defaultValue = "") String outcome,
      @AuthenticationPrincipal Person me) {
    return owners.close(known(draft), outcome, me)
        ? Page.redirect("/law/drafts")
        : page(me, Optional.of("lawroom.drafts.problem")).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String known(String draft) {
    if (drafts.all(today()).stream().noneMatch(d -> d.id().equals(draft))) {
      throw new NotFound();
    }
    return draft;
  }

  private Page page(Person me, Optional<String> problem) {
    return Page.of("lawroom/drafts", drafts.page(today(), me, problem));
  }

  private LocalDate today() {
    return Instruments.today(clock);
  }
}
