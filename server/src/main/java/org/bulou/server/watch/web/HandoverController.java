package org.bulou.server.watch.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.platform.ActorId;
import org.bulou.server.watch.Handing;
import org.bulou.server.watch.Handovers;
import org.bulou.server.watch.Sheet;
import org.bulou.server.web.Frame;
import org.bulou.server.web.MenuEntry;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.bulou.server.web.Stale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Handing the watch over, and taking it. */
@Controller
@RequestMapping("/handover")
class HandoverController {
  private static final int LONGEST = 2000;
  private final Handovers handovers;
  private final HandoverPages pages;
  private final InstantSource clock;

  HandoverController(Handovers handovers, HandoverPages pages, InstantSource clock) {
    this.handovers = handovers;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page draft(@AuthenticationPrincipal Person me, Frame frame) {
    return draft(me, frame, Optional.empty());
  }

  private Page draft(Person me, Frame frame, Optional<String> problem) {
    Instant now = clock.instant();
    return Page.of("watch/handover", pages.draft(me, now, frame.language(), problem));
  }

  @PostMapping
  @Requires(Permission.WORK_CASES)
  Page offer(
      @RequestParam String to,
      @RequestParam(defaultValue = "") String remark,
      @AuthenticationPrincipal Person me,
      Frame frame) {
    Optional<ActorId> receiver = person(to);
    if (receiver.isEmpty() || remark.length() > LONGEST) {
      return draft(me, frame, Optional.of("watch.handover.unable"))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (handovers.offer(me, receiver.get(), remark.strip(), clock.instant())) {
      case Handing.Done done -> Page.redirect("/handover/" + done.number());
      case Handing.Unable unable ->
          draft(me, frame, Optional.of("watch.handover.unable"))
              .status(HttpStatus.UNPROCESSABLE_CONTENT);
      case Handing.Closed closed -> throw new Stale();
    };
  }

  @GetMapping("/{number}")
  @Requires(Permission.READ_CASES)
  Page sheet(@PathVariable long number, @AuthenticationPrincipal Person me, Frame frame) {
    Sheet sheet = handovers.sheet(number, me.id()).orElseThrow(NotFound::new);
    return Page.of("watch/sheet", pages.sheet(sheet, me, clock.instant(), frame.language()));
  }

  /** Only whom it is offered to, and only once. */
  @PostMapping("/{number}/accept")
  @Requires(Permission.WORK_CASES)
  Page accept(@PathVariable long number, @AuthenticationPrincipal Person me) {
    Sheet sheet =
        handovers
            .sheet(number, me.id())
            .filter(s -> s.receiver().equals(me.id()))
            .orElseThrow(NotFound::new);
    return switch (handovers.accept(sheet.number(), me.id(), clock.instant())) {
      case Handing.Done done -> Page.redirect("/handover/" + done.number());
      case Handing.Unable unable -> throw new NotFound();
      case Handing.Closed closed -> throw new Stale();
    };
  }

  private static Optional<ActorId> person(String id) {
    try {
      return Optional.of(new ActorId(UUID.fromString(id)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Its entry of the menu. */
  @Configuration(proxyBeanMethods = false)
  static class Menu {
    @Bean
    MenuEntry handoverMenu() {
      return new MenuEntry(14, "watch.menu.handover", "/handover", "READ_CASES");
    }
  }
}
