package org.bulou.server.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.duties.Gates;
import org.bulou.server.evaluation.PlannedAction;
import org.bulou.server.organisation.Words;
import org.springframework.stereotype.Component;

/**
 * The acts people are most often about to do: publish what is known, and tell a foreign third
 * party. Each is put to the gate for each of our entities, so that the page can say what we must
 * not do now and why.
 */
@Component
final class UsualActs {
  private static final int MOST_ENTITIES = 4;
  private final Gates door;

  UsualActs(Gates door) {
    this.door = door;
  }

  /**
   * The acts as they were asked.
   *
   * @param shut those whose gate is not clear, as the page shows them
   * @param gates what the law says to each of them
   */
  record Asked(List<GateCard> shut, List<Gate> gates) {}

  /** Asks for each of the usual acts. */
  Asked ask(Case c, Facts facts, Person me, Reader r, Words words) {
    List<GateCard> shut = new ArrayList<>();
    List<Gate> gates = new ArrayList<>();
    List<Part> entities = parts(facts, "entity");
    Function<PlannedAction, Gate> law = door.asking(c.id(), me.id());
    for (Part v : parts(facts, "vulnerability")) {
      for (Part e : entities.stream().limit(MOST_ENTITIES).toList()) {
        Bilingual who = e.words();
        Gate publishing = law.apply(publish(e, v, r));
        Gate telling = law.apply(tellAbroad(e, v, r));
        gates.addAll(List.of(publishing, telling));
        Stream.of(
                GateCard.of(
                    new Bilingual("由" + who.zh() + "公开发布", "publish, by " + who.en()),
                    publishing,
                    words),
                GateCard.of(
                    new Bilingual(
                        "由" + who.zh() + "告知境外第三方", "tell a foreign third party, by " + who.en()),
                    telling,
                    words))
            .filter(card -> !card.state().equals("clear"))
            .forEach(shut::add);
      }
    }
    return new Asked(shut, gates);
  }

  private static PlannedAction publish(Part e, Part v, Reader r) {
    return PlannedAction.of("asked-publish", e.id())
        .inGoodFaith()
        .with("at", Written.instant(r.now()))
        .with("territory", territory(e))
        .with("audience", Written.text("public"))
        .with("recipients", Written.all(List.of()))
        .with("purpose", Written.text("publicity"))
        .item(v.id(), "nature", Optional.empty(), PlannedAction.SOBER)
        .build();
  }

  private static PlannedAction tellAbroad(Part e, Part v, Reader r) {
    String abroad = "asked-third-party";
    return PlannedAction.of("asked-share", e.id())
        .inGoodFaith()
        .with("at", Written.instant(r.now()))
        .with("territory", territory(e))
        .with("audience", Written.text("named"))
        .with("recipients", Written.all(List.of(abroad)))
        .with("purpose", Written.text("contract"))
        .also(Told.is(abroad, "party"))
        .also(Told.fact(abroad, "territory", Written.text("US")))
        .also(Told.fact(abroad, "provides", Written.all(List.of())))
        .also(Told.fact(abroad, "maintains", Written.all(List.of())))
        .item(v.id(), "detail", Optional.empty(), PlannedAction.SOBER)
        .build();
  }

  private static Optional<String> territory(Part e) {
    return e.type()
        .attribute("established_in")
        .map(e::value)
        .filter(v -> v instanceof Value.Member)
        .map(v -> Written.text(((Value.Member) v).is().id()));
  }

  private static List<Part> parts(Facts facts, String type) {
    return facts.parts().stream().filter(p -> p.type().name().equals(type)).toList();
  }
}
