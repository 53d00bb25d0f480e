package org.bulou.server.statements;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bulou.law.explain.Phrases;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.CaseVersion;
import org.bulou.server.cases.Cases;
import org.springframework.stereotype.Component;

/** The facts of a case at the paths that statements speak of. */
@Component
final class KnownFacts {
  private final Cases cases;

  KnownFacts(Cases cases) {
    this.cases = cases;
  }

  /** Everything known now. */
  Facts now(CaseId id) {
    CaseRecord record = record(id);
    return record.at(record.newest());
  }

  CaseRecord record(CaseId id) {
    return cases.file(id).record();
  }

  /** The newest version recorded by an instant; 0 when there was none. */
  int versionAt(CaseId id, Instant at) {
    return cases.history(id).stream()
        .filter(v -> !v.at().isAfter(at))
        .mapToInt(CaseVersion::number)
        .max()
        .orElse(0);
  }

  /** What the vocabulary says of it; empty when there is no such thing in this case. */
  static Optional<Attribute> attribute(Facts facts, Assertion a) {
    return facts.named(a.part()).map(Part::type).flatMap(t -> t.attribute(a.attribute()));
  }

  static Value value(Facts facts, Assertion a) {
    Optional<Part> part = facts.part(a.part());
    return part.flatMap(p -> p.type().attribute(a.attribute()).map(p::value))
        .orElse(Value.NOT_SAID);
  }

  /** What a fact is called. */
  static Bilingual name(Facts facts, Assertion a) {
    Optional<Part> part = facts.part(a.part());
    return part.flatMap(p -> p.type().attribute(a.attribute()).map(x -> Phrases.fact(p, x)))
        .orElse(Bilingual.same(a.path()));
  }

  /** A value in words; what had not happened is told without the instant as of which. */
  static Bilingual words(Value value, Attribute attribute, ZoneId zone) {
    return value instanceof Value.NotHappened
        ? new Bilingual("尚未发生", "not happened")
        : Phrases.value(newest(value), attribute, zone);
  }

  /** The words by which a settlement knows what it settled. */
  static String key(Value value, Attribute attribute) {
    return words(value, attribute, ZoneOffset.UTC).en();
  }

  private static Value newest(Value value) {
    return value instanceof Value.States s && !s.states().isEmpty()
        ? s.states().getLast().value()
        : value;
  }

  /** What has been said of the case, for choosing: each fact on record, not those of plans. */
  List<Fact> offered(CaseId id) {
    Facts facts = now(id);
    return facts.parts().stream()
        .filter(p -> !p.isPhantom() && !PLANS.contains(p.type().name()))
        .flatMap(
            p ->
                p.type().attributes().stream()
                    .filter(a -> told(p.value(a)))
                    .map(a -> new Fact(p.id() + "." + a.name(), Phrases.fact(p, a))))
        .toList();
  }

  private static final List<String> PLANS = List.of("action", "item", "channel", "act", "case");

  private static boolean told(Value value) {
    return !(value instanceof Value.NotSaid) && !(value instanceof Value.Duties);
  }

  /** A fact to choose. */
  record Fact(String path, Bilingual name) {}
}
