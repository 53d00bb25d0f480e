package org.bulou.server.intake.web;

import java.time.InstantSource;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.intake.Triage;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of reports. */
@Controller
@Requires(Permission.WORK_CASES)
class ReportsController {
  private final Triage triage;
  private final Organisation organisation;
  private final InstantSource clock;

  ReportsController(Triage triage, Organisation organisation, InstantSource clock) {
    this.triage = triage;
    this.organisation = organisation;
    this.clock = clock;
  }

  @GetMapping("/reports")
  Page list(
      @RequestParam(defaultValue = "open") String show,
      @RequestParam(defaultValue = "0") int skip,
      @AuthenticationPrincipal Person me) {
    boolean open = !show.equals("handled");
    return Page.of(
        "intake/reports",
        new ReportsPage(
            open,
            triage.list(open, me.id(), Math.max(0, skip)),
            organisation.register(),
            clock.instant()));
  }
}
