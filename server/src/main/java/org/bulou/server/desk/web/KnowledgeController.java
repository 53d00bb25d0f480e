package org.bulou.server.desk.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.BadFacts;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Determination;
import org.bulou.server.cases.Determinations;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.LaterAwareness;
import org.bulou.server.cases.StaleEntry;
import org.bulou.server.cases.Told;
import org.bulou.server.web.Frame;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What we knew and when; second readings; moving an awareness. */
@Controller
@RequestMapping("/cases/{number}/knowledge")
class KnowledgeController {
  private static final List<String> INSTANTS = List.of("at", "signal_at");
  private final Cases cases;
  private final Determinations determinations;
  private final KnowledgePages pages;
  private final InstantSource clock;

  KnowledgeController(
      Cases cases, Determinations determinations, KnowledgePages pages, InstantSource clock) {
    this.cases = cases;
    this.determinations = determinations;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page show(@PathVariable String number, @AuthenticationPrincipal Person me, Frame frame) {
    return page(visible(number, me), me, frame, Optional.empty());
  }

  @PostMapping("/determinations/{version}")
  @Requires(Permission.WORK_CASES)
  Page second(
      @PathVariable String number,
      @PathVariable int version,
      @RequestParam String agrees,
      @RequestParam(defaultValue = "") String note,
      @AuthenticationPrincipal Person me,
      Frame frame) {
    Case c = visible(number, me);
    try {
      determinations.second(c.id(), version, agrees.equals("yes"), note, me.id());
      return Page.redirect("/cases/" + c.number() + "/knowledge");
    } catch (Determination.Refused e) {
      String problem = frame.t("desk.determination.refused." + e.why().wire());
      return page(c, me, frame, Optional.of(problem)).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @PostMapping("/awareness")
  @Requires(Permission.WORK_CASES)
  Page move(
      @PathVariable String number,
      Answer answer,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal Person me,
      Frame frame) {
    Case c = visible(number, me);
    if (!answer.part().startsWith("awareness(") || !INSTANTS.contains(answer.attribute())) {
      throw new NotFound();
    }
    try {
      Entry entry = with(answer.entry(cases.file(c.id()).record(), clock.instant()), reason);
      move(c, answer, entry, reason.strip(), me);
      return Page.redirect("/cases/" + c.number() + "/knowledge");
    } catch (Answer.Unreadable e) {
      return refused(c, me, frame, frame.t(e.words()));
    } catch (BadFacts e) {
      return refused(c, me, frame, frame.t(e.messages().getFirst()));
    } catch (LaterAwareness e) {
      return refused(c, me, frame, frame.t("desk.knowledge.later-refused"));
    } catch (StaleEntry e) {
      return page(c, me, frame, Optional.of(frame.t("desk.case.stale")))
          .status(HttpStatus.CONFLICT);
    }
  }

  /** Counsel who gives a reason may move it either way; all others only earlier. */
  private void move(Case c, Answer answer, Entry entry, String reason, Person me) {
    try {
      cases.record(c.id(), Optional.of(answer.seen()), entry, me.id());
    } catch (LaterAwareness e) {
      if (!me.may(Permission.DECIDE_LAW) || reason.isEmpty()) {
        throw e;
      }
      cases.moveLater(c.id(), Optional.of(answer.seen()), entry, reason, me.id());
    }
  }

  private static Entry with(Entry entry, String reason) {
    if (reason.isBlank()) {
      return entry;
    }
    Bilingual t = entry.title();
    String why = " — " + reason.strip();
    List<Told> told = entry.told();
    return new Entry(entry.source(), new Bilingual(t.zh() + why, t.en() + why), told);
  }

  private Page refused(Case c, Person me, Frame frame, String problem) {
    return page(c, me, frame, Optional.of(problem)).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page page(Case c, Person me, Frame frame, Optional<String> problem) {
    Reader reader = new Reader(frame.language(), clock.instant());
    return Page.of("desk/knowledge", pages.of(cases.get(c.id()), me, reader, problem));
  }

  private Case visible(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }
}
