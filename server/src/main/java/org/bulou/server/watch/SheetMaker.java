package org.bulou.server.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bulou.law.evaluate.Question;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.server.access.People;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.decisions.Conflicts;
import org.bulou.server.decisions.Undecided;
import org.bulou.server.duties.BoardRow;
import org.bulou.server.duties.Duties;
import org.bulou.server.duties.Stretch;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.organisation.PortalAccounts;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Component;

/** Puts together what a person would hand over now. */
@Component
final class SheetMaker {
  private static final int MOST = 1000;
  private static final int MOST_QUESTIONS = 5;
  private final HandoverStore store;
  private final Duties duties;
  private final Evaluations evaluations;
  private final Watches watches;
  private final PortalAccounts portals;
  private final People people;
  private final Conflicts conflicts;

  SheetMaker(
      HandoverStore store,
      Duties duties,
      Evaluations evaluations,
      Watches watches,
      PortalAccounts portals,
      People people,
      Conflicts conflicts) {
    this.store = store;
    this.duties = duties;
    this.evaluations = evaluations;
    this.watches = watches;
    this.portals = portals;
    this.people = people;
    this.conflicts = conflicts;
  }

  /** A case with what is to be said of it. */
  record Made(Case matter, SheetContent content) {}

  /** What falls due in the window, and the cases the person watches. */
  List<Made> of(ActorId me, Instant now) {
    Map<String, List<BoardRow>> due = new LinkedHashMap<>();
    duties.board(me, Stretch.DAY, now, 0, MOST).stream()
        .filter(r -> r.due().filter(d -> !d.isAfter(now.plus(Sheet.WINDOW))).isPresent())
        .forEach(r -> due.computeIfAbsent(r.caseNumber(), n -> new ArrayList<>()).add(r));
    Map<String, List<Undecided>> open =
        conflicts.undecided(me, now, MOST).stream()
            .collect(
                Collectors.groupingBy(
                    Undecided::caseNumber, LinkedHashMap::new, Collectors.toList()));
    open.forEach(
        (number, waiting) -> {
          if (waiting.stream().anyMatch(u -> !u.decideBy().isAfter(now.plus(Sheet.WINDOW)))) {
            due.computeIfAbsent(number, n -> List.of());
          }
        });
    List<Made> made = new ArrayList<>();
    due.forEach(
        (number, rows) ->
            store
                .visible(number, me)
                .ifPresent(c -> made.add(new Made(c, content(c, rows, open, now)))));
    store.watched(me).stream()
        .filter(c -> !due.containsKey(c.number()))
        .forEach(
            c ->
                made.add(
                    new Made(
                        c, new SheetContent(List.of(), List.of(), List.of(), undecided(c, open)))));
    return made;
  }

  private SheetContent content(
      Case c, List<BoardRow> rows, Map<String, List<Undecided>> open, Instant now) {
    return new SheetContent(
        rows.stream().map(SheetMaker::due).distinct().toList(),
        evaluations.at(c.id(), now).questions().stream()
            .filter(q -> q.soonest().filter(s -> soon(s, now)).isPresent())
            .limit(MOST_QUESTIONS)
            .map(SheetMaker::asked)
            .toList(),
        deciders(c, rows, open.getOrDefault(c.number(), List.of())),
        undecided(c, open));
  }

  private static List<SheetContent.Undecided> undecided(Case c, Map<String, List<Undecided>> open) {
    return open.getOrDefault(c.number(), List.of()).stream()
        .map(
            u ->
                new SheetContent.Undecided(
                    u.collision().dutyTitle(),
                    u.collision().againstTitle(),
                    u.decideBy(),
                    u.collision().zone().getId()))
        .toList();
  }

  private static boolean soon(long micros, Instant now) {
    return !Span.instantOf(micros).isAfter(now.plus(Sheet.WINDOW));
  }

  private static SheetContent.Due due(BoardRow r) {
    return new SheetContent.Due(
        r.title(),
        new Bilingual(
            r.instrument().zh() + " " + r.article(), r.instrument().en() + " " + r.article()),
        r.bearerName(),
        r.due().orElseThrow(),
        r.zone().getId());
  }

  private static SheetContent.Asked asked(Question q) {
    return new SheetContent.Asked(q.ask(), Span.instantOf(q.soonest().orElseThrow()));
  }

  private List<SheetContent.Deciders> deciders(Case c, List<BoardRow> rows, List<Undecided> open) {
    List<Person> able = watches.able(c);
    TreeSet<String> laws = new TreeSet<>();
    rows.forEach(r -> laws.add(r.duty().replaceAll("\\..*", "")));
    open.forEach(u -> u.collision().sides().forEach(s -> laws.add(s.jurisdiction())));
    return laws.stream()
        .map(
            law ->
                new SheetContent.Deciders(
                    law,
                    able.stream().filter(p -> p.decidesFor(law)).map(p -> p.id().value()).toList()))
        .toList();
  }

  /** Who holds which account at a portal tonight. */
  List<Sheet.Portal> portals(Instant now) {
    return portals.all().stream()
        .map(
            a ->
                new Sheet.Portal(
                    a.portal(),
                    a.entity(),
                    a.account(),
                    people.displayName(a.holder()),
                    a.deputy().map(people::displayName).orElse(""),
                    !a.stale(now)))
        .toList();
  }
}
