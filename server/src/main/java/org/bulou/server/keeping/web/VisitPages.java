package org.bulou.server.keeping.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.explain.Instants;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.duties.GateView;
import org.bulou.server.duties.GateWords;
import org.bulou.server.keeping.Demand;
import org.bulou.server.keeping.Visit;
import org.bulou.server.keeping.Visits;
import org.bulou.server.library.Library;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Zones;
import org.springframework.stereotype.Component;

/** Puts together what the pages of visits show. */
@Component
final class VisitPages {
  private final Cases cases;
  private final Visits visits;
  private final Library library;
  private final People people;

  VisitPages(Cases cases, Visits visits, Library library, People people) {
    this.cases = cases;
    this.visits = visits;
    this.library = library;
    this.people = people;
  }

  /** The case, when this person takes part in it; else as if there were none. */
  Case matter(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }

  VisitsPage list(Case matter, Person me, Optional<String> problem) {
    Map<String, Bilingual> authorities = new LinkedHashMap<>();
    library.law().authorities().forEach((id, a) -> authorities.put(id, a.name()));
    return new VisitsPage(
        matter.number(),
        matter.title(),
        visits.of(matter.id()).reversed().stream().map(this::row).toList(),
        entities(matter),
        authorities,
        Zones.USUAL,
        me.may(Permission.WORK_CASES),
        problem);
  }

  private VisitsPage.Row row(Visit v) {
    return new VisitsPage.Row(
        v.number(),
        authority(v),
        v.opening().letter(),
        Instants.local(v.opening().beganAt(), v.opening().zone()),
        v.demands().size(),
        v.closed().isPresent());
  }

  VisitPage one(Case matter, Visit v, Person me, Optional<Gate> gate, Optional<String> problem) {
    ZoneId zone = v.opening().zone();
    return new VisitPage(
        matter.number(),
        matter.title(),
        v,
        authority(v),
        entities(matter).getOrDefault(v.opening().entity(), Bilingual.same(v.opening().entity())),
        Instants.local(v.opening().beganAt(), zone),
        v.demands().stream().map(d -> line(d, zone)).toList(),
        levels(),
        v.closed().map(c -> Instants.local(c.at(), zone) + " · " + people.displayName(c.by())),
        gate.map(g -> GateView.of(g, decides(g, me))),
        me.may(Permission.WORK_CASES),
        me.may(Permission.RELEASE),
        problem);
  }

  private static boolean decides(Gate gate, Person me) {
    return gate instanceof Gate.Closed c
        && c.disputed()
        && me.may(Permission.DECIDE_LAW)
        && GateWords.decides(me, gate);
  }

  private VisitPage.Line line(Demand d, ZoneId zone) {
    return new VisitPage.Line(
        d.number(),
        d.what(),
        d.level().map(l -> levels().getOrDefault(l, Bilingual.same(l))),
        said(d.askedAt(), zone, people.displayName(d.askedBy())),
        d.answer().map(a -> a.produced() ? "produced" : "refused").orElse("open"),
        d.answer().map(Demand.Answer::words).orElse(""),
        d.answer().flatMap(Demand.Answer::sha256).orElse(""),
        d.answer().map(a -> said(a.at(), zone, people.displayName(a.by()))).orElse(""));
  }

  private static String said(Instant at, ZoneId zone, String by) {
    return Instants.local(at, zone) + " · " + by;
  }

  private Bilingual authority(Visit v) {
    return Optional.ofNullable(library.law().authorities().get(v.opening().authority()))
        .map(a -> a.name())
        .orElse(Bilingual.same(v.opening().authority()));
  }

  private Map<String, Bilingual> levels() {
    Map<String, Bilingual> found = new LinkedHashMap<>();
    library
        .law()
        .vocabulary()
        .domain("content-level")
        .ifPresent(d -> d.values().forEach(x -> found.put(x.id(), x.name())));
    return found;
  }

  private Map<String, Bilingual> entities(Case matter) {
    var record = cases.file(matter.id()).record();
    Map<String, Bilingual> found = new LinkedHashMap<>();
    record.at(record.newest()).parts().stream()
        .filter(p -> p.type().name().equals("entity") && !p.isPhantom())
        .forEach(p -> found.put(p.id(), p.words()));
    return found;
  }
}
