package org.bulou.server.desk.web;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.decisions.Conflicts;
import org.bulou.server.duties.BoardRow;
import org.bulou.server.duties.Duties;
import org.bulou.server.duties.Stretch;
import org.bulou.server.statements.Alarms;
import org.bulou.server.watch.Watches;
import org.bulou.server.web.Frame;
import org.bulou.server.web.MenuEntry;
import org.bulou.server.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The board: what is due next, over all cases. */
@Controller
class BoardController {
  /** Duties of one stretch on a page; never a limit without a way on. */
  private static final int PAGE = 50;

  private final Duties duties;
  private final Watches watches;
  private final Conflicts conflicts;
  private final Alarms alarms;
  private final InstantSource clock;

  BoardController(
      Duties duties, Watches watches, Conflicts conflicts, Alarms alarms, InstantSource clock) {
    this.duties = duties;
    this.watches = watches;
    this.conflicts = conflicts;
    this.alarms = alarms;
    this.clock = clock;
  }

  @GetMapping("/board")
  @Requires(Permission.READ_CASES)
  Page board(@AuthenticationPrincipal Person me, Frame frame) {
    Reader reader = new Reader(frame.language(), clock.instant());
    return page(
        duties.board(me.id(), reader.now(), PAGE + 1).entrySet().stream()
            .map(s -> group(s.getKey(), s.getValue(), 0, reader)),
        false,
        new BoardPage.Notes(
            watches.unwatched(me.id()), undecided(me, reader), alarms.cases(me.id())));
  }

  /** A further page of one stretch. */
  @GetMapping("/board/{stretch}")
  @Requires(Permission.READ_CASES)
  Page more(
      @PathVariable String stretch,
      @RequestParam(defaultValue = "0") int skip,
      @AuthenticationPrincipal Person me,
      Frame frame) {
    Reader reader = new Reader(frame.language(), clock.instant());
    return Stretch.named(stretch)
        .map(
            s ->
                page(Stream.of(more(me, s, Math.max(0, skip), reader)), true, BoardPage.Notes.NONE))
        .orElseGet(() -> Page.redirect("/board"));
  }

  private static Page page(Stream<BoardPage.Group> groups, boolean part, BoardPage.Notes notes) {
    return Page.of(
        "desk/board",
        new BoardPage(groups.filter(g -> !g.lines().isEmpty()).toList(), part, notes));
  }

  private List<BoardPage.Undecided> undecided(Person me, Reader reader) {
    return conflicts.undecided(me.id(), reader.now(), PAGE).stream()
        .map(
            u ->
                new BoardPage.Undecided(
                    u.caseNumber(),
                    u.caseTitle(),
                    u.collision().key(),
                    u.collision().dutyTitle(),
                    u.collision().againstTitle(),
                    reader.moment(u.decideBy(), u.collision().zone())))
        .toList();
  }

  private BoardPage.Group more(Person me, Stretch stretch, int skipped, Reader reader) {
    return group(
        stretch, duties.board(me.id(), stretch, reader.now(), skipped, PAGE + 1), skipped, reader);
  }

  private static BoardPage.Group group(
      Stretch stretch, List<BoardRow> rows, int skipped, Reader reader) {
    Map<List<Object>, BoardPage.Line> lines = new LinkedHashMap<>();
    for (BoardRow row : rows.subList(0, Math.min(PAGE, rows.size()))) {
      lines.merge(
          List.of(
              row.caseNumber(), row.title(), row.article(), row.bearer(), row.due(), row.state()),
          new BoardPage.Line(row, row.due().map(d -> reader.end(d, row.zone())), 1),
          BoardPage.Line::oncemore);
    }
    return new BoardPage.Group(
        stretch.wire(),
        List.copyOf(lines.values()),
        rows.size() > PAGE ? Optional.of(skipped + PAGE) : Optional.empty());
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
