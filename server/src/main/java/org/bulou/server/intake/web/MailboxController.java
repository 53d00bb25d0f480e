package org.bulou.server.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.bulou.server.intake.Mailbox;
import org.bulou.server.intake.Uploads;
import org.bulou.server.web.Open;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The finder's mailbox: opened by a pass-phrase, no account, no other data of the case. */
@Controller
@RequestMapping("/mailbox")
@Open(why = "finders have no account; the pass-phrase is the key, its visit the cookie")
class MailboxController {
  private final Mailbox mailbox;
  private final MailboxCookie cookie;

  MailboxController(Mailbox mailbox, MailboxCookie cookie) {
    this.mailbox = mailbox;
    this.cookie = cookie;
  }

  @GetMapping
  Page door() {
    return Page.of("intake/mailbox-door", new MailboxDoorPage(Optional.empty()));
  }

  @PostMapping
  Page open(HttpServletRequest request, HttpServletResponse response) {
    cookie.read(request).ifPresent(mailbox::leave);
    return switch (mailbox.open(Sent.text(request, "phrase"), request.getRemoteAddr())) {
      case Mailbox.Opening.Open(String token) -> {
        cookie.set(response, token);
        yield Page.redirect("/mailbox/messages");
      }
      case Mailbox.Opening.Wrong wrong ->
          shut("intake.mailbox.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
      case Mailbox.Opening.Wait wait -> shut("intake.mailbox.wait", HttpStatus.TOO_MANY_REQUESTS);
    };
  }

  private static Page shut(String problem, HttpStatus status) {
    return Page.of("intake/mailbox-door", new MailboxDoorPage(Optional.of(problem))).status(status);
  }

  @GetMapping("/messages")
  Page messages(HttpServletRequest request, HttpServletResponse response) {
    return show(request, response, "", Optional.empty(), Optional.empty());
  }

  private Page show(
      HttpServletRequest request,
      HttpServletResponse response,
      String typed,
      Optional<String> problem,
      Optional<String> files) {
    response.setHeader("Cache-Control", "no-store");
    return cookie
        .read(request)
        .flatMap(mailbox::view)
        .map(view -> Page.of("intake/mailbox", new MailboxPage(view, typed, problem, files)))
        .orElseGet(() -> shut("intake.mailbox.over", HttpStatus.UNPROCESSABLE_CONTENT));
  }

  @PostMapping("/messages")
  Page write(HttpServletRequest request, HttpServletResponse response) {
    String text = Sent.text(request, "text");
    Uploads uploads = Sent.uploads(request);
    if (uploads.problem().isPresent()) {
      return refused(show(request, response, text, Optional.empty(), uploads.problem()));
    }
    String token = cookie.read(request).orElse("");
    Mailbox.Written written = mailbox.write(token, text, uploads.files(), request.getRemoteAddr());
    if (written == Mailbox.Written.DONE) {
      return Page.redirect("/mailbox/messages");
    }
    Optional<String> files =
        uploads.files().isEmpty() ? Optional.empty() : Optional.of("intake.problem.files-again");
    return refused(show(request, response, text, Optional.of(problem(written)), files));
  }

  private static Page refused(Page page) {
    return page.status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String problem(Mailbox.Written written) {
    return switch (written) {
      case DONE, OVER -> "intake.mailbox.over";
      case EMPTY -> "intake.problem.needed";
      case TOO_LONG -> "intake.problem.too-long";
      case ENCODING -> "intake.problem.encoding";
      case WAIT -> "intake.problem.wait";
    };
  }

  @PostMapping("/leave")
  Page leave(HttpServletRequest request, HttpServletResponse response) {
    cookie.read(request).ifPresent(mailbox::leave);
    cookie.clear(response);
    return Page.redirect("/mailbox");
  }
}
