package org.bulou.server.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bulou.server.access.Enrolment;
import org.bulou.server.access.Person;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Open;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accepting a one-time link. */
@Controller
class WelcomeController {
  private final Enrolment enrolment;

  WelcomeController(Enrolment enrolment) {
    this.enrolment = enrolment;
  }

  @GetMapping("/welcome/{token}")
  @Open(why = "asks for the link's secret token; an unknown one shows nothing")
  Page open(@PathVariable String token) {
    return page(token, Map.of(), Map.of());
  }

  @PostMapping("/welcome/{token}")
  @Open(why = "asks for the link's secret token; an unknown one does nothing")
  Page accept(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String signInName,
      @RequestParam(defaultValue = "") String displayName,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code) {
    Enrolment.Answer answer = new Enrolment.Answer(signInName, displayName, password, code);
    return switch (enrolment.accept(token, answer)) {
      case Enrolment.Result.Enrolled(var codes) ->
          Page.of("access/recovery", new RecoveryPage(codes));
      case Enrolment.Result.Gone gone -> throw new NotFound();
      case Enrolment.Result.Objection(String field, String key) ->
          page(
                  token,
                  Map.of("signInName", signInName, "displayName", displayName),
                  Map.of(field, key))
              .status(HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private Page page(String token, Map<String, String> typed, Map<String, String> problems) {
    Enrolment.Invitation invitation = enrolment.open(token).orElseThrow(NotFound::new);
    String account = invitation.invited().map(Person::signInName).orElse("admin");
    String address =
        "otpauth://totp/Bulou:%s?secret=%s&issuer=Bulou"
            .formatted(URLEncoder.encode(account, StandardCharsets.UTF_8), invitation.secret());
    return Page.of(
        "access/welcome",
        new WelcomePage(
            token,
            invitation.invited(),
            invitation.secret().replaceAll("(.{4})(?=.)", "$1 "),
            QrCode.of(address),
            typed,
            problems));
  }
}
