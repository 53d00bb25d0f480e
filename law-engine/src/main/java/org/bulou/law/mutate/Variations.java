package org.bulou.law.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.Statement;
import org.bulou.law.facts.Value;
import org.bulou.law.facts.Version;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Discharge;
import org.bulou.law.model.Law;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Type;

/**
 * The small differences from a case that are worth trying: one fact otherwise, one reading picked,
 * or the whole story moved in time so that something falls on the edge of a norm's validity.
 */
final class Variations {
  private static final long SECOND = 1_000_000L;
  private static final long DAY = 86_400L * SECOND;

  private final Law law;
  private final CaseFile file;
  private final List<Statement> statements;

  Variations(Law law, CaseFile file) {
    this.law = law;
    this.file = file;
    this.statements =
        file.record().versions().stream().map(Version::statements).flatMap(List::stream).toList();
  }

  /** Moves everything so that one time of the story falls on each edge, and just before it. */
  List<Variation> shifts(Set<Long> edges) {
    List<Variation> found = new ArrayList<>();
    Set<Long> times = new TreeSet<>();
    times.add(Span.micros(file.asOf()));
    for (Statement s : statements) {
      if (s.value() instanceof Value.When w) {
        times.add(w.is().from());
      }
    }
    for (long edge : edges) {
      for (long time : times) {
        found.add(shift(edge - time));
        found.add(shift(edge - SECOND - time));
      }
    }
    return found;
  }

  private Variation shift(long by) {
    Map<String, Map<String, String>> facts = new TreeMap<>();
    for (Statement s : statements) {
      Optional<String> moved =
          switch (s.value()) {
            case Value.When w -> Optional.of(instant(w.is().from() + by));
            case Value.NotHappened n ->
                Optional.of(
                    "{ none_as_of: "
                        + instant(n.asOf().from() + by)
                        + ", says: "
                        + n.says()
                        + " }");
            default -> Optional.empty();
          };
      moved.ifPresent(
          m -> facts.computeIfAbsent(s.part(), k -> new TreeMap<>()).put(s.attribute().name(), m));
    }
    long asOf = Span.micros(file.asOf()) + by;
    return new Variation(facts, Optional.of(instant(asOf)), Map.of());
  }

  /** The duty done an hour ago, as the norm asks for it. */
  List<Variation> acts(Duty duty) {
    return duty.norm().discharge().stream()
        .map(
            d -> {
              Map<String, String> act = new TreeMap<>();
              act.put("is", "act");
              act.put("for", "[ \"" + duty.id() + "\" ]");
              act.put("kind", quoted(d.act().id()));
              act.put("at", instant(Span.micros(file.asOf()) - 3600 * SECOND));
              d.stage().ifPresent(s -> act.put("stage", quoted(s.id())));
              if (d.to().orElse(null) instanceof Discharge.Addressee.ToAuthority(String id)) {
                act.put("to", id);
              }
              return new Variation(Map.of("done1", act), Optional.empty(), Map.of());
            })
        .toList();
  }

  /** One reading picked, for every element a norm consults. */
  List<Variation> readings(Set<String> elements) {
    List<Variation> found = new ArrayList<>();
    law.elements()
        .forEach(
            (element, ids) -> {
              if (elements.contains(element)) {
                ids.forEach(id -> found.add(Variation.reading(element, id)));
              }
            });
    return found;
  }

  /** One fact otherwise. */
  List<Variation> facts() {
    List<Variation> found = new ArrayList<>();
    for (Statement s : statements) {
      others(s).forEach(v -> found.add(Variation.fact(s.part(), s.attribute().name(), v)));
    }
    return found;
  }

  /** Facts nobody stated about the parts of the story, of the attributes a condition reads. */
  List<Variation> unsaid(Set<String> attributes) {
    List<Variation> found = new ArrayList<>();
    Set<String> said = new TreeSet<>();
    Set<String> parts = new TreeSet<>();
    statements.forEach(
        s -> {
          said.add(s.part() + "." + s.attribute().name());
          parts.add(s.part());
        });
    file.record().versions().forEach(v -> parts.addAll(v.parts()));
    for (String part : parts) {
      file.record().at(file.record().newest()).part(part).stream()
          .flatMap(p -> p.type().attributes().stream())
          .filter(a -> attributes.contains(a.toString()))
          .filter(a -> !said.contains(part + "." + a.name()))
          .forEach(a -> fresh(a).forEach(v -> found.add(Variation.fact(part, a.name(), v))));
    }
    return found;
  }

  private List<String> fresh(Attribute a) {
    return switch (a.type()) {
      case Type.Bool b -> List.of("true", "false");
      case Type.EnumOf e ->
          e.domain().values().stream().limit(12).map(v -> quoted(v.id())).toList();
      case Type.Int i -> numbers();
      case Type.Time t ->
          List.of(instant(Span.micros(file.asOf()) - DAY), instant(Span.micros(file.asOf()) + DAY));
      case Type.SetOf s ->
          s.domain().values().stream().limit(12).map(v -> "{ only: [ " + v.id() + " ] }").toList();
      default -> List.of();
    };
  }

  private List<String> others(Statement s) {
    return switch (s.value()) {
      case Value.Truth t -> List.of(String.valueOf(!t.is()));
      case Value.Member m ->
          s.attribute().type() instanceof Type.EnumOf e
              ? e.domain().values().stream()
                  .filter(v -> v != m.is())
                  .limit(14)
                  .map(v -> quoted(v.id()))
                  .toList()
              : List.of();
      case Value.Number n -> numbers();
      case Value.When w -> times(w.is().from());
      case Value.NotHappened n -> List.of(instant(Span.micros(file.asOf()) - DAY));
      case Value.Members m ->
          s.attribute().type() instanceof Type.SetOf set ? members(m, set.domain()) : List.of();
      case Value.Parts p -> p.members().isEmpty() ? List.of() : List.of("{ all: [] }");
      default -> List.of();
    };
  }

  private List<String> times(long at) {
    long now = Span.micros(file.asOf());
    return List.of(
        instant(now + DAY), instant(now), instant(now - DAY), instant(at - DAY), instant(at + DAY));
  }

  private List<String> numbers() {
    Set<Long> near = new TreeSet<>();
    near.add(0L);
    for (Definition.NamedValue v : law.values().values()) {
      for (Definition.Dated d : v.values()) {
        if (d.is().first() instanceof Long n) {
          near.addAll(List.of(Math.max(0, n - 1), n, n + 1));
        }
      }
    }
    return near.stream().map(String::valueOf).toList();
  }

  private static List<String> members(Value.Members m, Domain domain) {
    List<String> found = new ArrayList<>();
    List<String> yes =
        domain.values().stream()
            .filter(v -> m.yes().get(v.ordinal()))
            .map(DomainValue::id)
            .toList();
    found.add("{ only: [] }");
    for (DomainValue v : domain.values()) {
      List<String> other = new ArrayList<>(yes);
      if (!other.remove(v.id())) {
        if (domain.values().size() > 40) {
          continue; // territories: what matters is whether one is there, not which
        }
        other.add(v.id());
        found.add("{ only: [ " + v.id() + " ] }");
      }
      found.add("{ only: [ " + String.join(", ", other) + " ] }");
    }
    return found;
  }

  private static String quoted(String value) {
    return "'" + value + "'";
  }

  private static String instant(long micros) {
    return Span.instantOf(micros).toString();
  }
}
