package org.bulou.server.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.evaluation.PlannedAction;
import org.bulou.server.organisation.Post;

/**
 * Showing content of a case to somebody, as the law looks at it: a pack handed over by hand, or a
 * case opened to a colleague on our own server. Nobody else reads the channel.
 */
public record ShareAction(Facts facts) {
  private static final String ID = "share-it";
  private static final String BY_HAND = "by-hand";
  private static final String READER = "pack-reader";
  private static final Value NONE = new Value.NotSaid();

  /** Handing a pack over. */
  PlannedAction pack(Wanted wanted, Instant at) {
    PlannedAction.Builder action = begun(wanted.entity(), wanted.purpose(), at);
    if (wanted.sober()) {
      action.inGoodFaith();
    }
    to(action, wanted.to());
    items(action, wanted.entity(), wanted.level(), wanted.sober());
    return action.build();
  }

  /**
   * Opening the case to a colleague: to each entity he works for, where he sits. Nothing is
   * published, sold or traded by it, and whoever sees the case sees all of it.
   */
  PlannedAction colleague(String entity, List<Post> posts, Instant at) {
    PlannedAction.Builder action = begun(entity, "access", at).inGoodFaith();
    List<String> readers = new ArrayList<>();
    for (Post post : posts) {
      String reader = "colleague-" + post.entity();
      readers.add(reader);
      action
          .also(Told.is(reader, "party"))
          .also(Told.fact(reader, "territory", Written.text(post.territory())))
          .also(Told.fact(reader, "provides", Written.all(List.of())))
          .also(Told.fact(reader, "maintains", Written.all(List.of())));
    }
    action.with("recipients", Written.all(readers));
    items(action, entity, "detail", true);
    return action.build();
  }

  /**
   * Telling a party of the case something on its own page on our server, or letting it in there.
   */
  public PlannedAction party(ToParty to, Instant at) {
    PlannedAction.Builder action =
        begun(to.entity(), to.purpose(), at).with("recipients", Written.all(List.of(to.part())));
    if (to.sober()) {
      action.inGoodFaith();
    }
    items(action, to.entity(), to.level(), to.sober());
    return action.build();
  }

  private PlannedAction.Builder begun(String entity, String purpose, Instant at) {
    PlannedAction.Builder action =
        PlannedAction.of(ID, entity)
            .with("audience", Written.text("named"))
            .with("purpose", Written.text(purpose))
            .with("at", Written.instant(at))
            .with("channel", Written.text(BY_HAND))
            .also(Told.is(BY_HAND, "channel"))
            .also(Told.fact(BY_HAND, "readers", Written.all(List.of())));
    Optional<Part> part = facts.part(entity);
    Optional<String> home = part.flatMap(e -> member(e, "established_in"));
    action.with("territory", home.map(Written::text));
    home.ifPresent(t -> action.also(Told.fact(BY_HAND, "operator_territory", Written.text(t))));
    part.flatMap(this::origin).map(Written::text).ifPresent(o -> action.with("origin", o));
    return action;
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
  private void items(PlannedAction.Builder action, String entity, String level, boolean sober) {
    List<Told> said = sober ? PlannedAction.SOBER : List.of();
    List<String> products =
        facts.part(entity).map(e -> e.value(e.type().need("products"))).orElse(NONE)
                instanceof Value.Parts p
            ? p.members().stream().map(Part::id).toList()
            : List.of();
    for (Part flaw : flaws()) {
      if (products.isEmpty()) {
        action.item(flaw.id(), level, Optional.empty(), said);
      }
      products.forEach(g -> action.item(flaw.id(), level, Optional.of(g), said));
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
