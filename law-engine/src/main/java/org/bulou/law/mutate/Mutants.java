package org.bulou.law.mutate;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Position;

/**
 * Finds every mutant of a law, in the order of its files.
 *
 * <p>Powers, drafts and permissions without exceptions are read by no evaluation and have none.
 */
public final class Mutants {
  private final Law law;
  private final Places places;
  private final NormChanges norms;
  private final DefinitionChanges definitions;
  private final List<Mutant> found = new ArrayList<>();

  private Mutants(Law law, Places places) {
    this.law = law;
    this.places = places;
    this.norms =
        new NormChanges(
            law.vocabulary(),
            new Units(law.doctrines()),
            new DischargeChanges(law.vocabulary(), law.authorities().values()),
            new Timely(law));
    this.definitions = new DefinitionChanges(law.vocabulary());
  }

  /** Every mutant. */
  public static List<Mutant> of(Law law, Places places) {
    Mutants mutants = new Mutants(law, places);
    law.norms().stream().filter(Mutants::evaluated).forEach(mutants::norm);
    law.terms().values().forEach(mutants::term);
    law.values().values().forEach(mutants::value);
    law.tables().values().forEach(mutants::table);
    law.doctrines().values().forEach(mutants::doctrine);
    return List.copyOf(mutants.found);
  }

  private static boolean evaluated(Norm norm) {
    boolean read =
        switch (norm.head().kind()) {
          case DUTY, PROHIBITION, RECOMMENDATION, PENALTY -> true;
          case PERMISSION -> !norm.conditions().excepts().isEmpty();
          case POWER -> false;
        };
    return read && norm.head().instrument().binding();
  }

  private void norm(Norm norm) {
    String home = norm.head().instrument().id();
    String element = element(norm);
    Position at = norm.head().at();
    Change<Norm> drop = Change.of(Operator.DROP_NORM, "", Words.dropped(norm.id()), norm);
    add(home, element, norm.id(), at, drop, l -> revised(l, norm, n -> Optional.empty()));
    for (Change<Norm> change : norms.of(norm)) {
      String key = change.key();
      add(
          home,
          element,
          norm.id(),
          at,
          change,
          l ->
              change.shared()
                  ? Revision.norms(
                      l, n -> n.id().equals(norm.id()) ? again(n, key) : Optional.of(n))
                  : revised(l, norm, n -> again(n, key)));
    }
  }

  /** The same change found again in the norm or in a copy of it over other variables. */
  private Optional<Norm> again(Norm norm, String key) {
    return norms.of(norm).stream()
        .filter(c -> c.key().equals(key))
        .map(Change::is)
        .findFirst()
        .or(() -> Optional.of(norm));
  }

  private static Law revised(
      Law law, Norm norm, java.util.function.Function<Norm, Optional<Norm>> change) {
    return Revision.norms(
        law, n -> n.head().at().equals(norm.head().at()) ? change.apply(n) : Optional.of(n));
  }

  /** The norm's id, with its first day where the norm has several versions. */
  private String element(Norm norm) {
    boolean alone = law.versions(norm.id()).size() == 1;
    return alone
        ? norm.id()
        : norm.id() + "@" + norm.head().validity().from().map(Object::toString).orElse("always");
  }

  private void term(Definition.Term t) {
    for (Change<Definition.Term> c : definitions.of(t)) {
      add(t.home(), t.id(), t.id(), t.at(), c, l -> Revision.term(l, c.is()));
    }
  }

  private void value(Definition.NamedValue v) {
    ZoneId zone =
        Optional.ofNullable(law.instruments().get(v.home()))
            .map(Instrument::zone)
            .orElse(ZoneOffset.UTC);
    for (Change<Definition.NamedValue> c : definitions.of(v, zone)) {
      add(v.home(), v.id(), v.id(), v.at(), c, l -> Revision.value(l, c.is()));
    }
  }

  private void table(Definition.DecisionTable t) {
    for (Change<Definition.DecisionTable> c : definitions.of(t)) {
      add(t.home(), t.id(), t.id(), t.at(), c, l -> Revision.table(l, c.is()));
    }
  }

  private void doctrine(Definition.Doctrine d) {
    for (Change<Definition.Doctrine> c : definitions.of(d)) {
      add("counting", d.id(), d.id(), d.at(), c, l -> Revision.doctrine(l, c.is()));
    }
  }

  private void add(
      String home,
      String element,
      String name,
      Position at,
      Change<?> change,
      UnaryOperator<Law> apply) {
    Position place = change.at().orElseGet(() -> places.find(at, change.keys()));
    found.add(
        new Mutant(
            element + change.key(), home, name, place, change.operator(), change.words(), apply));
  }
}
