package org.bulou.server.editions.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.explain.Instants;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.Domain;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.editions.Fit;
import org.bulou.server.editions.Previews;
import org.bulou.server.library.Edition;
import org.bulou.server.library.Editions;
import org.bulou.server.library.Library;
import org.bulou.server.library.ShippedLaw;
import org.springframework.stereotype.Component;

/** Makes the pages of editions. */
@Component
final class EditionPages {
  /** A page is read by people; the counts say what is left out. */
  private static final int MOST = 200;

  private final Editions editions;
  private final Previews previews;
  private final Library library;
  private final ShippedLaw shipped;
  private final People people;

  EditionPages(
      Editions editions, Previews previews, Library library, ShippedLaw shipped, People people) {
    this.editions = editions;
    this.previews = previews;
    this.library = library;
    this.shipped = shipped;
    this.people = people;
  }

  EditionsPage list(Person me, Optional<String> problem, List<Bilingual> said) {
    Law law = library.law();
    Optional<Edition> inForce = editions.inForce();
    int order = order(inForce);
    return new EditionsPage(
        shortened(law.hash()),
        law.norms().size(),
        inForce.map(e -> line(e, order)),
        inForce.flatMap(shipped::hiddenBy).map(EditionPages::came),
        shipped.all().stream().map(EditionPages::came).toList(),
        packs(),
        editions.all().stream().map(e -> line(e, order)).toList(),
        me.may(Permission.REPLACE_LAW),
        problem,
        said);
  }

  EditionPage one(Edition e, Person me, String reason, Optional<String> problem) {
    int mine = previews.mine(e.number(), me.id());
    Fit fit = previews.fit(e.number());
    boolean may = me.may(Permission.REPLACE_LAW) && e.open();
    Optional<Edition.Asked> asked = e.asked();
    return new EditionPage(
        line(e, order(editions.inForce())),
        previews
            .find(e.number())
            .map(
                p ->
                    new EditionPage.Progress(
                        wire(p.state()),
                        p.done(),
                        p.total(),
                        utc(p.asOf()),
                        shortened(p.before()))),
        previews.law(e.number(), MOST),
        previews.lawCount(e.number()),
        previews.mine(e.number(), me.id(), 0, MOST),
        mine,
        previews.count(e.number()) - mine,
        wire(fit),
        may,
        may && me.may(Permission.DECIDE_LAW) && fit == Fit.FIT && asked.isEmpty(),
        may && fit == Fit.FIT && asked.filter(a -> !a.by().equals(me.id())).isPresent(),
        reason,
        problem);
  }

  private static EditionsPage.Came came(ShippedLaw.Seen seen) {
    return new EditionsPage.Came(shortened(seen.law()), seen.norms(), utc(seen.since()));
  }

  private List<EditionsPage.Pack> packs() {
    Law law = library.law();
    return law.vocabulary().domain("pack").map(Domain::values).orElse(List.of()).stream()
        .map(v -> new EditionsPage.Pack(v.id(), v.name(), law.packs().has(Optional.of(v.id()))))
        .toList();
  }

  private EditionsPage.Line line(Edition e, int order) {
    return new EditionsPage.Line(
        e.number(),
        shortened(e.law()),
        names(e.packs()),
        e.uploaded(),
        state(e, order),
        people.displayName(e.offeredBy()),
        utc(e.offeredAt()),
        e.asked()
            .map(a -> new EditionsPage.Said(people.displayName(a.by()), utc(a.at()), a.reason())),
        e.effect().map(f -> new EditionsPage.Said(people.displayName(f.by()), utc(f.at()), "")),
        e.effect().map(Edition.Effect::changed).orElse(0));
  }

  private List<Bilingual> names(Set<String> packs) {
    Optional<Domain> domain = library.law().vocabulary().domain("pack");
    return packs.stream()
        .sorted()
        .map(
            p ->
                domain
                    .flatMap(d -> d.value(p))
                    .map(v -> v.name())
                    .orElseGet(() -> Bilingual.same(p)))
        .toList();
  }

  private static String state(Edition e, int order) {
    if (e.effect().isPresent()) {
      return e.effect().get().order() == order ? "in-force" : "earlier";
    }
    if (e.withdrawnAt().isPresent()) {
      return "withdrawn";
    }
    return e.asked().isPresent() ? "asked" : "offered";
  }

  private static int order(Optional<Edition> e) {
    return e.flatMap(Edition::effect).map(Edition.Effect::order).orElse(0);
  }

  private static String wire(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String shortened(String hash) {
    return hash.substring(0, 12);
  }

  private static String utc(Instant at) {
    return Instants.local(at, ZoneOffset.UTC);
  }
}
