package org.bulou.server.watch.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.watch.CalendarFeeds;
import org.bulou.server.watch.MailAddresses;
import org.bulou.server.watch.Reminders;
import org.bulou.server.web.BadRequest;
import org.bulou.server.web.Frame;
import org.bulou.server.web.MenuCount;
import org.bulou.server.web.MenuEntry;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.bulou.server.web.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What reminds me, and acknowledging it. */
@Controller
@Requires(Permission.READ_CASES)
class RemindersController {
  private static final String PATH = "/reminders";
  private static final int COMING = 50;
  private final Reminders reminders;
  private final MailAddresses addresses;
  private final CalendarFeeds feeds;
  private final Cases cases;
  private final OwedWork owed;
  private final InstantSource clock;

  RemindersController(
      Reminders reminders,
      MailAddresses addresses,
      CalendarFeeds feeds,
      Cases cases,
      OwedWork owed,
      InstantSource clock) {
    this.reminders = reminders;
    this.addresses = addresses;
    this.feeds = feeds;
    this.cases = cases;
    this.owed = owed;
    this.clock = clock;
  }

  @GetMapping(PATH)
  Page show(@AuthenticationPrincipal Person me, Frame frame) {
    return page(me, frame, Optional.empty());
  }

  @PostMapping("/reminders/acknowledge")
  Page acknowledge(
      @RequestParam String number, @RequestParam String due, @AuthenticationPrincipal Person me) {
    Case c = cases.visible(number, me.id()).orElseThrow(NotFound::new);
    if (!reminders.acknowledge(c, instant(due), me.id(), clock.instant())) {
      throw new NotFound();
    }
    return Page.redirect(PATH);
  }

  @PostMapping("/reminders/mail")
  Page mail(@RequestParam String address, @AuthenticationPrincipal Person me, Frame frame) {
    return addresses.set(me.id(), address)
        ? Page.redirect(PATH)
        : page(me, frame, Optional.of("watch.mail.odd")).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadRequest();
    }
  }

  private Page page(Person me, Frame frame, Optional<String> problem) {
    Instant now = clock.instant();
    List<RemindersPage.Open> open =
        reminders.unacknowledged(me.id()).stream()
            .map(n -> new RemindersPage.Open(n, Due.of(n.due(), n.zone(), now, frame.language())))
            .toList();
    List<RemindersPage.Next> coming =
        reminders.coming(me.id(), COMING).stream()
            .map(
                c ->
                    new RemindersPage.Next(
                        c,
                        Due.of(c.due(), c.zone(), now, frame.language()),
                        Due.of(c.at(), ZoneOffset.UTC, now, frame.language())))
            .toList();
    return Page.of(
        "watch/reminders",
        new RemindersPage(
            open,
            coming,
            owed.of(me),
            addresses.server(),
            addresses.of(me.id()).orElse(""),
            feeds.on(me.id()),
            problem));
  }

  /** Its entry of the menu, with how much was not acknowledged. */
  @Configuration(proxyBeanMethods = false)
  static class Menu {
    @Bean
    MenuEntry remindersMenu() {
      return new MenuEntry(12, "watch.menu.reminders", PATH, "READ_CASES");
    }

    @Bean
    MenuCount remindersCount(Reminders reminders, OwedWork owed) {
      return new MenuCount() {
        @Override
        public String path() {
          return PATH;
        }

        @Override
        public int of(Visitor visitor) {
          return visitor instanceof Person person
              ? reminders.count(person.id(), MOST + 1) + owed.soon(person)
              : 0;
        }
      };
    }
  }
}
