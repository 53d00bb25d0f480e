package org.bulou.server.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.evaluation.PlannedAction;

/** Handing a pack over, as the law looks at it: by hand, so that nobody else reads it. */
record PackAction(Facts facts) {
  private static final String ID = "hand-over";
  private static final String BY_HAND = "by-hand";
  private static final String READER = "pack-reader";

  PlannedAction of(Wanted wanted, Instant at) {
    PlannedAction.Builder action =
        PlannedAction.of(ID, wanted.entity())
            .with("audience", Written.text("named"))
            .with("purpose", Written.text(wanted.purpose()))
            .with("at", Written.instant(at))
            .with("channel", Written.text(BY_HAND))
            .also(Told.is(BY_HAND, "channel"))
            .also(Told.fact(BY_HAND, "readers", Written.all(List.of())));
    Optional<Part> entity = facts.part(wanted.entity());
    Optional<String> home = entity.flatMap(e -> member(e, "established_in"));
    action.with("territory", home.map(Written::text));
    home.ifPresent(t -> action.also(Told.fact(BY_HAND, "operator_territory", Written.text(t))));
    entity.flatMap(this::origin).map(Written::text).ifPresent(o -> action.with("origin", o));
    if (wanted.sober()) {
      action.inGoodFaith();
    }
    to(action, wanted.to());
    entity.ifPresent(e -> items(action, e, wanted));
    return action.build();
  }

  private static void to(PlannedAction.Builder action, Recipient to) {
    switch (to.kind()) {
      case ARCHIVE -> action.with("recipients", Written.all(List.of()));
      case AUTHORITY -> action.with("recipients", Written.all(List.of(to.name())));
      case AUDITOR, COURT -> {
        action
            .with("recipients", Written.all(List.of(READER)))
            .also(Told.is(READER, "party"))
            .also(Told.fact(READER, "name", Written.text(to.name())))
            .also(Told.fact(READER, "provides", Written.all(List.of())))
            .also(Told.fact(READER, "maintains", Written.all(List.of())));
        to.territory().ifPresent(t -> action.also(Told.fact(READER, "territory", Written.text(t))));
      }
    }
  }

  /** Every flaw of the case, in each product of the entity, up to the level. */
  private void items(PlannedAction.Builder action, Part entity, Wanted wanted) {
    List<Told> said = wanted.sober() ? PlannedAction.SOBER : List.of();
    List<String> products =
        entity.value(entity.type().need("products")) instanceof Value.Parts p
            ? p.members().stream().map(Part::id).toList()
            : List.of();
    for (Part flaw : flaws()) {
      if (products.isEmpty()) {
        action.item(flaw.id(), wanted.level(), Optional.empty(), said);
      }
      products.forEach(g -> action.item(flaw.id(), wanted.level(), Optional.of(g), said));
    }
  }

  private List<Part> flaws() {
    return facts.parts().stream()
        .filter(p -> p.type().name().equals("vulnerability") && !p.isPhantom())
        .toList();
  }

  /** Where the entity's knowledge arose, when it is the same for every flaw. */
  private Optional<String> origin(Part entity) {
    var awareness = facts.vocabulary().need("awareness");
    List<String> all =
        flaws().stream()
            .map(v -> facts.part(Part.id(awareness, List.of(entity, v))))
            .map(a -> a.flatMap(p -> member(p, "origin")).orElse(""))
            .distinct()
            .toList();
    return all.size() == 1
        ? Optional.of(all.getFirst()).filter(o -> !o.isEmpty())
        : Optional.empty();
  }

  static Optional<String> member(Part part, String attribute) {
    return part.value(part.type().need(attribute)) instanceof Value.Member m
        ? Optional.of(m.is().id())
        : Optional.empty();
  }
}
