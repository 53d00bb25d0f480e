package org.bulou.server.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.bulou.server.access.Elsewhere;
import org.bulou.server.access.SessionCookie;
import org.bulou.server.access.SignIn;
import org.bulou.server.web.LocalPath;
import org.bulou.server.web.Open;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
class SignInController {
  private final SignIn signIn;
  private final SessionCookie cookie;
  private final Elsewhere elsewhere;

  SignInController(SignIn signIn, SessionCookie cookie, Elsewhere elsewhere) {
    this.signIn = signIn;
    this.cookie = cookie;
    this.elsewhere = elsewhere;
  }

  @GetMapping("/sign-in")
  @Open(why = "the door")
  Page form(@RequestParam Optional<String> next) {
    return Page.of(
        "access/sign-in",
        new SignInPage(LocalPath.orFront(next), "", elsewhere.name(), Optional.empty()));
  }

  @PostMapping("/sign-in")
  @Open(why = "the door")
  Page attempt(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam Optional<String> next,
      HttpServletRequest request,
      HttpServletResponse response) {
    String target = LocalPath.orFront(next);
    cookie.read(request).ifPresent(signIn::end); // whoever was signed in here is not any more
    return switch (signIn.attempt(name, password, code, request.getRemoteAddr())) {
      case SignIn.Result.SignedIn(String token) -> {
        cookie.set(response, token);
        yield Page.redirect(target);
      }
      case SignIn.Result.Refused refused -> again(target, name, "access.sign-in.refused");
      case SignIn.Result.MustWait wait ->
          again(target, name, "access.sign-in.wait").status(HttpStatus.TOO_MANY_REQUESTS);
    };
  }

  @PostMapping("/sign-out")
  @Open(why = "ends the caller's own session and nothing else")
  Page leave(HttpServletRequest request, HttpServletResponse response) {
    cookie.read(request).ifPresent(signIn::end);
    cookie.clear(response);
    response.setHeader("Clear-Site-Data", "\"cache\"");
    return Page.redirect("/sign-in");
  }

  private Page again(String next, String name, String problem) {
    return Page.of(
            "access/sign-in", new SignInPage(next, name, elsewhere.name(), Optional.of(problem)))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
