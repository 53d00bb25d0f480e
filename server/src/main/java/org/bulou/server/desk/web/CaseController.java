package org.bulou.server.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.desk.web.QuestionCard.Choice;
import org.bulou.server.intake.WindowFacts;
import org.bulou.server.web.Frame;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases, a case, and answers to its questions. */
@Controller
class CaseController {
  private final Cases cases;
  private final Recording recording;
  private final CaseAspects aspects;
  private final CasePages pages;
  private static final int PAGE = 200;
  private final WindowFacts windows;
  private final InstantSource clock;

  CaseController(
      Cases cases,
      Recording recording,
      CaseAspects aspects,
      CasePages pages,
      WindowFacts windows,
      InstantSource clock) {
    this.cases = cases;
    this.recording = recording;
    this.aspects = aspects;
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
            me.may(Permission.WORK_CASES),
            aspects.all()));
  }

  private static String query(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @PostMapping("/cases")
  @Requires(Permission.WORK_CASES)
  Page open(
      @AuthenticationPrincipal Person me,
      @RequestParam String title,
      @RequestParam String life,
      @RequestParam(defaultValue = "") Set<String> aspect) {
    String called = title.strip();
    Life kind = "exercise".equals(life) ? Life.EXERCISE : Life.LIVE;
    if (called.isEmpty() || called.length() > 200) {
      return Page.redirect("/cases");
    }
    List<String> about =
        aspects.all().stream().map(Choice::value).filter(aspect::contains).toList();
    Case opened = cases.open(called, kind, me.id());
    cases.record(
        opened.id(),
        Optional.of(0),
        new Entry(
            "opening", new Bilingual("开案：" + called, "case opened: " + called), opening(about)),
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
    return recording
        .answer(c, answer, me, frame)
        .map(r -> page(c, me, frame, Optional.of(r.words())).status(r.status()))
        .orElseGet(() -> Page.redirect("/cases/" + c.number()));
  }

  /** Of what had not happened: it has not happened up to now either. */
  @PostMapping("/cases/{number}/facts/still")
  @Requires(Permission.WORK_CASES)
  Page still(
      @PathVariable String number,
      @RequestParam int seen,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me,
      Frame frame) {
    Case c = visible(number, me);
    // The names of facts hold commas, at which a list as parameter would be cut.
    List<String> chosen = form.getOrDefault("fact", List.of());
    return StillSo.entry(cases.file(c.id()).record().at(c.version()), chosen, clock.instant())
        .flatMap(e -> recording.entry(c, seen, e, me, frame))
        .map(r -> page(c, me, frame, Optional.of(r.words())).status(r.status()))
        .orElseGet(() -> Page.redirect("/cases/" + c.number()));
  }

  /** What the case is about; an aspect nobody chose is not denied, only not said. */
  private List<Told> opening(List<String> aspects) {
    List<Told> told = new ArrayList<>(windows.told());
    told.add(Told.fact("case", "aspects", Written.members(aspects, List.of())));
    return told;
  }

  private Page page(Case c, Person me, Frame frame, Optional<String> problem) {
    Reader reader = new Reader(frame.language(), clock.instant());
    return Page.of("desk/case", pages.of(c, me, reader, problem));
  }

  private Case visible(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }
}
