package org.bulou.server.parties.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.duties.Shut;
import org.bulou.server.intake.Uploads;
import org.bulou.server.parties.NotDone;
import org.bulou.server.parties.Threads;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Our side of the thread with a party. */
@Controller
@RequestMapping("/cases/{number}/parties/{party}")
class ThreadController {
  private final PartyPages pages;
  private final Threads threads;

  ThreadController(PartyPages pages, Threads threads) {
    this.pages = pages;
    this.threads = threads;
  }

  @PostMapping("/messages")
  @Requires(Permission.WORK_CASES)
  Page say(
      @PathVariable String number,
      @PathVariable int party,
      HttpServletRequest request,
      @AuthenticationPrincipal Person me) {
    PartyPages.Found found = pages.find(number, party, me);
    Uploads files = Uploads.of(request);
    Threads.Saying saying =
        new Threads.Saying(
            text(request, "entity"),
            text(request, "level"),
            text(request, "text"),
            text(request, "sober").equals("yes"));
    String reasons = text(request, "reasons");
    if (files.problem().isPresent()) {
      return refused(found, saying, Optional.empty(), "files", me);
    }
    try {
      threads.say(found.matter(), found.party(), saying, files.files(), reasons, me);
      return Page.redirect(Matter.of(found.matter()).path() + "/" + found.party().number());
    } catch (NotDone e) {
      return refused(found, saying, Optional.empty(), e.reason().wire(), me);
    } catch (Shut e) {
      PartyPage.Asked asked =
          new PartyPage.Asked(
              true,
              saying.entity(),
              saying.level(),
              0,
              PartyPages.view(threads.gate(found.party(), saying, me), me),
              reasons);
      return refused(found, saying, Optional.of(asked), PartyController.shut(e), me);
    }
  }

  private Page refused(
      PartyPages.Found found,
      Threads.Saying saying,
      Optional<PartyPage.Asked> asked,
      String problem,
      Person me) {
    PartyPage.Said said =
        new PartyPage.Said(Optional.empty(), asked, saying.text(), Optional.of(problem));
    return Page.of("parties/one", pages.page(found, 1, me, said))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping("/files/{file}")
  @Requires(Permission.READ_CASES)
  void download(
      @PathVariable String number,
      @PathVariable int party,
      @PathVariable String file,
      @AuthenticationPrincipal Person me,
      HttpServletResponse response)
      throws IOException {
    PartyPages.Found found = pages.find(number, party, me);
    Download.send(
        threads.file(found.party(), Sent.uuid(file), me).orElseThrow(NotFound::new), response);
  }

  private static String text(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
  }
}
