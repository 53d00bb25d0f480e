package org.bulou.server.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.evaluation.PlannedAction;

/** Handing something over to an authority that asked for it, as the law looks at it. */
record ProduceAction(Facts facts) {
  private static final String ID = "produce-it";
  private static final String BY_HAND = "by-hand";

  PlannedAction of(Visit.Opening o, Demand demand, Instant at) {
    Optional<Part> entity = facts.part(o.entity());
    Optional<String> home = entity.flatMap(e -> member(e, "established_in"));
    PlannedAction.Builder action =
        PlannedAction.of(ID, o.entity())
            .with("audience", Written.text("named"))
            .with("recipients", Written.all(List.of(o.authority())))
            .with("purpose", Written.text("lawful-order"))
            .with("at", Written.instant(at))
            .with("territory", home.map(Written::text))
            .with("origin", origin(entity).map(Written::text))
            .with("channel", Written.text(BY_HAND))
            .also(Told.is(BY_HAND, "channel"))
            .also(Told.fact(BY_HAND, "readers", Written.all(List.of())))
            .inGoodFaith();
    home.ifPresent(t -> action.also(Told.fact(BY_HAND, "operator_territory", Written.text(t))));
    demand.level().ifPresent(level -> items(action, entity, level));
    return action.build();
  }

  private void items(PlannedAction.Builder action, Optional<Part> entity, String level) {
    List<String> products =
        entity.map(e -> e.value(e.type().need("products"))).orElse(Value.NOT_SAID)
                instanceof Value.Parts p
            ? p.members().stream().map(Part::id).toList()
            : List.of();
    for (Part flaw : flaws()) {
      if (products.isEmpty()) {
        action.item(flaw.id(), level, Optional.empty(), PlannedAction.SOBER);
      }
      products.forEach(g -> action.item(flaw.id(), level, Optional.of(g), PlannedAction.SOBER));
    }
  }

  private List<Part> flaws() {
    return facts.parts().stream()
        .filter(p -> p.type().name().equals("vulnerability") && !p.isPhantom())
        .toList();
  }

  /** Where the entity's knowledge arose, when it is the same for every flaw. */
  private Optional<String> origin(Optional<Part> entity) {
    var awareness = facts.vocabulary().need("awareness");
    List<String> all =
        flaws().stream()
            .map(
                v ->
                    entity
                        .flatMap(e -> facts.part(Part.id(awareness, List.of(e, v))))
                        .flatMap(a -> member(a, "origin"))
                        .orElse(""))
            .distinct()
            .toList();
    return all.size() == 1
        ? Optional.of(all.getFirst()).filter(o -> !o.isEmpty())
        : Optional.empty();
  }

  private static Optional<String> member(Part part, String attribute) {
    return part.value(part.type().need(attribute)) instanceof Value.Member m
        ? Optional.of(m.is().id())
        : Optional.empty();
  }
}
