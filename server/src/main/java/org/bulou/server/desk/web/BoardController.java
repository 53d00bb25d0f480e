package org.bulou.server.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.duties.BoardRow;
import org.bulou.server.duties.Duties;
import org.bulou.server.web.Frame;
import org.bulou.server.web.MenuEntry;
import org.bulou.server.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The board: what is due next, over all cases. */
@Controller
class BoardController {
  private static final List<String> GROUPS =
      List.of("past", "day", "two-days", "week", "later", "undated");
  private final Duties duties;
  private final InstantSource clock;

  BoardController(Duties duties, InstantSource clock) {
    this.duties = duties;
    this.clock = clock;
  }

  @GetMapping("/board")
  @Requires(Permission.READ_CASES)
  Page board(@AuthenticationPrincipal Person me, Frame frame) {
    Reader reader = new Reader(frame.language(), clock.instant());
    Map<String, Map<List<Object>, BoardPage.Line>> groups = new LinkedHashMap<>();
    GROUPS.forEach(g -> groups.put(g, new LinkedHashMap<>()));
    List<BoardRow> rows = duties.board(me.id());
    for (BoardRow row : rows) {
      groups
          .getOrDefault(group(row, reader.now()), new LinkedHashMap<>())
          .merge(
              List.of(
                  row.caseNumber(),
                  row.title(),
                  row.article(),
                  row.bearer(),
                  row.due(),
                  row.state()),
              new BoardPage.Line(row, row.due().map(d -> reader.end(d, row.zone())), 1),
              BoardPage.Line::oncemore);
    }
    return Page.of(
        "desk/board",
        new BoardPage(
            groups.entrySet().stream()
                .filter(g -> !g.getValue().isEmpty())
                .map(g -> new BoardPage.Group(g.getKey(), List.copyOf(g.getValue().values())))
                .toList(),
            (int) rows.stream().map(BoardRow::caseNumber).distinct().count()));
  }

  private static String group(BoardRow row, Instant now) {
    if (row.due().isEmpty()) {
      return "undated";
    }
    Duration left = Duration.between(now, row.due().get());
    if (left.isNegative() || left.isZero()) {
      return "past";
    }
    if (left.compareTo(Duration.ofDays(1)) <= 0) {
      return "day";
    }
    if (left.compareTo(Duration.ofDays(2)) <= 0) {
      return "two-days";
    }
    return left.compareTo(Duration.ofDays(7)) <= 0 ? "week" : "later";
  }

  /** The desk's entries of the menu. */
  @Configuration(proxyBeanMethods = false)
  static class Menu {
    @Bean
    MenuEntry boardMenu() {
      return new MenuEntry(10, "desk.menu.board", "/board", "READ_CASES");
    }

    @Bean
    MenuEntry casesMenu() {
      return new MenuEntry(20, "desk.menu.cases", "/cases", "READ_CASES");
    }
  }
}
