package org.bulou.server.access.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.access.ApiTokens;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Everybody's tokens, for the administrator: names services, revokes; never sees or makes a token.
 */
@Controller
@Requires(Permission.KEEP_PEOPLE)
class ServiceTokenController {
  private static final String PATH = "/people/tokens";
  private final ApiTokens tokens;
  private final People people;
  private final InstantSource clock;

  ServiceTokenController(ApiTokens tokens, People people, InstantSource clock) {
    this.tokens = tokens;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping(PATH)
  Page list() {
    return page(TokenForm.EMPTY, "", Map.of());
  }

  @PostMapping(PATH)
  Page offer(
      TokenForm form,
      @RequestParam(defaultValue = "") String owner,
      @AuthenticationPrincipal Person me) {
    return switch (tokens.offer(owner, form.wanted(), me.id())) {
      case ApiTokens.Result.Objection(String field, String key) ->
          page(form, owner, Map.of(field, key)).status(HttpStatus.UNPROCESSABLE_CONTENT);
      case ApiTokens.Result.Offered offered -> Page.redirect(PATH);
      case ApiTokens.Result.Shown shown -> Page.redirect(PATH);
      case ApiTokens.Result.Gone gone -> Page.redirect(PATH);
    };
  }

  @PostMapping("/people/tokens/{id}/revoke")
  Page revoke(@PathVariable UUID id, @AuthenticationPrincipal Person me) {
    if (!tokens.revokeAny(id, me.id())) {
      throw new NotFound();
    }
    return Page.redirect(PATH);
  }

  private Page page(TokenForm form, String owner, Map<String, String> problems) {
    List<TokensPage.Row> rows =
        tokens.open().stream()
            .map(t -> TokensPage.Row.of(t, people.displayName(t.owner()), clock.instant()))
            .toList();
    return Page.of(
        "access/service-tokens",
        new ServiceTokensPage(
            owner,
            new TokensPage(
                rows, TokensPage.everything(), form, Optional.empty(), false, problems)));
  }
}
