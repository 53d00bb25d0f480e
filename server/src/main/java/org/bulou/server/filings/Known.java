package org.bulou.server.filings;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * What the case knows for one field of a form.
 *
 * @param text the facts in the portal's language and form; empty when nothing is known
 * @param facts where they stand, such as {@code r100.name}
 * @param questions what is not known, as questions
 */
public record Known(Optional<String> text, List<String> facts, List<Bilingual> questions) {
  /** A field that is filled from no fact. */
  static final Known NOTHING = new Known(Optional.empty(), List.of(), List.of());

  public Known {
    facts = List.copyOf(facts);
    questions = List.copyOf(questions);
  }

  /** Is some fact behind this field? */
  public boolean fromFacts() {
    return !facts.isEmpty();
  }
}
