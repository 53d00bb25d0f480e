package org.bulou.server.filings;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.KeyedName;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Authority;
import org.bulou.law.model.Form;
import org.bulou.law.model.Jurisdiction;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.library.Library;
import org.springframework.stereotype.Component;

/** Puts a filing beside its form and the facts of its case. */
@Component
final class Sheets {
  private final Library library;
  private final Cases cases;

  Sheets(Library library, Cases cases) {
    this.library = library;
    this.cases = cases;
  }

  /** The filing as it stands, beside what is known now. */
  Sheet of(Filing filing) {
    Facts facts = facts(filing.caseId());
    Form form = form(filing.form());
    Authority authority = authority(filing.authority());
    Optional<Subject> subject = Subject.of(facts, filing.entity(), filing.duties());
    Stage stage = stage(filing, subject);
    Map<String, Known> known = known(facts, stage, authority, filing.duties(), subject);
    Map<String, String> text = filing.text();
    return new Sheet(
        filing,
        form,
        authority,
        language(form),
        subject.map(s -> s.entity().words()).orElse(Bilingual.same(filing.entity())),
        filing.duties().stream().map(this::title).toList(),
        stage.fields().stream()
            .map(
                f ->
                    new Sheet.Line(
                        f,
                        stage.asks(f),
                        text.getOrDefault(f.id(), ""),
                        known.getOrDefault(f.id(), Known.NOTHING)))
            .toList(),
        stage.locks(),
        Drift.of(filing, stage, known));
  }

  /** The stage of a filing, for what its duties bind. */
  Stage stage(Filing filing) {
    return stage(filing, Subject.of(facts(filing.caseId()), filing.entity(), filing.duties()));
  }

  private Stage stage(Filing filing, Optional<Subject> subject) {
    Set<String> bound = subject.map(Subject::variables).orElse(Set.of("e", "g", "v"));
    return Stage.of(form(filing.form()), filing.stage(), withProduct(bound));
  }

  /** A form may ask about the product also where no product is on record yet. */
  private static Set<String> withProduct(Set<String> bound) {
    Set<String> all = new HashSet<>(bound);
    all.add("g");
    return all;
  }

  /** What the case knows now for each field of a filing, as text. */
  Map<String, String> known(Filing filing) {
    Facts facts = facts(filing.caseId());
    Optional<Subject> subject = Subject.of(facts, filing.entity(), filing.duties());
    Map<String, String> texts = new HashMap<>();
    known(facts, stage(filing, subject), authority(filing.authority()), filing.duties(), subject)
        .forEach((field, k) -> k.text().ifPresent(t -> texts.put(field, t)));
    return texts;
  }

  private Map<String, Known> known(
      Facts facts,
      Stage stage,
      Authority authority,
      List<String> duties,
      Optional<Subject> subject) {
    List<Map<String, Part>> bindings = subject.map(Subject::bindings).orElse(List.of());
    return new Prefill(facts, bindings, words(stage.form(), authority, duties)).of(stage.fields());
  }

  private FactWords words(Form form, Authority authority, List<String> duties) {
    Language language = language(form);
    ZoneId zone =
        language == Language.EN
            ? ZoneOffset.UTC
            : duties.stream()
                .flatMap(d -> law().norm(KeyedName.of(d).head()).stream())
                .map(n -> n.head().instrument().zone())
                .findFirst()
                .orElse(ZoneOffset.UTC);
    return new FactWords(language, zone, territories(authority));
  }

  /** A Union's portal knows its member states and no other territory. */
  private Set<String> territories(Authority authority) {
    return authority
        .territory()
        .map(DomainValue::id)
        .map(id -> law().jurisdictions().get(id))
        .map(Jurisdiction::territories)
        .filter(list -> list.size() > 1)
        .map(list -> Set.copyOf(list.stream().map(DomainValue::id).toList()))
        .orElse(Set.of());
  }

  private Sheet.Title title(String duty) {
    return law()
        .norm(KeyedName.of(duty).head())
        .map(
            n ->
                new Sheet.Title(
                    duty,
                    n.head().title(),
                    n.head().instrument().shortName(),
                    n.head().cite().at()))
        .orElse(new Sheet.Title(duty, Bilingual.same(duty), Bilingual.same(""), ""));
  }

  static Language language(Form form) {
    return form.language().orElse(Language.EN);
  }

  Form form(String id) {
    Form form = law().forms().get(id);
    if (form == null) {
      throw new IllegalStateException("the law has no form " + id + " any more");
    }
    return form;
  }

  Authority authority(String id) {
    Authority authority = law().authorities().get(id);
    if (authority == null) {
      throw new IllegalStateException("the law has no authority " + id + " any more");
    }
    return authority;
  }

  Facts facts(CaseId id) {
    var record = cases.file(id).record();
    return record.at(record.newest());
  }

  Law law() {
    return library.law();
  }
}
