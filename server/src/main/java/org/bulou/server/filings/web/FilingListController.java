package org.bulou.server.filings.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.filings.Candidate;
import org.bulou.server.filings.Filing;
import org.bulou.server.filings.FilingState;
import org.bulou.server.filings.Filings;
import org.bulou.server.filings.NotPossible;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The filings of a case, and the beginning of a new one. */
@Controller
class FilingListController {
  private final FilingPages pages;
  private final Filings filings;

  FilingListController(FilingPages pages, Filings filings) {
    this.pages = pages;
    this.filings = filings;
  }

  @GetMapping("/cases/{number}/filings")
  @Requires(Permission.READ_CASES)
  Page list(@PathVariable String number, @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return Page.of(
        "filings/index",
        new FilingsPage(
            FilingPages.shown(matter),
            filings.list(matter.id(), number),
            filings.candidates(matter.id()),
            me.may(Permission.WORK_CASES)));
  }

  /** Everything one statement could discharge together with this duty; all of it ticked. */
  @GetMapping("/cases/{number}/filings/new")
  @Requires(Permission.WORK_CASES)
  Page choose(
      @PathVariable String number,
      @RequestParam String duty,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    List<Candidate> choices =
        filings.candidates(matter.id()).stream().filter(c -> c.covers(duty)).toList();
    Set<String> all = new HashSet<>();
    choices.forEach(c -> c.duties().forEach(d -> all.add(d.id())));
    return Page.of("filings/start", start(matter, choices, all, choices.isEmpty()));
  }

  @PostMapping("/cases/{number}/filings")
  @Requires(Permission.WORK_CASES)
  Page begin(
      @PathVariable String number,
      @RequestParam String entity,
      @RequestParam(required = false, defaultValue = "") List<String> duty,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    try {
      Filing begun = filings.start(matter.id(), entity, Set.copyOf(duty), me.id());
      return Page.redirect("/cases/" + matter.number() + "/filings/" + begun.number());
    } catch (NotPossible e) {
      return Page.of(
              "filings/start",
              start(matter, filings.candidates(matter.id()), Set.copyOf(duty), true))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private StartPage start(Case matter, List<Candidate> choices, Set<String> chosen, boolean problem) {
    List<Integer> already =
        filings.all(matter.id()).stream()
            .filter(f -> !(f.state() instanceof FilingState.Withdrawn))
            .filter(f -> !(f.state() instanceof FilingState.Invalidated))
            .filter(f -> f.duties().stream().anyMatch(chosen::contains))
            .map(Filing::number)
            .toList();
    return new StartPage(FilingPages.shown(matter), choices, chosen, already, problem);
  }
}
