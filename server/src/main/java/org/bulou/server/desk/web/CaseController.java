package org.bulou.server.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.BadFacts;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Determinations;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.LaterAwareness;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.StaleEntry;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.intake.WindowFacts;
import org.bulou.server.web.Frame;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases, a case, and answers to its questions. */
@Controller
class CaseController {
  private final Cases cases;
  private final Determinations determinations;
  private final CasePages pages;
  private static final int PAGE = 200;
  private final WindowFacts windows;
  private final InstantSource clock;

  CaseController(
      Cases cases,
      Determinations determinations,
      CasePages pages,
      WindowFacts windows,
      InstantSource clock) {
    this.cases = cases;
    this.determinations = determinations;
    this.pages = pages;
    this.windows = windows;
    this.clock = clock;
  }

  @GetMapping("/cases")
  @Requires(Permission.READ_CASES)
  Page list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int skip,
      @AuthenticationPrincipal Person me) {
    String sought = q.strip();
    int skipped = Math.max(0, skip);
    List<Case> found = cases.visible(me.id(), sought, skipped, PAGE + 1);
    Optional<String> next =
        Optional.of(
                "/cases?skip=" + (skipped + PAGE) + (sought.isEmpty() ? "" : "&q=" + query(sought)))
            .filter(n -> found.size() > PAGE);
    return Page.of(
        "desk/cases",
        new CasesPage(
            found.stream().limit(PAGE).map(CasesPage.Row::of).toList(),
            sought,
            next,
            me.may(Permission.WORK_CASES)));
  }

  private static String query(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @PostMapping("/cases")
  @Requires(Permission.WORK_CASES)
  Page open(
      @AuthenticationPrincipal Person me, @RequestParam String title, @RequestParam String life) {
    String called = title.strip();
    Life kind = "exercise".equals(life) ? Life.EXERCISE : Life.LIVE;
    if (called.isEmpty() || called.length() > 200) {
      return Page.redirect("/cases");
    }
    Case opened = cases.open(called, kind, me.id());
    cases.record(
        opened.id(),
        Optional.of(0),
        new Entry("opening", new Bilingual("开案：" + called, "case opened: " + called), opening()),
        me.id());
    return Page.redirect("/cases/" + opened.number());
  }

  @GetMapping("/cases/{number}")
  @Requires(Permission.READ_CASES)
  Page show(@PathVariable String number, @AuthenticationPrincipal Person me, Frame frame) {
    return page(visible(number, me), me, frame, Optional.empty());
  }

  @PostMapping("/cases/{number}/answers")
  @Requires(Permission.WORK_CASES)
  Page answer(
      @PathVariable String number, Answer answer, @AuthenticationPrincipal Person me, Frame frame) {
    Case c = visible(number, me);
    try {
      record(c, answer, me);
      return Page.redirect("/cases/" + c.number());
    } catch (Answer.Unreadable e) {
      return page(c, me, frame, Optional.of(frame.t(e.words())))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (BadFacts e) {
      return page(c, me, frame, Optional.of(frame.t(e.messages().getFirst())))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (LaterAwareness e) {
      return page(c, me, frame, Optional.of(frame.t("desk.knowledge.later-refused")))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (StaleEntry e) {
      return page(c, me, frame, Optional.of(stale(e, frame))).status(HttpStatus.CONFLICT);
    }
  }

  private List<Told> opening() {
    List<Told> told = new ArrayList<>(windows.told());
    told.add(Told.fact("case", "aspects", Written.members(List.of("vulnerability"), List.of())));
    return told;
  }

  /** A question the law asks waits for a second reader; any other is a fact at once. */
  private void record(Case c, Answer answer, Person me) {
    CaseRecord record = cases.file(c.id()).record();
    Optional<Integer> seen = Optional.of(answer.seen());
    answer
        .determination(record, clock.instant())
        .ifPresentOrElse(
            d -> determinations.propose(c.id(), seen, d, me.id()),
            () -> cases.record(c.id(), seen, answer.entry(record, clock.instant()), me.id()));
  }

  private static String stale(StaleEntry e, Frame frame) {
    return frame.t("desk.case.stale")
        + " "
        + String.join(
            "; ", e.since().stream().map(v -> v.number() + " – " + frame.t(v.title())).toList());
  }

  private Page page(Case c, Person me, Frame frame, Optional<String> problem) {
    Reader reader = new Reader(frame.language(), clock.instant());
    return Page.of("desk/case", pages.of(c, me, reader, problem));
  }

  private Case visible(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }
}
