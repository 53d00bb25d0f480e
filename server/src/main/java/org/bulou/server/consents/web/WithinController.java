package org.bulou.server.consents.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.bulou.law.explain.Instants;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.consents.Within;
import org.bulou.server.organisation.Effect;
import org.bulou.server.organisation.Window;
import org.bulou.server.organisation.Windows;
import org.bulou.server.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is planned within the event windows, over the cases one takes part in. */
@Controller
class WithinController {
  private final Within within;
  private final Windows windows;
  private final People people;
  private final InstantSource clock;

  WithinController(Within within, Windows windows, People people, InstantSource clock) {
    this.within = within;
    this.windows = windows;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/windows")
  @Requires(Permission.READ_CASES)
  Page show(@AuthenticationPrincipal Person me) {
    Instant now = clock.instant();
    return Page.of(
        "consents/within",
        new WithinPage(
            windows.register().windows().stream()
                .filter(w -> !w.over(now))
                .map(w -> shown(w, me, now))
                .toList(),
            Within.MOST));
  }

  private WithinPage.Shown shown(Window w, Person me, Instant now) {
    ZoneId zone = ZoneId.of(w.zone());
    return new WithinPage.Shown(
        w.name(),
        w.level(),
        Effect.of(w, now).wire(),
        w.owner().map(people::displayName).orElse(""),
        w.start().map(s -> Instants.local(s, zone)).orElse(""),
        w.end().map(e -> Instants.local(e, zone)).orElse(""),
        w.start().isPresent(),
        within.of(w, me.id(), now).stream()
            .map(
                f ->
                    new WithinPage.Line(
                        Instants.local(f.at(), zone),
                        f.publication(),
                        f.caseNumber(),
                        f.caseTitle(),
                        f.what()))
            .toList());
  }
}
