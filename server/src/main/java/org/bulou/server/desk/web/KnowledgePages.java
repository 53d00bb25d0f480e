package org.bulou.server.desk.web;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.explain.Phrases;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Statement;
import org.bulou.law.facts.Value;
import org.bulou.law.facts.Version;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseVersion;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Determination;
import org.bulou.server.cases.Determinations;
import org.springframework.stereotype.Component;

/** Puts together what was known when and what was determined. */
@Component
final class KnowledgePages {
  private final Cases cases;
  private final Determinations determinations;
  private final People people;

  KnowledgePages(Cases cases, Determinations determinations, People people) {
    this.cases = cases;
    this.determinations = determinations;
    this.people = people;
  }

  KnowledgePage of(Case c, Person me, Reader r, Optional<String> problem) {
    CaseRecord record = cases.file(c.id()).record();
    List<CaseVersion> history = cases.history(c.id());
    return new KnowledgePage(
        c.number(),
        c.title(),
        c.version(),
        me.may(Permission.WORK_CASES),
        me.may(Permission.DECIDE_LAW),
        aware(record, history, r),
        determined(c, record, me, r),
        problem);
  }

  /** The determinations of a case, newest first. */
  List<KnowledgePage.Determined> determined(Case c, CaseRecord record, Person me, Reader r) {
    Facts facts = record.at(record.newest());
    return determinations.of(c.id()).reversed().stream()
        .map(d -> determined(d, facts, record, me, r))
        .toList();
  }

  private KnowledgePage.Determined determined(
      Determination d, Facts facts, CaseRecord record, Person me, Reader r) {
    Optional<Part> part = facts.part(d.part());
    Bilingual name =
        part.map(p -> p.type().need(d.attribute()).words().name())
            .orElse(Bilingual.same(d.attribute()));
    Bilingual question =
        new Bilingual(name.zh() + "（" + d.part() + "）", name.en() + " (" + d.part() + ")");
    String value =
        record.versions().get(d.version() - 1).claims().stream()
            .findFirst()
            .map(x -> Phrases.value(x.value(), x.attribute(), ZoneOffset.UTC).in(r.language()))
            .orElse(d.value());
    return new KnowledgePage.Determined(
        d.version(),
        question,
        value,
        d.grounds(),
        d.evidence(),
        people.displayName(d.first()),
        r.moment(d.at(), ZoneOffset.UTC),
        d.first().equals(me.id()),
        d.seconded().map(Determination.Second::agrees),
        d.seconded().map(s -> people.displayName(s.by())).orElse(""),
        d.seconded().map(Determination.Second::note).orElse(""),
        d.replaced());
  }

  private List<KnowledgePage.Aware> aware(CaseRecord record, List<CaseVersion> history, Reader r) {
    Map<List<String>, List<Said>> all = new LinkedHashMap<>();
    for (Version v : record.versions()) {
      for (Statement s : v.statements()) {
        if (s.part().startsWith("awareness(") && s.attribute().name().endsWith("at")) {
          all.computeIfAbsent(List.of(s.part(), s.attribute().name()), k -> new ArrayList<>())
              .add(new Said(history.get(v.number() - 1), s.attribute(), s.value()));
        }
      }
    }
    return all.entrySet().stream()
        .map(e -> aware(e.getKey().getFirst(), e.getKey().getLast(), e.getValue(), r))
        .toList();
  }

  private record Said(CaseVersion version, Attribute attribute, Value value) {
    boolean after(Said before) {
      return before.value instanceof Value.When was
          && !(value instanceof Value.When now && now.is().from() <= was.is().from());
    }
  }

  private KnowledgePage.Aware aware(String part, String attribute, List<Said> said, Reader r) {
    List<KnowledgePage.Told> told = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Said s = said.get(i);
      told.add(
          new KnowledgePage.Told(
              s.version().number(),
              Phrases.value(s.value(), s.attribute(), ZoneOffset.UTC).in(r.language()),
              people.displayName(s.version().author()),
              r.moment(s.version().at(), ZoneOffset.UTC),
              s.version().title(),
              i > 0 && s.after(said.get(i - 1)),
              i == said.size() - 1));
    }
    return new KnowledgePage.Aware(
        part, attribute, said.getFirst().attribute().words().name(), told);
  }
}
