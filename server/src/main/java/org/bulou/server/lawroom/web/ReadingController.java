package org.bulou.server.lawroom.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bulou.law.explain.OpenElement;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.evaluation.Impact;
import org.bulou.server.evaluation.ReadingImpact;
import org.bulou.server.library.FollowedReadings;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the text is open: everybody sees what is followed; counsel qualified in the law looks at
 * what another reading would change, and decides.
 */
@Controller
@RequestMapping("/law/readings")
@Requires(Permission.DECIDE_LAW)
class ReadingController {
  private final Elements elements;
  private final FollowedReadings followed;
  private final ReadingImpact impact;
  private final InstantSource clock;

  ReadingController(
      Elements elements, FollowedReadings followed, ReadingImpact impact, InstantSource clock) {
    this.elements = elements;
    this.followed = followed;
    this.impact = impact;
    this.clock = clock;
  }

  @GetMapping
  @Requires(Permission.READ_ORGANISATION)
  Page list(
      @RequestParam(defaultValue = "") String jurisdiction, @AuthenticationPrincipal Person me) {
    return Page.of("lawroom/elements", elements.list(jurisdiction, me, clock.instant()));
  }

  @GetMapping("/one")
  @Requires(Permission.READ_ORGANISATION)
  Page one(@RequestParam String element, @AuthenticationPrincipal Person me) {
    return Page.of(
        "lawroom/element", elements.page(open(element), me, clock.instant(), Optional.empty()));
  }

  /** What a reading would change; nothing is stored. */
  @GetMapping("/preview")
  Page preview(ReadingForm form, @AuthenticationPrincipal Person me) {
    OpenElement element = open(form.element());
    if (form.chosen().filter(r -> element.reading(r).isEmpty()).isPresent()) {
      throw new NotFound();
    }
    int seen = followed.history(element.element()).size();
    return Page.of(
        "lawroom/decide", page(element, form, seen, me, Optional.empty(), Optional.empty()));
  }

  @PostMapping
  Page decide(ReadingForm form, @AuthenticationPrincipal Person me) {
    OpenElement element = open(form.element());
    if (!form.readable()) {
      return again(element, form, form.seen(), me, "time", HttpStatus.UNPROCESSABLE_CONTENT);
    }
    boolean moves = impact.of(me.id(), element.element(), form.chosen(), asOf(form)).movesRunning();
    return switch (followed.decide(form.wish(moves), me)) {
      case DONE -> Page.redirect(address(element));
      case STALE -> {
        int seen = followed.history(element.element()).size();
        yield again(element, form, seen, me, "stale", HttpStatus.CONFLICT);
      }
      case NOT_QUALIFIED ->
          again(element, form, form.seen(), me, "not-qualified", HttpStatus.FORBIDDEN);
      case UNKNOWN -> throw new NotFound();
      case NOTHING_NEW -> refused(element, form, me, "nothing-new");
      case GROUNDS -> refused(element, form, me, "grounds");
      case REASON -> refused(element, form, me, "reason");
    };
  }

  @PostMapping("/dissent")
  Page dissent(
      @RequestParam String element,
      @RequestParam int number,
      @RequestParam String words,
      @AuthenticationPrincipal Person me) {
    OpenElement on = open(element);
    if (followed.dissent(on.element(), number, words, me.id())) {
      return Page.redirect(address(on));
    }
    return Page.of(
            "lawroom/element",
            elements.page(on, me, clock.instant(), Optional.of("lawroom.problem.dissent")))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page refused(OpenElement element, ReadingForm form, Person me, String problem) {
    return again(element, form, form.seen(), me, problem, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** The form once more with everything that was typed; when stale, with the other's decision. */
  private Page again(
      OpenElement element,
      ReadingForm form,
      int seen,
      Person me,
      String problem,
      HttpStatus status) {
    Optional<ElementPage.Line> newest =
        status == HttpStatus.CONFLICT
            ? elements.page(element, me, clock.instant(), Optional.empty()).history().stream()
                .findFirst()
            : Optional.empty();
    return Page.of(
            "lawroom/decide",
            page(element, form, seen, me, newest, Optional.of("lawroom.problem." + problem)))
        .status(status);
  }

  private DecidePage page(
      OpenElement element,
      ReadingForm form,
      int seen,
      Person me,
      Optional<ElementPage.Line> newest,
      Optional<String> problem) {
    Instant at = asOf(form);
    Impact changes = impact.of(me.id(), element.element(), form.chosen(), at);
    return new DecidePage(
        elements.page(element, me, clock.instant(), Optional.empty()),
        form.chosen(),
        form.from(),
        form.zone(),
        form.instant().filter(this::past).isPresent(),
        changes.changed().stream()
            .map(
                c ->
                    new DecidePage.Changed(
                        c.matter().number(), c.matter().title(), c.movesRunning(), c.sentences()))
            .toList(),
        changes.asked(),
        changes.all(),
        changes.movesRunning(),
        Elements.utc(at),
        form.grounds(),
        form.reason(),
        seen,
        newest,
        problem.or(() -> form.readable() ? Optional.empty() : Optional.of("lawroom.problem.time")));
  }

  /** The instant at which the change is looked at: when it begins, at the earliest now. */
  private Instant asOf(ReadingForm form) {
    Instant now = clock.instant();
    return form.instant().filter(f -> f.isAfter(now)).orElse(now);
  }

  private boolean past(Instant from) {
    return from.isBefore(clock.instant().truncatedTo(ChronoUnit.MINUTES));
  }

  private OpenElement open(String element) {
    return elements.find(element).orElseThrow(NotFound::new);
  }

  private static String address(OpenElement e) {
    return "/law/readings/one?element=" + URLEncoder.encode(e.element(), StandardCharsets.UTF_8);
  }
}
