package org.bulou.server.hooks.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.hooks.Hooks;
import org.bulou.server.hooks.Kind;
import org.bulou.server.web.MenuEntry;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Endpoints for the administrator, who sees no case numbers. */
@Controller
@Requires(Permission.KEEP_CONNECTIONS)
class WebhookController {
  private static final String PATH = "/webhooks";
  private final Hooks hooks;
  private final People people;

  WebhookController(Hooks hooks, People people) {
    this.hooks = hooks;
    this.people = people;
  }

  @GetMapping(PATH)
  Page list() {
    return page(WebhooksPage.Form.EMPTY, Optional.empty(), Map.of());
  }

  @PostMapping(PATH)
  Page define(
      @RequestParam(defaultValue = "") String url,
      @RequestParam(defaultValue = "") List<String> kinds,
      @RequestParam(defaultValue = "") String owner,
      @AuthenticationPrincipal Person me) {
    Set<Kind> wanted =
        kinds.stream().flatMap(k -> Kind.of(k).stream()).collect(Collectors.toUnmodifiableSet());
    return answer(
        new WebhooksPage.Form(url, wanted, owner), hooks.define(url, wanted, owner, me.id()));
  }

  @PostMapping("/webhooks/{id}/secret")
  Page rotate(@PathVariable UUID id, @AuthenticationPrincipal Person me) {
    return answer(WebhooksPage.Form.EMPTY, hooks.rotate(id, me.id()));
  }

  @PostMapping("/webhooks/{id}/end")
  Page end(@PathVariable UUID id, @AuthenticationPrincipal Person me) {
    return done(hooks.endAny(id, me.id()));
  }

  @PostMapping("/webhooks/deliveries/{id}/again")
  Page again(@PathVariable UUID id, @AuthenticationPrincipal Person me) {
    return done(hooks.again(id, Optional.empty(), me.id()));
  }

  private static Page done(boolean done) {
    if (!done) {
      throw new NotFound();
    }
    return Page.redirect(PATH);
  }

  private Page answer(WebhooksPage.Form form, Hooks.Result result) {
    return switch (result) {
      case Hooks.Result.Secret(String text) ->
          page(WebhooksPage.Form.EMPTY, Optional.of(new WebhooksPage.Secret(text)), Map.of());
      case Hooks.Result.Objection(String field, String key) ->
          page(form, Optional.empty(), Map.of(field, key)).status(HttpStatus.UNPROCESSABLE_CONTENT);
      case Hooks.Result.Gone gone -> throw new NotFound();
    };
  }

  private Page page(
      WebhooksPage.Form form, Optional<WebhooksPage.Secret> secret, Map<String, String> problems) {
    List<WebhooksPage.Row> rows =
        hooks.all().stream()
            .map(e -> new WebhooksPage.Row(e, people.displayName(e.owner())))
            .toList();
    return Page.of("hooks/webhooks", new WebhooksPage(rows, hooks.dead(), form, secret, problems));
  }

  /** Its entry of the menu. */
  @Configuration(proxyBeanMethods = false)
  static class HookMenu {
    @Bean
    MenuEntry webhooksMenu() {
      return new MenuEntry(92, "hooks.title", PATH, Permission.KEEP_CONNECTIONS.name());
    }
  }
}
