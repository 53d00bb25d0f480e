package org.bulou.server.statements;

import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.evaluation.PlannedAction;

/**
 * A statement as the law looks at it: one of our entities tells the public, or somebody named,
 * about the flaws of the case up to a content level.
 */
record StatementAction(Facts facts) {
  private static final String ID = "said-it";
  private static final String LISTENER = "said-to";
  private static final String CHANNEL = "said-through";
  private static final String NO_PRODUCT = "existence";

  /** The action of saying it when it is, or was, said. */
  PlannedAction of(Said said) {
    PlannedAction.Builder action =
        PlannedAction.of(ID, said.entity())
            .with("audience", Written.text(said.audience().wire()))
            .with("purpose", Written.text(said.purpose()))
            .with("at", Written.instant(said.when().at()))
            .with("territory", home(said).map(Written::text))
            .with("origin", origin(said).map(Written::text));
    if (said.manner().sober()) {
      action.inGoodFaith();
    }
    recipients(action, said);
    channel(action, said);
    items(action, said);
    return action.build();
  }

  private void recipients(PlannedAction.Builder action, Said said) {
    if (said.audience().open()) {
      action.with("recipients", Written.all(List.of()));
      return;
    }
    Optional<String> known =
        facts.part(said.recipient()).filter(p -> p.type().name().equals("party")).map(Part::id);
    action.with("recipients", Written.all(List.of(known.orElse(LISTENER))));
    if (known.isEmpty()) {
      action
          .also(Told.is(LISTENER, "party"))
          .also(Told.fact(LISTENER, "provides", Written.all(List.of())))
          .also(Told.fact(LISTENER, "maintains", Written.all(List.of())));
      if (!said.recipient().isBlank()) {
        action.also(Told.fact(LISTENER, "name", Written.text(said.recipient())));
      }
      said.audience()
          .territory()
          .ifPresent(t -> action.also(Told.fact(LISTENER, "territory", Written.text(t))));
    }
  }

  /** A channel of which it is not told who else reads it stays unknown to the gate. */
  private void channel(PlannedAction.Builder action, Said said) {
    if (!said.manner().sealed()) {
      return;
    }
    action
        .with("channel", Written.text(CHANNEL))
        .also(Told.is(CHANNEL, "channel"))
        .also(Told.fact(CHANNEL, "readers", Written.all(List.of())));
    home(said)
        .ifPresent(t -> action.also(Told.fact(CHANNEL, "operator_territory", Written.text(t))));
  }

  /** Every flaw of the case, in each product it speaks of, unless it goes no further than that. */
  private void items(PlannedAction.Builder action, Said said) {
    String level = said.audience().level();
    List<Told> more = new java.util.ArrayList<>();
    if (said.manner().sober()) {
      more.addAll(PlannedAction.SOBER);
    }
    more.add(Told.fact("", "with_remedy", Written.truth(said.manner().remedy())));
    List<String> products = level.equals(NO_PRODUCT) ? List.of() : products(said);
    for (Part flaw : flaws()) {
      if (products.isEmpty()) {
        action.item(flaw.id(), level, Optional.empty(), more);
      }
      products.forEach(g -> action.item(flaw.id(), level, Optional.of(g), more));
    }
  }

  private List<String> products(Said said) {
    if (!said.products().isEmpty()) {
      return said.products().stream().sorted().toList();
    }
    Value products =
        facts
            .part(said.entity())
            .map(e -> e.value(e.type().need("products")))
            .orElse(Value.NOT_SAID);
    return products instanceof Value.Parts p
        ? p.members().stream().map(Part::id).toList()
        : List.of();
  }

  private List<Part> flaws() {
    return facts.parts().stream()
        .filter(p -> p.type().name().equals("vulnerability") && !p.isPhantom())
        .toList();
  }

  private Optional<String> home(Said said) {
    return facts.part(said.entity()).flatMap(e -> member(e, "established_in"));
  }

  /** Where the entity's knowledge arose, when it is the same for every flaw. */
  private Optional<String> origin(Said said) {
    var awareness = facts.vocabulary().need("awareness");
    List<String> all =
        flaws().stream()
            .flatMap(
                v ->
                    facts
                        .part(said.entity())
                        .flatMap(e -> facts.part(Part.id(awareness, List.of(e, v))))
                        .stream())
            .map(a -> member(a, "origin").orElse(""))
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
