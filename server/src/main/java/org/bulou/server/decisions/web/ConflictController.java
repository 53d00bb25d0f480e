package org.bulou.server.decisions.web;

import java.util.Map;
import java.util.Optional;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.decisions.Conflicts;
import org.bulou.server.decisions.Decisions;
import org.bulou.server.decisions.Invocations;
import org.bulou.server.decisions.Outcome;
import org.bulou.server.decisions.Way;
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

/** A conflict of a case: shown to who takes part, decided by counsel for the laws in it. */
@Controller
@RequestMapping("/cases/{number}/conflict")
class ConflictController {
  private final ConflictPages pages;
  private final Decisions decisions;
  private final Invocations invocations;
  private final Conflicts conflicts;
  private final Cases cases;

  ConflictController(
      ConflictPages pages,
      Decisions decisions,
      Invocations invocations,
      Conflicts conflicts,
      Cases cases) {
    this.pages = pages;
    this.decisions = decisions;
    this.invocations = invocations;
    this.conflicts = conflicts;
    this.cases = cases;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page show(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String key,
      @AuthenticationPrincipal Person me) {
    return Page.of(
        "decisions/conflict", pages.of(visible(number, me), key, me, Map.of(), Optional.empty()));
  }

  @PostMapping("/decide")
  @Requires(Permission.DECIDE_LAW)
  Page decide(
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Person me) {
    Case c = visible(number, me);
    DecisionForm f = new DecisionForm(sent);
    Decisions.Wish wish =
        new Decisions.Wish(
            f.text("basis"),
            Way.named(f.text("way")),
            f.text("what"),
            f.instant("until"),
            f.memo());
    return answer(c, f, me, decisions.decide(c, f.text("key"), wish, me));
  }

  @PostMapping("/sign")
  @Requires(Permission.DECIDE_LAW)
  Page sign(
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Person me) {
    Case c = visible(number, me);
    DecisionForm f = new DecisionForm(sent);
    return answer(c, f, me, decisions.sign(c, f.text("key"), f.id("decision"), f.memo(), me));
  }

  @PostMapping("/invoke")
  @Requires(Permission.WORK_CASES)
  Page invoke(
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Person me) {
    Case c = visible(number, me);
    DecisionForm f = new DecisionForm(sent);
    return answer(
        c,
        f,
        me,
        invocations.invoke(
            c, f.text("key"), f.text("basis"), f.id("standing"), f.text("remark"), me));
  }

  @PostMapping("/date")
  @Requires(Permission.WORK_CASES)
  Page date(
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Person me) {
    Case c = visible(number, me);
    DecisionForm f = new DecisionForm(sent);
    return answer(
        c, f, me, conflicts.date(c, f.text("key"), f.instant("date"), f.text("reason"), me.id()));
  }

  private Page answer(Case c, DecisionForm f, Person me, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done ->
          Page.redirect("/cases/" + c.number() + "/conflict?key=" + f.text("key"));
      case Outcome.Refused refused ->
          Page.of(
                  "decisions/conflict",
                  pages.of(c, f.text("key"), me, f.values(), Optional.of(refused.why())))
              .status(status(refused.why()));
    };
  }

  static HttpStatus status(Outcome.Why why) {
    return switch (why) {
      case NOT_QUALIFIED, NOT_INVOKER -> HttpStatus.FORBIDDEN;
      case CHANGED, NO_CONFLICT, NOTHING_TO_SIGN -> HttpStatus.CONFLICT;
      default -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  private Case visible(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }
}
