package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.model.Law;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;
import org.jspecify.annotations.Nullable;

/** Says under which law an answer holds, and which law involved is not encoded. */
final class Covering {
  private final Law law;
  private final Facts facts;
  private final List<String> considered;
  private final Span at;
  private final Holes holes;
  private @Nullable Set<DomainValue> markets;

  Covering(LawPlan plan, Facts facts, List<Roster.Entry> considered, Span at) {
    this.law = plan.law();
    this.holes = plan.holes();
    this.facts = facts;
    this.at = at;
    this.considered = considered.stream().map(Roster.Entry::label).toList();
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
    territories.addAll(markets());
    return coverage(territories);
  }

  private Set<DomainValue> markets() {
    if (markets == null) {
      markets = new LinkedHashSet<>();
      PartType product = facts.vocabulary().need("product");
      for (Part part : facts.parts()) {
        if (part.type() == product) {
          collect(part, markets);
        }
      }
    }
    return markets;
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
    List<Coverage.NotCovered> found = new ArrayList<>();
    territories.stream()
        .sorted(Comparator.comparingInt(DomainValue::ordinal))
        .forEach(t -> holes.of(t, at, found));
    return new Coverage(considered, List.copyOf(found));
  }
}
