package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Jurisdiction;
import org.bulou.law.model.Law;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;

/** Says under which law an answer holds, and which law involved is not encoded. */
final class Covering {
  private final Law law;
  private final Facts facts;
  private final List<String> considered;
  private final Span at;
  private final Map<String, List<Instrument>> byJurisdiction = new HashMap<>();

  Covering(Law law, Facts facts, List<Instrument> considered, Span at) {
    this.law = law;
    this.facts = facts;
    this.at = at;
    this.considered =
        considered.stream().map(i -> i.id() + "@" + i.checkedUntil()).sorted().toList();
    law.instruments().values().stream()
        .sorted(Comparator.comparing(Instrument::id))
        .forEach(
            i -> byJurisdiction.computeIfAbsent(i.jurisdiction(), k -> new ArrayList<>()).add(i));
  }

  /** The coverage of the whole case: every territory that any of its facts names. */
  Coverage ofCase() {
    Set<DomainValue> territories = new LinkedHashSet<>();
    for (Part part : facts.parts()) {
      if (!law.authorities().containsKey(part.id())) {
        collect(part, territories);
      }
    }
    return coverage(territories);
  }

  /**
   * The coverage of an action: actor, recipients, channel, and the markets of the case's products.
   */
  Coverage of(Part action) {
    Set<DomainValue> territories = new LinkedHashSet<>();
    collect(action, territories);
    for (Attribute a : action.type().attributes()) {
      switch (action.value(a)) {
        case Value.Reference r -> collect(r.part(), territories);
        case Value.Parts p -> p.members().forEach(m -> collect(m, territories));
        default -> {}
      }
    }
    PartType product = facts.vocabulary().need("product");
    facts.parts().stream().filter(p -> p.type() == product).forEach(p -> collect(p, territories));
    return coverage(territories);
  }

  private void collect(Part part, Set<DomainValue> territories) {
    for (Attribute a : part.type().attributes()) {
      if (a.type() instanceof Type.EnumOf e && e.domain().id().equals("territory")) {
        if (part.value(a) instanceof Value.Member m) {
          territories.add(m.is());
        }
      } else if (a.type() instanceof Type.SetOf s && s.domain().id().equals("territory")) {
        if (part.value(a) instanceof Value.Members m) {
          Domain domain = s.domain();
          m.yes().stream().forEach(i -> territories.add(domain.values().get(i)));
        }
      }
    }
  }

  private Coverage coverage(Set<DomainValue> territories) {
    List<Coverage.NotCovered> holes = new ArrayList<>();
    territories.stream()
        .sorted(Comparator.comparingInt(DomainValue::ordinal))
        .forEach(t -> holes(t, holes));
    return new Coverage(considered, List.copyOf(holes));
  }

  private void holes(DomainValue territory, List<Coverage.NotCovered> holes) {
    Optional<Jurisdiction> order = order(territory);
    List<Instrument> of =
        order.map(o -> byJurisdiction.getOrDefault(o.id(), List.of())).orElse(List.of());
    boolean nothing = of.stream().allMatch(i -> i.encoded() == Instrument.Encoded.NOT_ENCODED);
    if (nothing) {
      holes.add(
          new Coverage.NotCovered(
              territory.id(),
              order.map(Jurisdiction::id).orElse(territory.id()),
              order.map(Jurisdiction::name).orElse(territory.name())));
    }
    for (Instrument i : of) {
      if (i.encoded() == Instrument.Encoded.NOT_ENCODED && existed(i)) {
        holes.add(new Coverage.NotCovered(territory.id(), i.id(), i.subject().orElse(i.name())));
      }
    }
  }

  /** Whether a stub's instrument existed by then; one whose dates are not known may have. */
  private boolean existed(Instrument i) {
    return i.life().isEmpty()
        || i.life().stream()
            .anyMatch(s -> s.on().map(d -> Span.day(d, i.zone()).from() <= at.from()).orElse(true));
  }

  private Optional<Jurisdiction> order(DomainValue territory) {
    return law.jurisdictions().values().stream()
        .filter(j -> j.territories().contains(territory))
        .findFirst();
  }
}
