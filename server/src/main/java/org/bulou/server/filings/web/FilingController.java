package org.bulou.server.filings.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.duties.Shut;
import org.bulou.server.filings.Act;
import org.bulou.server.filings.Deed;
import org.bulou.server.filings.Filing;
import org.bulou.server.filings.Filings;
import org.bulou.server.filings.NotPossible;
import org.bulou.server.filings.Sending;
import org.bulou.server.filings.StaleFiling;
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

/** One filing: shown, written, checked, decided, sent, answered. */
@Controller
@RequestMapping("/cases/{number}/filings/{filing}")
class FilingController {
  private final FilingPages pages;
  private final Filings filings;
  private final Sending sending;

  FilingController(FilingPages pages, Filings filings, Sending sending) {
    this.pages = pages;
    this.filings = filings;
    this.sending = sending;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page show(
      @PathVariable String number, @PathVariable int filing, @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return Page.of("filings/page", pages.page(matter, pages.filing(matter, filing), me));
  }

  @GetMapping("/sheet")
  @Requires(Permission.READ_CASES)
  Page sheet(
      @PathVariable String number, @PathVariable int filing, @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return Page.of("filings/sheet", pages.page(matter, pages.filing(matter, filing), me));
  }

  @PostMapping("/text")
  @Requires(Permission.WORK_CASES)
  Page write(
      @PathVariable String number,
      @PathVariable int filing,
      @RequestParam int revision,
      @RequestParam Map<String, String> form,
      @AuthenticationPrincipal Person me) {
    Map<String, String> text = new HashMap<>();
    form.forEach(
        (name, value) -> {
          if (name.startsWith("f.")) {
            text.put(name.substring(2), value);
          }
        });
    return answer(
        number,
        filing,
        revision,
        form,
        me,
        c -> filings.write(c.id(), filing, revision, text, me.id()));
  }

  @PostMapping("/acts/{act}")
  @Requires(Permission.WORK_CASES)
  Page work(
      @PathVariable String number,
      @PathVariable int filing,
      @PathVariable String act,
      @RequestParam int revision,
      @RequestParam Map<String, String> form,
      @AuthenticationPrincipal Person me) {
    return act(number, filing, act, revision, form, me);
  }

  @PostMapping("/release/{act}")
  @Requires(Permission.RELEASE)
  Page release(
      @PathVariable String number,
      @PathVariable int filing,
      @PathVariable String act,
      @RequestParam int revision,
      @RequestParam Map<String, String> form,
      @AuthenticationPrincipal Person me) {
    return act(number, filing, act, revision, form, me);
  }

  @PostMapping("/decide")
  @Requires(Permission.DECIDE_LAW)
  Page decide(
      @PathVariable String number,
      @PathVariable int filing,
      @RequestParam int revision,
      @RequestParam Map<String, String> form,
      @AuthenticationPrincipal Person me) {
    String reasons = form.getOrDefault("decision", "");
    return answer(
        number,
        filing,
        revision,
        form,
        me,
        c -> sending.decide(c.id(), filing, revision, reasons, me));
  }

  @PostMapping("/submit")
  @Requires(Permission.WORK_CASES)
  Page submit(
      @PathVariable String number,
      @PathVariable int filing,
      @RequestParam int revision,
      @RequestParam Map<String, String> form,
      @AuthenticationPrincipal Person me) {
    Sending.Said said =
        new Sending.Said(
            form.getOrDefault("account", ""),
            form.getOrDefault("reference", ""),
            form.getOrDefault("when", ""),
            form.getOrDefault("reasons", ""),
            form.getOrDefault("alone", ""));
    return answer(
        number,
        filing,
        revision,
        form,
        me,
        c -> sending.submit(c.id(), filing, revision, said, me));
  }

  @PostMapping("/practise")
  @Requires(Permission.WORK_CASES)
  Page practise(
      @PathVariable String number,
      @PathVariable int filing,
      @RequestParam int revision,
      @RequestParam Map<String, String> form,
      @AuthenticationPrincipal Person me) {
    return answer(
        number, filing, revision, form, me, c -> sending.practise(c.id(), filing, revision, me));
  }

  private Page act(
      String number, int filing, String name, int revision, Map<String, String> form, Person me) {
    Act act = named(name);
    Map<String, String> said = new HashMap<>();
    said.put(Deed.REASON, form.getOrDefault("reason", "").strip());
    said.put(Deed.REFERENCE, form.getOrDefault("reference", "").strip());
    return answer(
        number,
        filing,
        revision,
        form,
        me,
        c -> filings.act(c.id(), filing, revision, act, said, me));
  }

  private static Act named(String name) {
    for (Act act : Act.values()) {
      if (act.wire().equals(name)) {
        return act;
      }
    }
    throw new NotFound();
  }

  /** What a use case does in a case the person takes part in. */
  private interface Use {
    Filing in(Case matter);
  }

  /** Does it and goes to the filing; else shows the page again with everything that was typed. */
  private Page answer(
      String number, int filing, int seen, Map<String, String> form, Person me, Use use) {
    Case matter = pages.matter(number, me);
    Filing before = pages.filing(matter, filing);
    try {
      Filing after = use.in(matter);
      return Page.redirect("/cases/" + matter.number() + "/filings/" + after.number());
    } catch (StaleFiling e) {
      return again(matter, e.now(), me, form, "stale", seen).status(HttpStatus.CONFLICT);
    } catch (NotPossible e) {
      return again(matter, before, me, form, e.reason().wire(), before.revision())
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (Shut e) {
      return again(matter, before, me, form, key(e), before.revision())
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static String key(Shut shut) {
    return switch (shut.why()) {
      case CLOSED -> "closed";
      case HELD -> "held";
      case REASONS_NEEDED -> "reasons-needed";
      case NOT_LIVE -> "not-live";
    };
  }

  private Page again(
      Case matter, Filing now, Person me, Map<String, String> form, String problem, int seen) {
    return Page.of("filings/page", pages.page(matter, now, me, form, Optional.of(problem), seen));
  }
}
