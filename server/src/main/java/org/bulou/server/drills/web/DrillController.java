package org.bulou.server.drills.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.drills.Counting;
import org.bulou.server.drills.Drill;
import org.bulou.server.drills.Drills;
import org.bulou.server.drills.NotDrilled;
import org.bulou.server.platform.ActorId;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One drill: playing it, its report, its signature, what it counts for. */
@Controller
@RequestMapping("/drills/{number}")
class DrillController {
  private final Drills drills;
  private final Counting counting;
  private final DrillPages pages;

  DrillController(Drills drills, Counting counting, DrillPages pages) {
    this.drills = drills;
    this.counting = counting;
    this.pages = pages;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page show(
      @PathVariable int number,
      @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int seen,
      @AuthenticationPrincipal Person me) {
    return Page.of("drills/drill", pages.of(drill(number, me), me, seen, Optional.empty()));
  }

  /** The report alone, to be printed. */
  @GetMapping("/report")
  @Requires(Permission.READ_CASES)
  Page report(@PathVariable int number, @AuthenticationPrincipal Person me) {
    DrillPage page = pages.of(drill(number, me), me, Optional.empty());
    if (page.report().isEmpty()) {
      throw new NotFound();
    }
    return Page.of("drills/sheet", page);
  }

  @PostMapping("/start")
  @Requires(Permission.WORK_CASES)
  Page start(@PathVariable int number, @AuthenticationPrincipal Person me) {
    return did(number, me, () -> drills.start(number, me));
  }

  @PostMapping("/injects/{inject}")
  @Requires(Permission.WORK_CASES)
  Page answer(
      @PathVariable int number,
      @PathVariable String inject,
      @RequestParam(defaultValue = "") String note,
      @AuthenticationPrincipal Person me) {
    return did(number, me, () -> drills.answer(number, inject, note, me));
  }

  /** Whoever looks on writes notes too. */
  @PostMapping("/notes")
  @Requires(Permission.READ_CASES)
  Page note(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String words,
      @AuthenticationPrincipal Person me) {
    return did(number, me, () -> drills.note(number, kind.equals("lesson"), words, me));
  }

  @PostMapping("/actions")
  @Requires(Permission.WORK_CASES)
  Page action(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String due,
      @AuthenticationPrincipal Person me) {
    return did(
        number,
        me,
        () ->
            drills.action(
                number, what, new ActorId(UUID.fromString(owner)), LocalDate.parse(due), me));
  }

  @PostMapping("/actions/{action}/close")
  @Requires(Permission.WORK_CASES)
  Page close(
      @PathVariable int number,
      @PathVariable int action,
      @RequestParam(defaultValue = "") String outcome,
      @AuthenticationPrincipal Person me) {
    return did(number, me, () -> drills.close(number, action, outcome, me));
  }

  @PostMapping("/finish")
  @Requires(Permission.WORK_CASES)
  Page finish(@PathVariable int number, @AuthenticationPrincipal Person me) {
    return did(number, me, () -> drills.finish(number, me));
  }

  /** A releaser signs too, who does not work on cases. */
  @PostMapping("/sign")
  @Requires(Permission.READ_CASES)
  Page sign(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String note,
      @AuthenticationPrincipal Person me) {
    return did(number, me, () -> drills.sign(number, note, me));
  }

  @PostMapping("/count")
  @Requires(Permission.WORK_CASES)
  Page count(
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    // The names of duties hold commas, at which a set as parameter would be cut.
    Set<String> keys = Set.copyOf(form.getOrDefault("duty", List.of()));
    String again = Optional.ofNullable(form.getFirst("again")).orElse("");
    return did(number, me, () -> counting.count(number, keys, LocalDate.parse(again), me));
  }

  private Page did(int number, Person me, Runnable deed) {
    drill(number, me);
    try {
      deed.run();
      return Page.redirect("/drills/" + number);
    } catch (NotDrilled e) {
      return refused(number, me, e.reason());
    } catch (DateTimeException e) {
      return refused(number, me, NotDrilled.Reason.WORDS_NEEDED);
    } catch (IllegalArgumentException e) {
      return refused(number, me, NotDrilled.Reason.CHOICE_ODD);
    }
  }

  private Page refused(int number, Person me, NotDrilled.Reason reason) {
    return Page.of("drills/drill", pages.of(drill(number, me), me, Optional.of(reason.wire())))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Drill drill(int number, Person me) {
    return drills.visible(number, me.id()).orElseThrow(NotFound::new);
  }
}
