package org.bulou.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;

/**
 * Something we mean to do, as the law looks at it: who does what to whom through what, why and
 * when. What is not told is unknown to the gate like any other fact.
 *
 * @param id the action's part id, new in the case
 * @param told the facts of the action, its items and whatever else it brings along
 */
public record PlannedAction(String id, List<Told> told) {
  /** The source of an entry that records an action. */
  public static final String SOURCE = "action";

  /** Of an item: nothing on a live system, no attack tool, nothing exaggerated. */
  public static final List<Told> SOBER =
      List.of(
          Told.fact("", "live_system", Written.truth(false)),
          Told.fact("", "attack_tool", Written.truth(false)),
          Told.fact("", "exaggerates", Written.truth(false)));

  public PlannedAction {
    told = List.copyOf(told);
  }

  /** The action as an entry, to ask about it or to record it. */
  public Entry entry() {
    return new Entry(SOURCE, new Bilingual("拟作出的行为 " + id, "action " + id), told);
  }

  /** Begins an action by an entity. */
  public static Builder of(String id, String actor) {
    return new Builder(id).with("actor", Written.text(actor));
  }

  /** Collects what is known of an action. */
  public static final class Builder {
    private static final List<String> WRONGS =
        List.of(
            "hype_or_fraud",
            "endangers_network",
            "helps_exploiter",
            "knows_exploitation",
            "collects",
            "unlawful_dealing");

    private final String id;
    private final List<Told> told = new ArrayList<>();
    private final List<String> items = new ArrayList<>();

    private Builder(String id) {
      this.id = id;
      told.add(Told.is(id, "action"));
    }

    /** An attribute of the action, in the written form. */
    public Builder with(String attribute, String value) {
      told.add(Told.fact(id, attribute, value));
      return this;
    }

    /** An attribute that may not be known. */
    public Builder with(String attribute, Optional<String> value) {
      value.ifPresent(v -> with(attribute, v));
      return this;
    }

    /** Said by whoever acts: what only a wrongdoer would do is ruled out. */
    public Builder inGoodFaith() {
      with("meets_principles", Written.truth(true));
      for (String wrong : WRONGS) {
        with(wrong, Written.truth(false));
      }
      return this;
    }

    /** A content item about a vulnerability, up to a level, for a product when it names one. */
    public Builder item(String about, String level, Optional<String> product, List<Told> more) {
      String item = id + "-item" + (items.size() + 1);
      items.add(item);
      told.add(Told.is(item, "item"));
      told.add(Told.fact(item, "about", Written.text(about)));
      told.add(Told.fact(item, "level", Written.text(level)));
      product.ifPresent(p -> told.add(Told.fact(item, "product", Written.text(p))));
      more.forEach(t -> told.add(Told.fact(item, t.attribute(), t.value())));
      return this;
    }

    /** Whatever else has to be on record for the action, such as a recipient. */
    public Builder also(Told other) {
      told.add(other);
      return this;
    }

    /** The action; its content is closed: these are all items. */
    public PlannedAction build() {
      List<Told> all = new ArrayList<>(told);
      all.add(Told.fact(id, "items", Written.all(items)));
      return new PlannedAction(id, all);
    }
  }
}
