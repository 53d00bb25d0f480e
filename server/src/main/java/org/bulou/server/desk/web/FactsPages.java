package org.bulou.server.desk.web;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.explain.Phrases;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.facts.Claim;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseVersion;
import org.bulou.server.cases.Cases;
import org.bulou.server.desk.web.QuestionCard.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of a case's facts from the vocabulary alone. */
@Component
class FactsPages {
  private final Cases cases;
  private final CaseAspects aspects;
  private final People people;

  FactsPages(Cases cases, CaseAspects aspects, People people) {
    this.cases = cases;
    this.aspects = aspects;
    this.people = people;
  }

  /**
   * The page.
   *
   * @param part the part to look at, if the case has it
   * @param attribute the attribute of it to record, if the part has it
   */
  @Transactional(readOnly = true)
  public FactsPage of(
      Case c, Person me, Reader r, String part, String attribute, Optional<String> problem) {
    CaseRecord record = cases.file(c.id()).record();
    Facts facts = record.at(c.version());
    Set<PartType> usual = aspects.usual(aspects.of(facts));
    return new FactsPage(
        c.number(),
        c.title(),
        c.version(),
        me.may(Permission.WORK_CASES),
        groups(facts, record.law().authorities().keySet()),
        kinds(facts, t -> usual.contains(t)),
        kinds(facts, t -> !usual.contains(t)),
        between(facts),
        facts.named(part).filter(p -> !p.isPhantom()).map(p -> opened(c, p, attribute, facts, r)),
        problem);
  }

  /** Authorities come with the library; those nothing is told of are no part of this case yet. */
  private static List<FactsPage.Group> groups(Facts facts, Set<String> authorities) {
    Map<PartType, List<FactsPage.Line>> by = new LinkedHashMap<>();
    facts.parts().stream()
        .filter(p -> !p.isPhantom())
        .filter(p -> told(p) > 0 || (!p.type().keyed() && !authorities.contains(p.id())))
        .sorted(Comparator.comparingInt(p -> p.type().index()))
        .forEach(
            p ->
                by.computeIfAbsent(p.type(), t -> new ArrayList<>())
                    .add(new FactsPage.Line(p.id(), Phrases.part(p), told(p))));
    return by.entrySet().stream()
        .map(e -> new FactsPage.Group(e.getKey().words(), e.getValue()))
        .toList();
  }

  private static int told(Part part) {
    return (int) part.type().attributes().stream().filter(a -> part.version(a) > 0).count();
  }

  private static List<Choice> kinds(Facts facts, java.util.function.Predicate<PartType> wanted) {
    return facts.vocabulary().types().stream()
        .filter(t -> !t.keyed() && !t.equals(facts.root().type()) && wanted.test(t))
        .map(t -> new Choice(t.name(), t.words()))
        .toList();
  }

  private static List<FactsPage.Between> between(Facts facts) {
    return facts.vocabulary().types().stream()
        .filter(t -> t.keys().size() == 2)
        .map(
            t ->
                new FactsPage.Between(
                    t.name(),
                    t.words(),
                    parts(facts, t.keys().get(0)),
                    parts(facts, t.keys().get(1))))
        .filter(b -> !b.first().isEmpty() && !b.second().isEmpty())
        .toList();
  }

  private static List<Choice> parts(Facts facts, PartType.Key key) {
    return facts.parts().stream()
        .filter(p -> key.types().contains(p.type()) && !p.isPhantom())
        .map(p -> new Choice(p.id(), p.words()))
        .toList();
  }

  private FactsPage.Opened opened(Case c, Part part, String attribute, Facts facts, Reader r) {
    Map<Integer, CaseVersion> versions = new LinkedHashMap<>();
    cases.history(c.id()).forEach(v -> versions.put(v.number(), v));
    List<FactsPage.Said> said = new ArrayList<>();
    List<Choice> silent = new ArrayList<>();
    for (Attribute a : part.type().attributes()) {
      List<String> claims = claims(part, a, facts, r);
      if (part.version(a) > 0 || !claims.isEmpty()) {
        said.add(
            new FactsPage.Said(
                a.name(),
                a.words().name(),
                value(part.value(a), a),
                Optional.ofNullable(versions.get(part.version(a))).map(v -> source(v, r)),
                claims));
      } else {
        silent.add(new Choice(a.name(), a.words().name()));
      }
    }
    return new FactsPage.Opened(
        part.id(),
        part.type().words(),
        Phrases.part(part),
        said,
        silent,
        part.type().attribute(attribute).map(a -> QuestionCard.of(part, a, facts)));
  }

  private static List<String> claims(Part part, Attribute a, Facts facts, Reader r) {
    return facts.claims().stream()
        .filter(k -> k.part().equals(part.id()) && k.attribute().equals(a))
        .map((Claim k) -> QuestionCard.claim(k, r))
        .toList();
  }

  private FactsPage.Source source(CaseVersion v, Reader r) {
    return new FactsPage.Source(
        v.number(), people.displayName(v.author()), r.moment(v.at(), ZoneOffset.UTC));
  }

  private static Bilingual value(Value value, Attribute a) {
    return value instanceof Value.States s
        ? Lasting.words(s, a)
        : Phrases.value(value, a, ZoneOffset.UTC);
  }
}
