package org.bulou.server.desk.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulou.law.explain.Phrases;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;

/**
 * Something of others that somebody said has not happened, as of an instant that has passed: what
 * rests on it is unknown until somebody looks again (semantics §3).
 *
 * @param path part and attribute, as a form sends them back
 * @param what the fact's name
 * @param asOf when it was said
 */
public record StillSo(String path, Bilingual what, When asOf) {

  /** What a case holds of the kind. */
  static List<StillSo> of(Facts facts, Reader r) {
    return stale(facts, r.now())
        .map(
            s ->
                new StillSo(
                    s.path(),
                    Phrases.fact(s.part(), s.attribute()),
                    r.moment(s.asOf(), ZoneOffset.UTC)))
        .toList();
  }

  /** That those chosen have not happened up to now either; empty when none of them is there. */
  static Optional<Entry> entry(Facts facts, Collection<String> chosen, Instant now) {
    List<Stale> again = stale(facts, now).filter(s -> chosen.contains(s.path())).toList();
    if (again.isEmpty()) {
      return Optional.empty();
    }
    List<Bilingual> names = again.stream().map(s -> Phrases.fact(s.part(), s.attribute())).toList();
    return Optional.of(
        new Entry(
            "answer",
            new Bilingual(
                "仍未发生：" + String.join("、", names.stream().map(Bilingual::zh).toList()),
                "still not happened: "
                    + String.join(", ", names.stream().map(Bilingual::en).toList())),
            again.stream()
                .map(
                    s ->
                        Told.fact(
                            s.part().id(),
                            s.attribute().name(),
                            Written.notHappened(now, "answer")))
                .toList()));
  }

  private record Stale(Part part, Attribute attribute, Instant asOf) {
    String path() {
      return part.id() + "." + attribute.name();
    }
  }

  private static Stream<Stale> stale(Facts facts, Instant now) {
    return facts.parts().stream()
        .filter(p -> !p.isPhantom())
        .flatMap(
            p ->
                p.type().attributes().stream()
                    .filter(a -> a.silence() == Attribute.Silence.UNKNOWN)
                    .flatMap(a -> stale(p, a, now).stream()));
  }

  private static Optional<Stale> stale(Part part, Attribute attribute, Instant now) {
    return part.value(attribute) instanceof Value.NotHappened n
        ? Optional.of(new Stale(part, attribute, Span.instantOf(n.asOf().from())))
            .filter(s -> s.asOf().isBefore(now))
        : Optional.empty();
  }
}
