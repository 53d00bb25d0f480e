package org.bulou.law.library;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.FormulaCompiler;
import org.bulou.law.condition.Scope;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Citation;
import org.bulou.law.model.Confidence;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Position;
import org.bulou.law.source.Problems;
import org.bulou.law.source.Scalars;
import org.bulou.law.vocabulary.Type;

/**
 * The small pieces that every reader needs: dates, numbers, citations, formulas and their readings.
 */
final class Reading {
  private final Problems problems;
  private final FormulaCompiler compiler;

  Reading(Problems problems, FormulaCompiler compiler) {
    this.problems = problems;
    this.compiler = compiler;
  }

  Problems problems() {
    return problems;
  }

  Optional<LocalDate> date(Fields f, String key) {
    return f.scalar(key).flatMap(s -> Scalars.date(s, problems));
  }

  ZoneId zone(Node.Scalar s) {
    return Scalars.zone(s, problems);
  }

  Optional<Long> whole(Node node) {
    String text = node instanceof Node.Scalar s ? s.text().replace("_", "") : "";
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      problems.add(node.at(), "expected-number", "应为整数", "must be a whole number");
      return Optional.empty();
    }
  }

  int amount(Node node) {
    long value = whole(node).orElse(1L);
    if (value < 0 || value > 100_000) {
      problems.add(
          node.at(),
          "out-of-domain",
          "数量应在 0 与 100000 之间",
          "the amount must lie between 0 and 100000");
      return 1;
    }
    return (int) value;
  }

  Citation cite(Fields owner) {
    Fields f = Fields.of(owner.required("cite"), "cite", problems);
    if (f.keys().isEmpty()) {
      return new Citation("", "", Confidence.LOW, Optional.empty());
    }
    Citation cite =
        new Citation(
            f.requiredText("at"),
            f.requiredText("source"),
            Confidence.read(f.requiredScalar("confidence"), problems),
            f.node("note").map(this::note));
    f.refuseUnknown();
    return cite;
  }

  /** A note in both languages, or one text for both. */
  Bilingual note(Node node) {
    return node instanceof Node.Scalar s
        ? Bilingual.same(s.text())
        : Fields.words(node, "note", problems);
  }

  Optional<Expr> formula(Node node, Scope scope, Type wanted, FormulaCompiler.Licence licence) {
    if (node instanceof Node.Scalar s) {
      return compiler.compile(s, scope, wanted, licence);
    }
    problems.add(node.at(), "expected-condition", "此处应为条件", "a condition is needed here");
    return Optional.empty();
  }

  Optional<Expr> formula(Node node, Scope scope) {
    return node instanceof Node.Scalar s
        ? compiler.compile(s, scope, FormulaCompiler.Licence.CONDITION)
        : Optional.empty();
  }

  Optional<Choice<Expr>> conditions(Optional<Node> node, String element, Scope scope) {
    return node.flatMap(
        n ->
            choice(
                n, element, r -> formula(r, scope, Type.BOOL, FormulaCompiler.Licence.CONDITION)));
  }

  /** One value, or a list of readings of it. */
  <T> Optional<Choice<T>> choice(Node node, String element, Function<Node, Optional<T>> parse) {
    if (!(node instanceof Node.Sequence sequence) || !readings(sequence)) {
      return parse.apply(node).map(is -> Choice.only(element, is));
    }
    List<Choice.Reading<T>> readings = new ArrayList<>();
    Map<String, Position> seen = new HashMap<>();
    int suggested = 0;
    for (Node item : sequence.items()) {
      Fields f = Fields.of(item, "reading", problems);
      String id = f.requiredText("id");
      if (seen.put(id, f.at()) != null) {
        problems.add(
            f.at(),
            "duplicate-reading",
            "解读 `" + id + "` 出现两次",
            "the reading `" + id + "` stands here twice");
      }
      boolean favoured = f.flag("suggested");
      suggested += favoured ? 1 : 0;
      Optional<T> is = parse.apply(f.required("is"));
      Bilingual why = f.requiredWords("why");
      Optional<Bilingual> against = f.node("against").map(this::note);
      f.node("cite").ifPresent(c -> cite(f));
      f.refuseUnknown();
      is.ifPresent(v -> readings.add(new Choice.Reading<>(id, v, favoured, why, against)));
    }
    if (suggested > 1) {
      problems.add(
          node.at(), "two-suggested", "只能建议一种解读", "only one reading can be the suggested one");
    }
    return readings.isEmpty()
        ? Optional.empty()
        : Optional.of(new Choice<>(element, List.copyOf(readings)));
  }

  private static boolean readings(Node.Sequence sequence) {
    return !sequence.items().isEmpty()
        && sequence.items().stream()
            .allMatch(
                i ->
                    i instanceof Node.Mapping m
                        && m.entries().containsKey("id")
                        && m.entries().containsKey("is"));
  }
}
