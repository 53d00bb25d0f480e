package org.bulou.server.filings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.model.Jurisdiction;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.DomainValue;

/**
 * Which member state's CSIRT a notification on the Union's platform goes to, and why: the rungs of
 * CRA Art. 14(7) in their order, each with what the case knows. The first that names a member state
 * decides; while one before it is not known, nothing is decided and it is only what would be.
 *
 * @param state the member state of the first rung that names one
 * @param certain is every rung before it known
 * @param agree do all rungs that are known name the same member state
 */
public record Csirt(List<Rung> rungs, Optional<Bilingual> state, boolean certain, boolean agree) {
  /** The platform that asks for it. */
  static final String PLATFORM = "eu.srp";

  /** The attributes the article asks for, in its order. */
  private static final List<String> ORDER =
      List.of(
          "decisions_taken_in",
          "most_employees_in",
          "representative_in",
          "importer_in",
          "distributor_in",
          "most_users_in");

  /**
   * One rung.
   *
   * @param value empty while it is not known
   * @param member is it a member state of the Union
   */
  public record Rung(Bilingual name, Optional<Bilingual> value, boolean member) {}

  static Csirt of(Law law, Part entity) {
    Set<String> members =
        Optional.ofNullable(law.jurisdictions().get("EU"))
            .map(Jurisdiction::territories)
            .orElse(List.of())
            .stream()
            .map(DomainValue::id)
            .collect(Collectors.toSet());
    List<Rung> rungs = new ArrayList<>();
    ORDER.stream()
        .flatMap(name -> entity.type().attribute(name).stream())
        .map(a -> rung(a.words().name(), entity.value(a), members))
        .forEach(rungs::add);
    List<Rung> naming = rungs.stream().filter(Rung::member).toList();
    Optional<Rung> first = naming.stream().findFirst();
    boolean certain =
        first.isPresent()
            && rungs.subList(0, rungs.indexOf(first.get())).stream()
                .allMatch(r -> r.value().isPresent());
    boolean agree = naming.stream().map(Rung::value).distinct().count() == 1;
    return new Csirt(rungs, first.flatMap(Rung::value), certain, agree);
  }

  private static Rung rung(Bilingual name, Value value, Set<String> members) {
    return value instanceof Value.Member m
        ? new Rung(name, Optional.of(m.is().name()), members.contains(m.is().id()))
        : new Rung(name, Optional.empty(), false);
  }
}
