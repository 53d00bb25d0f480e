package org.bulou.server.statements.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.evaluate.Gate;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.duties.Shut;
import org.bulou.server.statements.NotStated;
import org.bulou.server.statements.Said;
import org.bulou.server.statements.Statement;
import org.bulou.server.statements.Statements;
import org.bulou.server.statements.Translations;
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

/** The statements of a case: what was said, and what is about to be. */
@Controller
@RequestMapping("/cases/{number}/statements")
class StatementController {
  private final StatementPages pages;
  private final Statements statements;
  private final Translations translations;

  StatementController(StatementPages pages, Statements statements, Translations translations) {
    this.pages = pages;
    this.statements = statements;
    this.translations = translations;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page list(@PathVariable String number, @AuthenticationPrincipal Person me) {
    return Page.of("statements/matrix", pages.list(pages.matter(number, me), me, Optional.empty()));
  }

  /** The form; as a translation of another statement, or to stand in for it. */
  @GetMapping("/new")
  @Requires(Permission.WORK_CASES)
  Page form(
      @PathVariable String number,
      @RequestParam Optional<Integer> source,
      @RequestParam Optional<Integer> replaces,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    Map<String, String> values =
        pages.begun(matter, me, replaces.or(() -> source), replaces.isPresent());
    return Page.of(
        "statements/new", pages.form(matter, values, Optional.empty(), me, Optional.empty()));
  }

  /** It has been said already: always recorded. */
  @PostMapping
  @Requires(Permission.WORK_CASES)
  Page record(
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    StatementForm form = new StatementForm(sent);
    Optional<Said> said = form.said(Optional.empty(), pages.now());
    if (said.isEmpty()) {
      return refused(matter, form, Optional.empty(), me, "time-odd");
    }
    try {
      return shown(matter, statements.alreadySaid(matter, said.get(), me));
    } catch (NotStated e) {
      return refused(matter, form, Optional.empty(), me, e.reason().wire());
    }
  }

  /** What the law would say to it, now or at a time ahead; nothing is recorded. */
  @PostMapping("/ask")
  @Requires(Permission.WORK_CASES)
  Page ask(
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    StatementForm form = new StatementForm(sent);
    Optional<Said> said = form.said(Optional.empty(), pages.now());
    if (said.isEmpty()) {
      return refused(matter, form, Optional.empty(), me, "time-odd");
    }
    try {
      Gate gate = statements.gate(matter, said.get(), me);
      return Page.of(
          "statements/new",
          pages.form(matter, form.values(), Optional.of(gate), me, Optional.empty()));
    } catch (NotStated e) {
      return refused(matter, form, Optional.empty(), me, e.reason().wire());
    }
  }

  /** It is said now: only through its gate. */
  @PostMapping("/say")
  @Requires(Permission.WORK_CASES)
  Page say(
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    StatementForm form = new StatementForm(sent);
    Optional<Said> said = form.said(Optional.of(pages.now()), pages.now());
    if (said.isEmpty()) {
      return refused(matter, form, Optional.empty(), me, "time-odd");
    }
    try {
      return shown(matter, statements.say(matter, said.get(), form.text("reasons"), me));
    } catch (NotStated e) {
      return refused(matter, form, Optional.empty(), me, e.reason().wire());
    } catch (Shut e) {
      String why = "shut-" + e.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return refused(matter, form, Optional.of(e.gate()), me, why);
    }
  }

  @GetMapping("/{statement}")
  @Requires(Permission.READ_CASES)
  Page one(
      @PathVariable String number,
      @PathVariable int statement,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return Page.of(
        "statements/one", pages.one(matter, find(matter, statement), me, Optional.empty()));
  }

  /** Somebody else compares a translation with its original. */
  @PostMapping("/{statement}/review")
  @Requires(Permission.WORK_CASES)
  Page review(
      @PathVariable String number,
      @PathVariable int statement,
      @RequestParam(defaultValue = "") String agrees,
      @RequestParam(defaultValue = "") String note,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    Statement s = find(matter, statement);
    try {
      translations.review(matter.id(), statement, agrees.equals("yes"), note, me);
      return shown(matter, s);
    } catch (NotStated e) {
      return Page.of("statements/one", pages.one(matter, s, me, Optional.of(e.reason().wire())))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private Statement find(Case matter, int statement) {
    return statements.find(matter.id(), statement).orElseThrow(NotFound::new);
  }

  private static Page shown(Case matter, Statement s) {
    return Page.redirect("/cases/" + matter.number() + "/statements/" + s.number());
  }

  private Page refused(
      Case matter, StatementForm form, Optional<Gate> gate, Person me, String problem) {
    return Page.of(
            "statements/new", pages.form(matter, form.values(), gate, me, Optional.of(problem)))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
