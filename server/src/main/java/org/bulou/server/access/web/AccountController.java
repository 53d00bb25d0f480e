package org.bulou.server.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.access.OwnAccount;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.access.SessionCookie;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: change the password. */
@Controller
@Requires(Permission.OWN_ACCOUNT)
class AccountController {
  private final OwnAccount own;
  private final SessionCookie cookie;

  AccountController(OwnAccount own, SessionCookie cookie) {
    this.own = own;
    this.cookie = cookie;
  }

  @GetMapping("/account")
  Page show(@RequestParam Optional<String> done, @AuthenticationPrincipal Person me) {
    return page(me, Map.of(), done.isPresent());
  }

  @PostMapping("/account/password")
  Page change(
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String password,
      @AuthenticationPrincipal Person me,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (own.change(
        me, new OwnAccount.Proof(old, code, request.getRemoteAddr()), password)) {
      case OwnAccount.Result.Changed(String token) -> {
        cookie.set(response, token);
        yield Page.redirect("/account?done=yes");
      }
      case OwnAccount.Result.Objection(String field, String key) ->
          page(me, Map.of(field, key), false).status(HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private Page page(Person me, Map<String, String> problems, boolean done) {
    return Page.of(
        "access/account", new AccountPage(own.setAt(me).map(Instant::toString), problems, done));
  }
}
