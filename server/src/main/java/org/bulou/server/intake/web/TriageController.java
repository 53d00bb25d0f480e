package org.bulou.server.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.duties.Shut;
import org.bulou.server.intake.Acceptance;
import org.bulou.server.intake.Replies;
import org.bulou.server.intake.State;
import org.bulou.server.intake.Triage;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.Product;
import org.bulou.server.web.BadRequest;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One report, and what an analyst can do with it. */
@Controller
@RequestMapping("/reports/{number}")
@Requires(Permission.WORK_CASES)
class TriageController {
  private static final int MOST_REASON = 2_000;
  private static final int MOST_TITLE = 200;
  private static final int MOST_MESSAGE = 20_000;
  private static final List<String> FIELDS =
      List.of("title", "case", "vulnerability", "text", "reason", "of", "reopening", "erasing");
  private final Triage triage;
  private final Acceptance acceptance;
  private final Replies replies;
  private final Cases cases;
  private final Organisation organisation;
  private final InstantSource clock;

  TriageController(
      Triage triage,
      Acceptance acceptance,
      Replies replies,
      Cases cases,
      Organisation organisation,
      InstantSource clock) {
    this.triage = triage;
    this.acceptance = acceptance;
    this.replies = replies;
    this.cases = cases;
    this.organisation = organisation;
    this.clock = clock;
  }

  @GetMapping
  Page show(@PathVariable String number, @AuthenticationPrincipal Person me) {
    return page(number, me, Map.of(), Map.of());
  }

  private Page page(
      String number, Person me, Map<String, String> problems, Map<String, String> typed) {
    List<Case> matters =
        cases.visible(me.id()).stream().filter(c -> c.closedAt().isEmpty()).toList();
    return Page.of(
        "intake/triage",
        new TriagePage(
            triage.find(number, me.id()).orElseThrow(NotFound::new),
            organisation.register(),
            matters,
            me,
            clock.instant(),
            problems,
            typed));
  }

  /** The same page with what was typed and what is wrong. */
  private Page again(HttpServletRequest request, String number, Person me, String at, String key) {
    Map<String, String> typed = new HashMap<>();
    FIELDS.forEach(name -> typed.put(name, Sent.text(request, name)));
    return page(number, me, Map.of(at, key), typed).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/accept")
  Page accept(
      HttpServletRequest request, @PathVariable String number, @AuthenticationPrincipal Person me) {
    String title = Sent.text(request, "title").strip();
    if (title.isEmpty() || title.length() > MOST_TITLE) {
      return again(request, number, me, "title", "intake.problem.title");
    }
    Set<String> products = Sent.all(request, "products");
    products.retainAll(organisation.register().products().stream().map(Product::id).toList());
    if (products.isEmpty()) {
      return again(request, number, me, "products", "intake.problem.products");
    }
    acceptance.open(number, Sent.seen(request), life(request), title, products, me.id());
    return back(number);
  }

  private static Life life(HttpServletRequest request) {
    return switch (Sent.text(request, "life")) {
      case "live" -> Life.LIVE;
      case "exercise" -> Life.EXERCISE;
      default -> throw new BadRequest();
    };
  }

  @PostMapping("/attach")
  Page attach(
      HttpServletRequest request, @PathVariable String number, @AuthenticationPrincipal Person me) {
    String chosen = Sent.text(request, "case");
    String vulnerability = Sent.text(request, "vulnerability").strip();
    try {
      acceptance.attach(
          number,
          Sent.seen(request),
          chosen,
          vulnerability.isEmpty() ? "v1" : vulnerability,
          me.id());
    } catch (Acceptance.DoesNotFit e) {
      return again(request, number, me, "attach", "intake.problem.attach");
    }
    return back(number);
  }

  @PostMapping("/ask")
  Page ask(
      HttpServletRequest request, @PathVariable String number, @AuthenticationPrincipal Person me) {
    String text = Sent.text(request, "text");
    if (text.isBlank() || text.length() > MOST_MESSAGE) {
      return again(request, number, me, "text", "intake.problem.message");
    }
    try {
      boolean nothingNew = Sent.ticked(request, "nothing-new");
      return switch (replies.send(number, Sent.seen(request), text, nothingNew, me.id())) {
        case DONE -> back(number);
        case NOT_STATED -> again(request, number, me, "nothing-new", "intake.problem.nothing-new");
        case NO_MAILBOX -> again(request, number, me, "text", "intake.problem.no-mailbox");
      };
    } catch (Shut e) {
      return again(request, number, me, "text", key(e));
    }
  }

  @PostMapping("/duplicate")
  Page duplicate(
      HttpServletRequest request, @PathVariable String number, @AuthenticationPrincipal Person me) {
    String first = Sent.text(request, "of").strip();
    if (first.equals(number) || triage.find(first, me.id()).isEmpty()) {
      return again(request, number, me, "of", "intake.problem.duplicate");
    }
    triage.duplicate(number, Sent.seen(request), first, me.id());
    return back(number);
  }

  @PostMapping("/decline")
  Page decline(
      HttpServletRequest request, @PathVariable String number, @AuthenticationPrincipal Person me) {
    return reasoned(
        request,
        number,
        me,
        "reason",
        reason -> triage.decline(number, Sent.seen(request), reason, me.id()));
  }

  @PostMapping("/reopen")
  Page reopen(
      HttpServletRequest request, @PathVariable String number, @AuthenticationPrincipal Person me) {
    return reasoned(
        request,
        number,
        me,
        "reopening",
        reason -> triage.reopen(number, Sent.seen(request), reason, me.id()));
  }

  @PostMapping("/state")
  Page state(
      HttpServletRequest request, @PathVariable String number, @AuthenticationPrincipal Person me) {
    String wire = Sent.text(request, "state");
    State state =
        java.util.Arrays.stream(State.values())
            .filter(s -> s.wire().equals(wire))
            .findFirst()
            .orElseThrow(BadRequest::new);
    try {
      replies.state(number, Sent.seen(request), state, me.id());
      return back(number);
    } catch (Shut e) {
      return again(request, number, me, "state", key(e));
    }
  }

  private static String key(Shut e) {
    return e.why() == Shut.Why.NOT_LIVE ? "intake.problem.not-live" : "intake.problem.shut";
  }

  /** Erasing is for counsel: retention is a question of law. */
  @PostMapping("/erase")
  @Requires(Permission.DECIDE_LAW)
  Page erase(
      HttpServletRequest request, @PathVariable String number, @AuthenticationPrincipal Person me) {
    String reason = Sent.text(request, "erasing").strip();
    if (reason.isEmpty() || reason.length() > MOST_REASON) {
      return again(request, number, me, "erasing", "intake.problem.reason");
    }
    return switch (triage.erase(number, Sent.seen(request), reason, me.id())) {
      case DONE -> back(number);
      case TOO_EARLY -> again(request, number, me, "erasing", "intake.problem.too-early");
      case HELD -> again(request, number, me, "erasing", "intake.problem.held");
    };
  }

  private Page reasoned(
      HttpServletRequest request, String number, Person me, String field, Consumer<String> act) {
    String reason = Sent.text(request, field).strip();
    if (reason.isEmpty() || reason.length() > MOST_REASON) {
      return again(request, number, me, field, "intake.problem.reason");
    }
    act.accept(reason);
    return back(number);
  }

  private Page back(String number) {
    return Page.redirect("/reports/" + number);
  }
}
