package org.bulou.server.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.access.ApiTokens;
import org.bulou.server.access.OwnAccount;
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

/** One's own tokens: make, look at, revoke. */
@Controller
@Requires(Permission.OWN_ACCOUNT)
class TokenController {
  private static final String PATH = "/account/tokens";
  private final ApiTokens tokens;
  private final OwnAccount own;
  private final InstantSource clock;

  TokenController(ApiTokens tokens, OwnAccount own, InstantSource clock) {
    this.tokens = tokens;
    this.own = own;
    this.clock = clock;
  }

  @GetMapping(PATH)
  Page list(@AuthenticationPrincipal Person me) {
    return page(me, TokenForm.EMPTY, Optional.empty(), Map.of());
  }

  @PostMapping(PATH)
  Page make(
      TokenForm form,
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String code,
      @AuthenticationPrincipal Person me,
      HttpServletRequest request) {
    OwnAccount.Proof proof = new OwnAccount.Proof(old, code, request.getRemoteAddr());
    return answer(me, form, tokens.make(me, form.wanted(), proof));
  }

  /** The token of a service an administrator named for me. */
  @PostMapping("/account/tokens/{id}/issue")
  Page issue(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String code,
      @AuthenticationPrincipal Person me,
      HttpServletRequest request) {
    OwnAccount.Proof proof = new OwnAccount.Proof(old, code, request.getRemoteAddr());
    return answer(me, TokenForm.EMPTY, tokens.issue(me, id, proof));
  }

  @PostMapping("/account/tokens/{id}/revoke")
  Page revoke(@PathVariable UUID id, @AuthenticationPrincipal Person me) {
    if (!tokens.revoke(me, id)) {
      throw new NotFound();
    }
    return Page.redirect(PATH);
  }

  private Page answer(Person me, TokenForm form, ApiTokens.Result result) {
    return switch (result) {
      case ApiTokens.Result.Shown(String token) ->
          page(me, TokenForm.EMPTY, Optional.of(new TokensPage.Secret(token)), Map.of());
      case ApiTokens.Result.Objection(String field, String key) ->
          page(me, form, Optional.empty(), Map.of(field, key))
              .status(HttpStatus.UNPROCESSABLE_CONTENT);
      case ApiTokens.Result.Offered offered -> Page.redirect(PATH);
      case ApiTokens.Result.Gone gone -> throw new NotFound();
    };
  }

  private Page page(
      Person me, TokenForm form, Optional<TokensPage.Secret> secret, Map<String, String> problems) {
    List<TokensPage.Row> rows =
        tokens.of(me.id()).stream()
            .map(t -> TokensPage.Row.of(t, me.displayName(), clock.instant()))
            .toList();
    return Page.of(
        "access/tokens",
        new TokensPage(
            rows, TokensPage.offered(me), form, secret, own.setAt(me).isPresent(), problems));
  }
}
