package org.bulou.server.lawroom.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Requires;
import org.bulou.server.web.MenuEntry;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The library, for everybody who works here. It shows no case. */
@Controller
@Requires(Permission.READ_ORGANISATION)
class LawController {
  private final Shelves shelves;
  private final Instruments instruments;
  private final Worn worn;
  private final InstantSource clock;

  LawController(Shelves shelves, Instruments instruments, Worn worn, InstantSource clock) {
    this.shelves = shelves;
    this.instruments = instruments;
    this.worn = worn;
    this.clock = clock;
  }

  @GetMapping("/law")
  Page list(HttpServletRequest request) {
    LocalDate today = Instruments.today(clock);
    return Page.of("lawroom/list", shelves.find(LawQuery.of(request, today), today));
  }

  @GetMapping("/law/{id}")
  Page instrument(@PathVariable String id, HttpServletRequest request) {
    String given = LawQuery.value(request, "on");
    Optional<LocalDate> on = LawQuery.day(given);
    return Page.of(
        "lawroom/instrument",
        instruments
            .page(id, on, on.isEmpty() && !given.isEmpty(), Instruments.today(clock))
            .orElseThrow(NotFound::new));
  }

  @GetMapping("/law/currency")
  Page currency() {
    return Page.of("lawroom/currency", worn.currency(Instruments.today(clock)));
  }

  /** The room's entry of the menu. */
  @Configuration(proxyBeanMethods = false)
  static class Menu {
    private static final int PLACE = 50;

    @Bean
    MenuEntry lawMenu() {
      return new MenuEntry(PLACE, "lawroom.menu", "/law", Permission.READ_ORGANISATION.name());
    }
  }
}
