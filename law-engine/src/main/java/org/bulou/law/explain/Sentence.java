package org.bulou.law.explain;

import java.util.ArrayList;
import java.util.List;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.source.Bilingual;

/**
 * Makes sentences of conditions that read facts: statement, answer, and what is on record with its
 * version.
 */
final class Sentence {
  private Sentence() {}

  /** How much of the facts a sentence shows. */
  enum Show {
    /** The statement says the value when it is true. */
    WHEN_NOT_TRUE,
    ALWAYS,
    /** The answer is the value. */
    NEVER
  }

  /** "R100 的提供地包含 CN：是（第2版记录）", "markets of R100 include CN: yes (record version 2)". */
  static ExplanationNode of(
      Bilingual statement, Truth truth, Show show, List<Operand> operands, Setting s) {
    List<Operand.Fact> facts = operands.stream().flatMap(o -> o.fact().stream()).toList();
    List<ExplanationNode> children = new ArrayList<>();
    List<Bilingual> remarks = new ArrayList<>();
    if (facts.size() == 1) {
      remarks.addAll(remarks(facts.getFirst(), truth, show, s));
    } else {
      facts.forEach(f -> children.add(fact(f, s)));
    }
    operands.forEach(o -> children.addAll(o.detail()));
    List<Operand> computed = operands.stream().filter(Sentence::computed).toList();
    for (Operand o : computed) {
      Bilingual shown = o.shown().orElse(o.words());
      boolean alone = computed.size() == 1 && facts.isEmpty();
      remarks.add(
          alone
              ? shown
              : new Bilingual(
                  o.words().zh() + "：" + shown.zh(), o.words().en() + ": " + shown.en()));
    }
    ExplanationNode node = ExplanationNode.of(answered(statement, truth, remarks), truth, children);
    return facts.size() == 1 ? node.reading(facts.getFirst().address()) : node;
  }

  /** A value that the sentence does not name by itself. */
  private static boolean computed(Operand o) {
    return o.shown().filter(shown -> !shown.equals(o.words())).isPresent()
        && !(o.is() instanceof List<?>);
  }

  static Bilingual answered(Bilingual statement, Truth truth) {
    return answered(statement, truth, List.of());
  }

  private static Bilingual answered(Bilingual statement, Truth truth, List<Bilingual> remarks) {
    Bilingual answer = Wording.of(truth);
    String zh = statement.zh() + "：" + answer.zh();
    String en = statement.en() + ": " + answer.en();
    if (remarks.isEmpty()) {
      return new Bilingual(zh, en);
    }
    String inZh = String.join("，", remarks.stream().map(Bilingual::zh).toList());
    String inEn = String.join(", ", remarks.stream().map(Bilingual::en).toList());
    return new Bilingual(zh + "（" + inZh + "）", en + " (" + inEn + ")");
  }

  private static List<Bilingual> remarks(Operand.Fact fact, Truth truth, Show show, Setting s) {
    List<Bilingual> remarks = new ArrayList<>();
    boolean shown =
        switch (show) {
          case ALWAYS -> true;
          case WHEN_NOT_TRUE -> truth != Truth.TRUE;
          case NEVER -> truth.undecided();
        };
    if (shown) {
      remarks.add(s.words(fact));
    }
    if (fact.version() > 0) {
      remarks.add(version(fact.version()));
    }
    return remarks;
  }

  /** A fact as a note: "markets of R100: only CN, DE (record version 1)". */
  static ExplanationNode fact(Operand.Fact fact, Setting s) {
    Bilingual words = Phrases.fact(fact.part(), fact.attribute());
    Bilingual value = s.words(fact);
    Bilingual version = version(fact.version());
    boolean recorded = fact.version() > 0;
    Bilingual text =
        new Bilingual(
            words.zh() + "：" + value.zh() + (recorded ? "（" + version.zh() + "）" : ""),
            words.en() + ": " + value.en() + (recorded ? " (" + version.en() + ")" : ""));
    return ExplanationNode.note(text).reading(fact.address());
  }

  private static Bilingual version(int version) {
    return new Bilingual("第" + version + "版记录", "record version " + version);
  }
}
