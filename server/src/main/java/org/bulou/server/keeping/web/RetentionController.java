package org.bulou.server.keeping.web;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bulou.law.explain.Instants;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Hold;
import org.bulou.server.cases.Holds;
import org.bulou.server.keeping.Retention;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has to be kept, and the holds by which counsel stops erasing. */
@Controller
class RetentionController {
  private static final int LONGEST = 2000;
  private final Retention retention;
  private final Holds holds;
  private final Cases cases;
  private final People people;

  RetentionController(Retention retention, Holds holds, Cases cases, People people) {
    this.retention = retention;
    this.holds = holds;
    this.cases = cases;
    this.people = people;
  }

  @GetMapping("/organisation/retention")
  @Requires(Permission.READ_ORGANISATION)
  Page retention(@AuthenticationPrincipal Person me) {
    List<RetentionPage.Held> held =
        me.may(Permission.READ_CASES)
            ? holds.standing(me.id()).stream().map(this::held).toList()
            : List.of();
    return Page.of("keeping/retention", new RetentionPage(retention.kinds(), held));
  }

  private RetentionPage.Held held(Holds.On on) {
    Case matter = cases.get(on.matter());
    return new RetentionPage.Held(
        matter.number(),
        matter.title(),
        Instants.local(on.hold().setAt(), ZoneOffset.UTC),
        people.displayName(on.hold().setBy()),
        on.hold().reason());
  }

  @GetMapping("/cases/{number}/hold")
  @Requires(Permission.READ_CASES)
  Page show(@PathVariable String number, @AuthenticationPrincipal Person me) {
    return page(matter(number, me), me, Optional.empty());
  }

  @PostMapping("/cases/{number}/hold")
  @Requires(Permission.DECIDE_LAW)
  Page set(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal Person me) {
    Case matter = matter(number, me);
    if (unfit(reason)) {
      return refused(matter, me, "reason-needed");
    }
    holds.set(matter.id(), reason, me.id());
    return Page.redirect("/cases/" + matter.number() + "/hold");
  }

  @PostMapping("/cases/{number}/hold/release")
  @Requires(Permission.DECIDE_LAW)
  Page release(
      @PathVariable String number,
      @RequestParam(defaultValue = "0") int hold,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal Person me) {
    Case matter = matter(number, me);
    if (unfit(reason)) {
      return refused(matter, me, "reason-needed");
    }
    return holds.release(matter.id(), hold, reason, me.id())
        ? Page.redirect("/cases/" + matter.number() + "/hold")
        : refused(matter, me, "over");
  }

  private static boolean unfit(String reason) {
    return reason.isBlank() || reason.length() > LONGEST;
  }

  private Page refused(Case matter, Person me, String problem) {
    return page(matter, me, Optional.of(problem)).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page page(Case matter, Person me, Optional<String> problem) {
    return Page.of(
        "keeping/hold",
        new HoldPage(
            matter.number(),
            matter.title(),
            holds.of(matter.id()).stream().map(this::row).toList(),
            me.may(Permission.DECIDE_LAW),
            problem));
  }

  private HoldPage.Row row(Hold h) {
    return new HoldPage.Row(
        h.number(),
        h.reason(),
        Instants.local(h.setAt(), ZoneOffset.UTC),
        people.displayName(h.setBy()),
        h.released()
            .map(
                r ->
                    Instants.local(r.at(), ZoneOffset.UTC)
                        + " · "
                        + people.displayName(r.by())
                        + " · "
                        + r.why()));
  }

  private Case matter(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }
}
