package org.bulou.server.parties;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.PartNames;
import org.bulou.server.library.Library;
import org.bulou.server.organisation.Words;
import org.springframework.stereotype.Component;

/** What can be chosen in the forms, in the law's words, and what a case knows of a party. */
@Component
public final class CaseWords {
  private final Cases cases;
  private final Library library;
  private final Words words;

  CaseWords(Cases cases, Library library, Words words) {
    this.cases = cases;
    this.library = library;
    this.words = words;
  }

  Facts facts(CaseId id) {
    var record = cases.file(id).record();
    return record.at(record.newest());
  }

  /** The content levels, the least first. */
  public Map<String, Bilingual> levels() {
    return library.names("content-level");
  }

  public Map<String, Bilingual> territories() {
    return Words.names(words.territories());
  }

  /** Our entities in a case. */
  public Map<String, Bilingual> entities(CaseId id) {
    return parts(id, "entity");
  }

  /** Its components. */
  public Map<String, Bilingual> components(CaseId id) {
    return parts(id, "component");
  }

  /** Its parts that are parties, authorities of the library left out. */
  public Map<String, Bilingual> parties(CaseId id) {
    Map<String, Bilingual> found = parts(id, "party");
    found.keySet().removeAll(library.law().authorities().keySet());
    return found;
  }

  /** Where each party of the case is, as far as the case knows. */
  public Map<String, Bilingual> whereabouts(CaseId id) {
    Map<String, Bilingual> found = new LinkedHashMap<>();
    for (Part p : facts(id).parts()) {
      if (p.type().name().equals("party")
          && p.value(p.type().need("territory")) instanceof Value.Member m) {
        found.put(p.id(), m.is().name());
      }
    }
    return found;
  }

  /** What one of our entities is called outside. */
  public Bilingual entity(CaseId id, String entity) {
    return Optional.ofNullable(entities(id).get(entity)).orElseGet(() -> Bilingual.same(entity));
  }

  private Map<String, Bilingual> parts(CaseId id, String type) {
    return PartNames.of(facts(id), type);
  }
}
