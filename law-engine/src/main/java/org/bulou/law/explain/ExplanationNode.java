package org.bulou.law.explain;

import java.util.List;
import java.util.Optional;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.source.Bilingual;

/**
 * One line of an explanation with what stands under it.
 *
 * @param text a sentence; for a condition it ends with its answer: yes, no or not known
 * @param truth the value of a condition; empty for a fact, a named value, a start or a note
 * @param citation where the law says so
 * @param fact the address of the fact read, e.g. {@code r100.offered_in}
 */
public record ExplanationNode(
    Bilingual text,
    Optional<Truth> truth,
    Optional<Bilingual> citation,
    Optional<String> fact,
    List<ExplanationNode> children) {

  public ExplanationNode {
    children = List.copyOf(children);
  }

  /** A note without a truth of its own. */
  static ExplanationNode note(Bilingual text) {
    return new ExplanationNode(
        text, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** A condition. */
  static ExplanationNode of(Bilingual text, Truth truth, List<ExplanationNode> children) {
    return new ExplanationNode(
        text, Optional.of(truth), Optional.empty(), Optional.empty(), children);
  }

  ExplanationNode citing(Bilingual cite) {
    return new ExplanationNode(text, truth, Optional.of(cite), fact, children);
  }

  ExplanationNode reading(String address) {
    return new ExplanationNode(text, truth, citation, Optional.of(address), children);
  }

  ExplanationNode under(List<ExplanationNode> other) {
    return new ExplanationNode(text, truth, citation, fact, other);
  }
}
