package org.bulou.server.statements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.PartNames;
import org.bulou.server.library.Library;
import org.bulou.server.organisation.Words;
import org.springframework.stereotype.Component;

/** What can be chosen in the forms, in the law's words. */
@Component
public final class Choices {
  /** In which languages something can have been said. */
  public static final List<String> LANGUAGES = List.of("zh", "en", "de", "es", "fr", "ja", "ko");

  /** Purposes that a communication can have; the others are acts of another kind. */
  public static final List<String> PURPOSES =
      List.of(
          "publicity",
          "protective-notice",
          "upstream-notice",
          "finder-reply",
          "voluntary-report",
          "contract",
          "lawful-order");

  private final Library library;
  private final Words words;
  private final KnownFacts facts;

  Choices(Library library, Words words, KnownFacts facts) {
    this.library = library;
    this.words = words;
    this.facts = facts;
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

  /** The products in it. */
  public Map<String, Bilingual> products(CaseId id) {
    return parts(id, "product");
  }

  /** Its flaws. */
  public Map<String, Bilingual> flaws(CaseId id) {
    return parts(id, "vulnerability");
  }

  private Map<String, Bilingual> parts(CaseId id, String type) {
    return PartNames.of(facts.now(id), type);
  }

  /** The facts on record, to say which of them a statement asserts. */
  public Map<String, Bilingual> facts(CaseId id) {
    Map<String, Bilingual> found = new LinkedHashMap<>();
    facts.offered(id).forEach(f -> found.put(f.path(), f.name()));
    return found;
  }
}
