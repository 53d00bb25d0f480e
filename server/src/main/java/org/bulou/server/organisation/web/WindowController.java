package org.bulou.server.organisation.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.access.Account;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.organisation.Effect;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.Window;
import org.bulou.server.organisation.WindowRegister;
import org.bulou.server.organisation.Windows;
import org.bulou.server.organisation.Words;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.bulou.server.web.Stale;
import org.bulou.server.web.Zones;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of event windows, and the word that it is complete. */
@Controller
@RequestMapping("/organisation/windows")
@Requires(Permission.KEEP_ORGANISATION)
class WindowController {
  private static final int MOST_DAYS = 366;
  private final Windows windows;
  private final Organisation organisation;
  private final Words words;
  private final People people;
  private final InstantSource clock;

  WindowController(
      Windows windows, Organisation organisation, Words words, People people, InstantSource clock) {
    this.windows = windows;
    this.organisation = organisation;
    this.words = words;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping
  @Requires(Permission.READ_ORGANISATION)
  Page show(@RequestParam Optional<String> id, @AuthenticationPrincipal Person me) {
    Map<String, String> values =
        id.map(
                wanted ->
                    windows.register().windows().stream()
                        .filter(w -> w.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(NotFound::new))
            .map(WindowForm::of)
            .orElse(Map.of());
    return page(values, Optional.empty(), me);
  }

  @PostMapping
  Page write(@RequestParam Map<String, String> sent, @AuthenticationPrincipal Person me) {
    WindowForm form = new WindowForm(sent);
    Optional<Window> window =
        form.window(organisation.register(), words).filter(w -> w.owner().isEmpty() || keeps(w));
    if (window.isEmpty()) {
      return page(form.values(), Optional.of("organisation.window.odd"), me)
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (windows.write(window.get(), me.id())) {
      case DONE -> Page.redirect("/organisation/windows");
      case STALE, TAKEN -> throw new Stale();
    };
  }

  /** Says that there are no other windows up to the end of a day. */
  @PostMapping("/close")
  Page close(
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String zone,
      @AuthenticationPrincipal Person me) {
    Optional<Instant> until = until(day, zone);
    if (until.isEmpty()) {
      return page(Map.of(), Optional.of("organisation.window.close-odd"), me)
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    windows.close(until.get(), me.id());
    return Page.redirect("/organisation/windows");
  }

  /** The end of that day; not in the past, and not further than a year. */
  private Optional<Instant> until(String day, String zone) {
    try {
      Instant end =
          LocalDate.parse(day.strip()).plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
      Instant now = clock.instant();
      Instant furthest = now.plus(java.time.Duration.ofDays(MOST_DAYS));
      return end.isAfter(now) && end.isBefore(furthest) ? Optional.of(end) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private WindowsPage.Row row(Window w) {
    return new WindowsPage.Row(
        w, Effect.of(w, clock.instant()), w.owner().map(people::displayName).orElse(""));
  }

  /** Whoever owns a window has to be able to change it. */
  private boolean keeps(Window w) {
    return keepers().stream().anyMatch(k -> k.id().equals(w.owner().orElseThrow().toString()));
  }

  private List<WindowsPage.Keeper> keepers() {
    return people.all().stream()
        .filter(a -> !a.closed())
        .map(Account::person)
        .filter(p -> p.may(Permission.KEEP_ORGANISATION))
        .map(p -> new WindowsPage.Keeper(p.id().toString(), p.displayName()))
        .toList();
  }

  private Page page(Map<String, String> values, Optional<String> problem, Person me) {
    WindowRegister register = windows.register();
    Optional<WindowsPage.Closed> closed =
        register
            .closure()
            .filter(c -> register.closed(clock.instant()))
            .map(
                c ->
                    new WindowsPage.Closed(
                        c.until().toString(), people.displayName(c.by()), c.at().toString()));
    return Page.of(
        "organisation/windows",
        new WindowsPage(
            register.windows().stream().map(w -> row(w)).toList(),
            closed,
            me.may(Permission.KEEP_ORGANISATION),
            organisation.register().entities(),
            words.levels(),
            Zones.USUAL,
            keepers(),
            values,
            problem));
  }
}
