package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Jurisdiction;
import org.bulou.law.model.Law;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.DomainValue;

/** Which law of each territory is known to exist and not encoded; worked out once per law. */
final class Holes {
  private final Map<DomainValue, List<Hole>> byTerritory = new HashMap<>();
  private final Law law;

  Holes(Law law) {
    this.law = law;
    law.vocabulary()
        .domain("territory")
        .ifPresent(d -> d.values().forEach(t -> byTerritory.put(t, holes(t))));
  }

  /**
   * A hole.
   *
   * @param since first instant at which it may have existed, microseconds since the epoch
   */
  private record Hole(Coverage.NotCovered told, long since) {}

  /** The holes of a territory at a span. */
  void of(DomainValue territory, Span at, List<Coverage.NotCovered> holes) {
    for (Hole hole : byTerritory.getOrDefault(territory, List.of())) {
      if (hole.since() <= at.from()) {
        holes.add(hole.told());
      }
    }
  }

  private List<Hole> holes(DomainValue territory) {
    Optional<Jurisdiction> order =
        law.jurisdictions().values().stream()
            .filter(j -> j.territories().contains(territory))
            .findFirst();
    List<Instrument> of =
        law.instruments().values().stream()
            .filter(i -> order.isPresent() && i.jurisdiction().equals(order.get().id()))
            .sorted(Comparator.comparing(Instrument::id))
            .toList();
    List<Hole> holes = new ArrayList<>();
    if (of.stream().allMatch(i -> i.encoded() == Instrument.Encoded.NOT_ENCODED)) {
      String id = order.map(Jurisdiction::id).orElse(territory.id());
      var name = order.map(Jurisdiction::name).orElse(territory.name());
      holes.add(new Hole(new Coverage.NotCovered(territory.id(), id, name), Long.MIN_VALUE));
    }
    for (Instrument i : of) {
      if (i.encoded() == Instrument.Encoded.NOT_ENCODED && law.on(i)) {
        var told = new Coverage.NotCovered(territory.id(), i.id(), i.subject().orElse(i.name()));
        holes.add(new Hole(told, since(i)));
      }
    }
    return List.copyOf(holes);
  }

  /**
   * When a stub's instrument began to exist; one whose dates are not known may always have. A draft
   * binds nobody, but after the day up to which we looked it may have become law.
   */
  private static long since(Instrument i) {
    if (i.draft()) {
      return Span.day(i.checkedUntil(), i.zone()).until();
    }
    return i.life().stream()
        .mapToLong(s -> s.on().map(d -> Span.day(d, i.zone()).from()).orElse(Long.MIN_VALUE))
        .min()
        .orElse(Long.MIN_VALUE);
  }
}
