package org.bulou.server.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.bulou.server.access.Elsewhere;
import org.bulou.server.access.OwnAccount;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.access.SessionCookie;
import org.bulou.server.access.SignIn;
import org.bulou.server.web.LocalPath;
import org.bulou.server.web.Open;
import org.bulou.server.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in at another place, coming back from there, and linking one's account with it. */
@Controller
class ElsewhereController {
  private final Elsewhere elsewhere;
  private final OwnAccount own;
  private final SignIn signIn;
  private final SessionCookie cookie;

  ElsewhereController(Elsewhere elsewhere, OwnAccount own, SignIn signIn, SessionCookie cookie) {
    this.elsewhere = elsewhere;
    this.own = own;
    this.signIn = signIn;
    this.cookie = cookie;
  }

  @GetMapping("/sign-in/elsewhere")
  @Open(why = "the door beside the door; only says where to go")
  Object go(@RequestParam Optional<String> next, HttpServletResponse response) {
    Optional<Elsewhere.Way> way = elsewhere.signIn(LocalPath.orFront(next));
    if (way.isEmpty()) {
      return refused("unreachable");
    }
    cookie.setElsewhere(response, way.get().browser());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(way.get().address()))
        .build();
  }

  @GetMapping("/sign-in/elsewhere/back")
  @Open(why = "the way back; works once, in the browser that went")
  Page back(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String code,
      @AuthenticationPrincipal @Nullable Person me,
      HttpServletRequest request,
      HttpServletResponse response) {
    String browser = cookie.elsewhere(request).orElse("");
    cookie.clearElsewhere(response);
    return answer(
        elsewhere.back(state, code, browser, Optional.ofNullable(me), request.getRemoteAddr()),
        request,
        response);
  }

  @PostMapping("/sign-in/elsewhere/code")
  @Open(why = "the second factor of whoever came back a moment ago in this browser")
  Page code(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    String browser = cookie.elsewhere(request).orElse("");
    return answer(elsewhere.code(browser, code, request.getRemoteAddr()), request, response);
  }

  private Page answer(
      Elsewhere.Result result, HttpServletRequest request, HttpServletResponse response) {
    return switch (result) {
      case Elsewhere.Result.SignedIn(String token, String next) -> {
        cookie.read(request).ifPresent(signIn::end); // whoever was signed in here is not any more
        cookie.clearElsewhere(response);
        cookie.set(response, token);
        yield Page.redirect(next);
      }
      case Elsewhere.Result.CodeNeeded(String browser) -> {
        cookie.setElsewhere(response, browser);
        yield Page.of("access/elsewhere-code", new ElsewhereCodePage(Optional.empty()));
      }
      case Elsewhere.Result.Linked linked -> Page.redirect("/account/elsewhere");
      case Elsewhere.Result.Refused(String why) when why.equals("code") ->
          Page.of(
                  "access/elsewhere-code",
                  new ElsewhereCodePage(Optional.of("access.elsewhere.refused.code")))
              .status(HttpStatus.UNPROCESSABLE_CONTENT);
      case Elsewhere.Result.Refused(String why) -> refused(why);
    };
  }

  private static Page refused(String why) {
    return Page.of(
            "access/elsewhere-refused", new ElsewhereRefusedPage("access.elsewhere.refused." + why))
        .status(HttpStatus.FORBIDDEN);
  }

  @GetMapping("/account/elsewhere")
  @Requires(Permission.OWN_ACCOUNT)
  Page account(@AuthenticationPrincipal Person me) {
    return account(me, Optional.empty(), Optional.empty());
  }

  @PostMapping("/account/elsewhere")
  @Requires(Permission.OWN_ACCOUNT)
  Page link(
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String code,
      @AuthenticationPrincipal Person me,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<String> doubt =
        own.objection(me, new OwnAccount.Proof(old, code, request.getRemoteAddr()));
    if (doubt.isPresent()) {
      return account(me, Optional.empty(), doubt).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Optional<Elsewhere.Way> way = elsewhere.link(me);
    way.ifPresent(w -> cookie.setElsewhere(response, w.browser()));
    return account(
        me,
        way.map(Elsewhere.Way::address),
        way.isEmpty() ? Optional.of("access.elsewhere.refused.unreachable") : Optional.empty());
  }

  @PostMapping("/account/elsewhere/end")
  @Requires(Permission.OWN_ACCOUNT)
  Page end(@AuthenticationPrincipal Person me) {
    elsewhere.unlink(me);
    return Page.redirect("/account/elsewhere");
  }

  private Page account(Person me, Optional<String> way, Optional<String> problem) {
    return Page.of(
        "access/elsewhere",
        new ElsewherePage(
            elsewhere.name(),
            elsewhere.linkedAt(me).map(Object::toString),
            way,
            own.setAt(me).isPresent(),
            problem));
  }
}
