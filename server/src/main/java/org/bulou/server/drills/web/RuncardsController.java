package org.bulou.server.drills.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bulou.law.explain.Instants;
import org.bulou.law.explain.Runcard;
import org.bulou.law.model.Form;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Requires;
import org.bulou.server.library.Library;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.PortalAccount;
import org.bulou.server.organisation.PortalAccounts;
import org.bulou.server.web.Frame;
import org.bulou.server.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The run cards to print before the day they are needed, with our own accounts on them. Whoever may
 * read the register of portal accounts may read them.
 */
@Controller
class RuncardsController {
  private final Library library;
  private final Organisation organisation;
  private final PortalAccounts accounts;
  private final People people;
  private final InstantSource clock;

  RuncardsController(
      Library library,
      Organisation organisation,
      PortalAccounts accounts,
      People people,
      InstantSource clock) {
    this.library = library;
    this.organisation = organisation;
    this.accounts = accounts;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/organisation/runcards")
  @Requires(Permission.READ_ORGANISATION)
  Page show(Frame frame) {
    Instant now = clock.instant();
    LocalDate on = now.atZone(ZoneOffset.UTC).toLocalDate();
    List<PortalAccount> all = accounts.all();
    return Page.of(
        "drills/runcards",
        new RuncardsPage(
            on.toString(),
            organisation.register().entities().stream()
                .map(e -> e.id() + " " + frame.t(e.name()))
                .toList(),
            library.law().forms().values().stream().map(f -> card(f, on, all, now)).toList()));
  }

  private RuncardsPage.Card card(Form form, LocalDate on, List<PortalAccount> all, Instant now) {
    return new RuncardsPage.Card(
        Runcard.of(library.law(), form, on),
        all.stream()
            .filter(a -> a.portal().equals(form.authority()))
            .map(a -> account(a, now))
            .toList());
  }

  private RuncardsPage.Account account(PortalAccount a, Instant now) {
    return new RuncardsPage.Account(
        a.entity(),
        a.account(),
        a.primary(),
        people.displayName(a.holder()),
        a.deputy().map(people::displayName).orElse(""),
        a.testedAt().map(at -> Instants.local(at, ZoneOffset.UTC)),
        a.stale(now));
  }
}
