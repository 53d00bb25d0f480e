package org.bulou.server.decisions.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.decisions.Outcome;
import org.bulou.server.decisions.StandingDecisions;
import org.bulou.server.web.MenuEntry;
import org.bulou.server.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits to be decided, and what was decided beforehand. */
@Controller
@RequestMapping("/decisions")
@Requires(Permission.DECIDE_LAW)
class StandingDecisionsController {
  private static final String PATH = "/decisions";
  private final StandingDecisionsPages pages;
  private final StandingDecisions standing;

  StandingDecisionsController(StandingDecisionsPages pages, StandingDecisions standing) {
    this.pages = pages;
    this.standing = standing;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page show(@AuthenticationPrincipal Person me) {
    return Page.of("decisions/standing", pages.of(me, Map.of(), Map.of(), Optional.empty()));
  }

  @PostMapping
  Page make(@RequestParam MultiValueMap<String, String> sent, @AuthenticationPrincipal Person me) {
    StandingDecisionsForm f = new StandingDecisionsForm(sent);
    Map<String, Set<String>> ticked =
        Map.of(
            "entity", f.ticked("entity"),
            "product", f.ticked("product"),
            "invoker", f.ticked("invoker"));
    return answer(standing.make(f.wish(), me), f.single(), ticked, me);
  }

  @PostMapping("/sign")
  Page sign(@RequestParam Map<String, String> sent, @AuthenticationPrincipal Person me) {
    DecisionForm f = new DecisionForm(sent);
    return answer(standing.sign(f.id("standing"), f.memo(), me), f, Map.of(), me);
  }

  @PostMapping("/withdraw")
  Page withdraw(@RequestParam Map<String, String> sent, @AuthenticationPrincipal Person me) {
    DecisionForm f = new DecisionForm(sent);
    return answer(standing.withdraw(f.id("standing"), f.text("reason"), me), f, Map.of(), me);
  }

  private Page answer(Outcome outcome, DecisionForm f, Map<String, Set<String>> ticked, Person me) {
    return switch (outcome) {
      case Outcome.Done done -> Page.redirect(PATH);
      case Outcome.Refused refused ->
          Page.of(
                  "decisions/standing",
                  pages.of(me, f.values(), ticked, Optional.of(refused.why())))
              .status(ConflictController.status(refused.why()));
    };
  }

  /** The menu's entry. */
  @Configuration(proxyBeanMethods = false)
  static class Menu {
    private static final int PLACE = 22;

    @Bean
    MenuEntry decisionsMenu() {
      return new MenuEntry(PLACE, "decisions.menu", PATH, Permission.READ_CASES.name());
    }
  }
}
