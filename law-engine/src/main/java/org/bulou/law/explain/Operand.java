package org.bulou.law.explain;

import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.Attribute;

/**
 * What an expression that is no condition turned out to be.
 *
 * @param words how a sentence names it, e.g. "markets of R100"
 * @param is a {@link Part}, a domain value, a list of them, an {@code IntRange}, a {@code Span}, a
 *     {@link Value}, a truth, or {@link #UNKNOWN}
 * @param fact the fact it reads, when it reads one
 * @param shown its value in words, for what is computed
 * @param detail what a reader may ask about it: named values, terms, several facts
 */
record Operand(
    Bilingual words,
    Object is,
    Optional<Fact> fact,
    Optional<Bilingual> shown,
    List<ExplanationNode> detail) {

  static final Object UNKNOWN = new Object();

  /** A value on record (or none), with the version that gave it. */
  record Fact(Part part, Attribute attribute, Value value, int version) {
    String address() {
      return Phrases.address(part, attribute);
    }
  }

  static Operand literal(Bilingual words, Object is) {
    return new Operand(words, is, Optional.empty(), Optional.empty(), List.of());
  }

  static Operand computed(
      Bilingual words, Object is, Bilingual shown, List<ExplanationNode> detail) {
    return new Operand(words, is, Optional.empty(), Optional.of(shown), detail);
  }

  Part part() {
    if (is instanceof Part p) {
      return p;
    }
    throw new IllegalStateException(words.en() + " is no part");
  }
}
