package org.bulou.server.parties.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.duties.Shut;
import org.bulou.server.parties.NotDone;
import org.bulou.server.parties.Notice;
import org.bulou.server.parties.NoticeKind;
import org.bulou.server.parties.Notices;
import org.bulou.server.parties.Parties;
import org.bulou.server.parties.Party;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notices to suppliers and users. */
@Controller
@RequestMapping("/cases/{number}/parties/notices")
class NoticeController {
  private final NoticePages pages;
  private final Notices notices;
  private final Parties parties;

  NoticeController(NoticePages pages, Notices notices, Parties parties) {
    this.pages = pages;
    this.notices = notices;
    this.parties = parties;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page list(@PathVariable String number, @AuthenticationPrincipal Person me) {
    return Page.of("parties/notices", pages.list(pages.matter(number, me), me, Optional.empty()));
  }

  @PostMapping
  @Requires(Permission.WORK_CASES)
  Page start(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String entity,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    try {
      NoticeKind wanted = kind.equals("upstream") ? NoticeKind.UPSTREAM : NoticeKind.USER;
      Notice notice = notices.start(matter, wanted, entity, me);
      return Page.redirect(Matter.of(matter).path() + "/notices/" + notice.number());
    } catch (NotDone e) {
      return Page.of("parties/notices", pages.list(matter, me, Optional.of(e.reason().wire())))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @GetMapping("/{notice}")
  @Requires(Permission.READ_CASES)
  Page show(
      @PathVariable String number, @PathVariable int notice, @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return Page.of("parties/notice", pages.page(matter, notice, me, List.of(), Optional.empty()));
  }

  @PostMapping("/{notice}/words")
  @Requires(Permission.WORK_CASES)
  Page write(
      @PathVariable String number,
      @PathVariable int notice,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    Notices.Written written =
        new Notices.Written(
            Sent.one(form, "level"),
            Sent.one(form, "zh"),
            Sent.one(form, "en"),
            form.getOrDefault("duty", List.of()),
            Sent.number(Sent.one(form, "revision")));
    return done(matter, notice, me, () -> notices.write(pages.notice(matter, notice), written, me));
  }

  @PostMapping("/{notice}/check")
  @Requires(Permission.RELEASE)
  Page check(
      @PathVariable String number,
      @PathVariable int notice,
      @RequestParam(defaultValue = "0") int revision,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return done(
        matter, notice, me, () -> notices.check(pages.notice(matter, notice), revision, me));
  }

  private Page done(Case matter, int notice, Person me, Runnable act) {
    try {
      act.run();
      return Page.redirect(Matter.of(matter).path() + "/notices/" + notice);
    } catch (NotDone e) {
      return refused(matter, notice, me, e.reason().wire());
    }
  }

  private Page refused(Case matter, int notice, Person me, String problem) {
    return Page.of(
            "parties/notice", pages.page(matter, notice, me, List.of(), Optional.of(problem)))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** To each of the parties chosen, through a gate of its own; one that is shut stops no other. */
  @PostMapping("/{notice}/send")
  @Requires(Permission.WORK_CASES)
  Page send(
      @PathVariable String number,
      @PathVariable int notice,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    Notice chosen = pages.notice(matter, notice);
    if (chosen.revision() != Sent.number(Sent.one(form, "revision"))) {
      return refused(matter, notice, me, "stale");
    }
    Notices.How how =
        new Notices.How(
            Sent.one(form, "hand"),
            Sent.one(form, "sober").equals("yes"),
            Sent.one(form, "reasons"));
    List<NoticePage.Outcome> outcome = new ArrayList<>();
    for (String to : form.getOrDefault("party", List.of())) {
      Party party = parties.find(matter.id(), Sent.number(to)).orElseThrow(NotFound::new);
      outcome.add(new NoticePage.Outcome(party.name(), send(matter, chosen, party, how, me)));
    }
    if (outcome.isEmpty()) {
      return refused(matter, notice, me, "choice-odd");
    }
    boolean all = outcome.stream().allMatch(o -> o.problem().isEmpty());
    Page page =
        Page.of("parties/notice", pages.page(matter, notice, me, outcome, Optional.empty()));
    return all ? page : page.status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Optional<String> send(
      Case matter, Notice notice, Party party, Notices.How how, Person me) {
    try {
      notices.send(matter, notice, party, how, me);
      return Optional.empty();
    } catch (NotDone e) {
      return Optional.of(e.reason().wire());
    } catch (Shut e) {
      return Optional.of(PartyController.shut(e));
    }
  }
}
