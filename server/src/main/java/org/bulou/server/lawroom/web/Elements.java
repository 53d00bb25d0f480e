package org.bulou.server.lawroom.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bulou.law.explain.Instants;
import org.bulou.law.explain.OpenElement;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.library.Counsel;
import org.bulou.server.library.FollowedReadings;
import org.bulou.server.library.Library;
import org.bulou.server.library.ReadingDecision;
import org.springframework.stereotype.Component;

/** Makes the pages of the places where the text is open. */
@Component
final class Elements {
  private final Library library;
  private final FollowedReadings followed;
  private final People people;

  Elements(Library library, FollowedReadings followed, People people) {
    this.library = library;
    this.followed = followed;
    this.people = people;
  }

  Optional<OpenElement> find(String element) {
    return library.openElements().stream().filter(e -> e.element().equals(element)).findFirst();
  }

  ReadingsPage list(String jurisdiction, Person me, Instant now) {
    Law law = library.law();
    Map<String, ReadingDecision> inEffect = followed.inEffect(now);
    List<OpenElement> all = library.openElements();
    List<ReadingsPage.Row> rows = new ArrayList<>();
    for (OpenElement e : all) {
      if (jurisdiction.isEmpty() || jurisdiction.equals(e.jurisdiction())) {
        Optional<ReadingsPage.Said> said =
            Optional.ofNullable(inEffect.get(e.element())).map(this::said);
        rows.add(new ReadingsPage.Row(e, place(e), said, Counsel.qualified(me, e)));
      }
    }
    rows.sort(
        Comparator.comparing((ReadingsPage.Row r) -> r.element().jurisdiction())
            .thenComparing(r -> r.element().element()));
    List<LawListPage.Named> jurisdictions =
        new TreeSet<>(all.stream().map(OpenElement::jurisdiction).toList())
            .stream().map(j -> Shelves.named(law, j)).toList();
    int adopted = (int) all.stream().filter(e -> inEffect.containsKey(e.element())).count();
    List<ReadingsPage.Lost> lost =
        followed.lost(now).stream()
            .map(d -> new ReadingsPage.Lost(d.element(), find(d.element()).isPresent(), said(d)))
            .toList();
    return new ReadingsPage(jurisdiction, jurisdictions, rows, all.size(), adopted, lost);
  }

  private ReadingsPage.Said said(ReadingDecision d) {
    return new ReadingsPage.Said(
        d.reading().orElse(""), people.displayName(d.by()), utc(d.effective()));
  }

  ElementPage page(OpenElement e, Person me, Instant now, Optional<String> problem) {
    List<ReadingDecision> history = followed.history(e.element());
    Optional<ReadingDecision> current =
        history.stream().filter(d -> !d.effective().isAfter(now)).findFirst();
    Optional<String> reading = current.flatMap(ReadingDecision::reading);
    return new ElementPage(
        e,
        place(e),
        Shelves.named(library.law(), e.jurisdiction()).name(),
        reading,
        reading.filter(r -> e.reading(r).isEmpty()).isPresent(),
        history.stream().map(d -> line(d, current, now)).toList(),
        Counsel.qualified(me, e),
        me.may(Permission.DECIDE_LAW),
        me.may(Permission.READ_RECORD),
        zones(e),
        problem);
  }

  private ElementPage.Line line(ReadingDecision d, Optional<ReadingDecision> current, Instant now) {
    boolean is = current.filter(c -> c.number() == d.number()).isPresent();
    // A decision that was overtaken before it began never will be followed.
    boolean later =
        d.effective().isAfter(now) && current.filter(c -> c.number() > d.number()).isEmpty();
    return new ElementPage.Line(
        d.number(),
        d.reading(),
        people.displayName(d.by()),
        utc(d.decidedAt()),
        utc(d.effective()),
        is ? "now" : later ? "later" : "before",
        d.grounds(),
        d.retroactive(),
        d.movesRunning(),
        d.reason(),
        d.dissents().stream()
            .map(x -> new ElementPage.Other(people.displayName(x.by()), utc(x.at()), x.words()))
            .toList());
  }

  /** The law's own zone first; then those of the other laws. */
  private List<String> zones(OpenElement e) {
    List<String> zones = new ArrayList<>();
    e.instrument().map(i -> i.zone().getId()).ifPresent(zones::add);
    e.norms().stream().map(n -> n.head().instrument().zone().getId()).forEach(zones::add);
    library.law().instruments().values().stream()
        .map(i -> i.zone().getId())
        .sorted()
        .forEach(zones::add);
    zones.add("UTC");
    return zones.stream().distinct().toList();
  }

  private static Bilingual place(OpenElement e) {
    String at = e.cite().at();
    return e.instrument()
        .map(i -> new Bilingual(i.shortName().zh() + " " + at, i.shortName().en() + " " + at))
        .orElseGet(() -> Bilingual.same(at));
  }

  static String utc(Instant at) {
    return Instants.local(at, ZoneOffset.UTC);
  }
}
