package org.bulou.server.parties.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.bulou.server.intake.Uploads;
import org.bulou.server.parties.Link;
import org.bulou.server.parties.NotDone;
import org.bulou.server.parties.PartyDoor;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Open;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A party's own page. Following a link opens nothing yet, so that a program that looks at links in
 * mail opens none; and it is answered alike whatever the link.
 */
@Controller
@RequestMapping("/party")
@Open(why = "parties have no account; the link is the key, its visit the cookie")
class DoorController {
  private final PartyDoor door;
  private final PartyCookie cookie;

  DoorController(PartyDoor door, PartyCookie cookie) {
    this.door = door;
    this.cookie = cookie;
  }

  @GetMapping
  Page show(HttpServletResponse response) {
    return door(response, "", Optional.empty());
  }

  @GetMapping("/{token}")
  Page follow(@PathVariable String token, HttpServletResponse response) {
    return door(response, Link.read(token).map(Link::token).orElse(""), Optional.empty());
  }

  @PostMapping
  Page open(
      @RequestParam(defaultValue = "") String link,
      HttpServletRequest request,
      HttpServletResponse response) {
    door.leave(cookie.read(request));
    return switch (door.open(link, request.getRemoteAddr())) {
      case PartyDoor.Opening.Open(String token) -> {
        cookie.set(response, token);
        yield Page.redirect("/party/view");
      }
      case PartyDoor.Opening.Wrong wrong ->
          door(response, "", Optional.of("parties.door.wrong"))
              .status(HttpStatus.UNPROCESSABLE_CONTENT);
      case PartyDoor.Opening.Wait wait ->
          door(response, "", Optional.of("parties.door.wait")).status(HttpStatus.TOO_MANY_REQUESTS);
    };
  }

  private static Page door(HttpServletResponse response, String token, Optional<String> problem) {
    response.setHeader("Cache-Control", "no-store");
    return Page.of("parties/door", new DoorPage(token, problem));
  }

  @GetMapping("/view")
  Page view(
      @RequestParam(defaultValue = "1") int page,
      HttpServletRequest request,
      HttpServletResponse response) {
    return view(request, response, page, "", Optional.empty());
  }

  private Page view(
      HttpServletRequest request,
      HttpServletResponse response,
      int page,
      String typed,
      Optional<String> problem) {
    response.setHeader("Cache-Control", "no-store");
    return door.view(cookie.read(request), page)
        .map(v -> Page.of("parties/own", new OwnPage(v, typed, problem)))
        .orElseGet(
            () ->
                door(response, "", Optional.of("parties.door.wrong"))
                    .status(HttpStatus.UNPROCESSABLE_CONTENT));
  }

  @PostMapping("/messages")
  Page write(HttpServletRequest request, HttpServletResponse response) {
    String text = Optional.ofNullable(request.getParameter("text")).orElse("");
    Uploads files = Uploads.of(request);
    if (files.problem().isPresent()) {
      return refused(request, response, text, files.problem().get());
    }
    PartyDoor.Written written =
        door.write(cookie.read(request), text, files.files(), request.getRemoteAddr());
    return switch (written) {
      case DONE -> Page.redirect("/party/view");
      case OVER -> view(request, response, 1, text, Optional.empty());
      case UNFIT -> refused(request, response, text, "parties.refused.words-needed");
      case WAIT -> refused(request, response, text, "parties.refused.full");
    };
  }

  private Page refused(
      HttpServletRequest request, HttpServletResponse response, String text, String problem) {
    return view(request, response, 1, text, Optional.of(problem))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/standing")
  Page stand(
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      return door.stand(cookie.read(request), Sent.says(form))
          ? Page.redirect("/party/view")
          : view(request, response, 1, "", Optional.empty());
    } catch (NotDone e) {
      return refused(request, response, "", "parties.refused." + e.reason().wire());
    }
  }

  @GetMapping("/files/{file}")
  void download(@PathVariable String file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Download.send(
        door.file(cookie.read(request), Sent.uuid(file)).orElseThrow(NotFound::new), response);
  }

  @PostMapping("/leave")
  Page leave(HttpServletRequest request, HttpServletResponse response) {
    door.leave(cookie.read(request));
    cookie.clear(response);
    return Page.redirect("/party");
  }
}
