package org.bulou.law.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Position;
import org.bulou.law.source.Problems;

/**
 * Collects every disputed element with the ids of its readings. Versions of one norm share their
 * elements.
 */
public final class Elements {
  private final Map<String, List<String>> found = new LinkedHashMap<>();
  private final Map<String, Integer> bases = new LinkedHashMap<>();
  private final Problems problems;

  Elements(Problems problems) {
    this.problems = problems;
  }

  /**
   * The same law with its disputed elements collected anew, after a piece was changed in memory.
   *
   * @throws SourceException when versions of one norm no longer have the same readings
   */
  public static Law relink(Law law) {
    Problems problems = new Problems();
    Elements elements = of(law, problems);
    problems.throwIfAny();
    return new Law(
        law.vocabulary(),
        law.names(),
        law.instruments(),
        law.articles(),
        law.norms(),
        law.exemptions(),
        law.terms(),
        law.values(),
        law.tables(),
        law.doctrines(),
        law.calendars(),
        law.authorities(),
        law.jurisdictions(),
        law.forms(),
        elements.found(),
        elements.bases(),
        law.bounds(),
        law.packs(),
        law.hash());
  }

  private static Elements of(Law law, Problems problems) {
    Elements elements = new Elements(problems);
    law.doctrines().values().forEach(d -> elements.add(d.rule(), d.at()));
    law.values().values().forEach(v -> v.values().forEach(d -> elements.add(d.is(), v.at())));
    law.terms().values().forEach(t -> elements.add(t.body(), t.at()));
    law.norms().forEach(elements::norm);
    law.exemptions().forEach(e -> elements.norm(e.permission()));
    return elements;
  }

  /** The readings of each element. */
  Map<String, List<String>> found() {
    return found;
  }

  /** The reading of each element that is compared with while none is adopted. */
  Map<String, Integer> bases() {
    return bases;
  }

  void add(Choice<?> choice, Position at) {
    if (!choice.disputed()) {
      return;
    }
    bases.putIfAbsent(choice.element(), choice.base());
    List<String> before = found.putIfAbsent(choice.element(), choice.ids());
    if (before != null && !before.equals(choice.ids())) {
      problems.add(
          at,
          "different-readings",
          "`" + choice.element() + "` 在不同版本中的解读不同",
          "the readings of `" + choice.element() + "` differ between versions");
    }
  }

  void norm(Norm norm) {
    Position at = norm.head().at();
    add(norm.conditions().scope(), at);
    add(norm.conditions().arises(), at);
    add(norm.conditions().when(), at);
    add(norm.conditions().kept(), at);
    norm.clock().ifPresent(c -> clock(c, at));
  }

  private void add(Optional<? extends Choice<?>> choice, Position at) {
    choice.ifPresent(c -> add(c, at));
  }

  private void clock(Clock clock, Position at) {
    switch (clock) {
      case Clock.Within w -> {
        add(w.amount(), at);
        add(w.after(), at);
      }
      case Clock.AtOnce a -> add(a.after(), at);
      case Clock.Keep k -> {
        add(k.amount(), at);
        add(k.after(), at);
      }
      case Clock.Before b -> {
        add(b.amount(), at);
        add(b.of(), at);
      }
      case Clock.SetBy s -> add(s.date(), at);
      case Clock.Periodic p -> add(p.from(), at);
      case Clock.OnDate d -> {}
      case Clock.Yearly y -> {}
      case Clock.Minimum m -> {}
    }
  }
}
