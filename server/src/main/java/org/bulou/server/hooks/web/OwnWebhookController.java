package org.bulou.server.hooks.web;

import java.util.Optional;
import java.util.UUID;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.hooks.Hooks;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What other systems are told in my name: agree, end, send again. */
@Controller
@Requires(Permission.READ_CASES)
class OwnWebhookController {
  private static final String PATH = "/account/webhooks";
  private final Hooks hooks;

  OwnWebhookController(Hooks hooks) {
    this.hooks = hooks;
  }

  @GetMapping(PATH)
  Page list(@AuthenticationPrincipal Person me) {
    return Page.of(
        "hooks/own-webhooks", new OwnWebhooksPage(hooks.of(me.id()), hooks.told(me.id())));
  }

  @PostMapping("/account/webhooks/{id}/agree")
  Page agree(@PathVariable UUID id, @AuthenticationPrincipal Person me) {
    return done(hooks.agree(id, me.id()));
  }

  @PostMapping("/account/webhooks/{id}/end")
  Page end(@PathVariable UUID id, @AuthenticationPrincipal Person me) {
    return done(hooks.end(id, me.id()));
  }

  @PostMapping("/account/webhooks/deliveries/{id}/again")
  Page again(@PathVariable UUID id, @AuthenticationPrincipal Person me) {
    return done(hooks.again(id, Optional.of(me.id()), me.id()));
  }

  private static Page done(boolean done) {
    if (!done) {
      throw new NotFound();
    }
    return Page.redirect(PATH);
  }
}
