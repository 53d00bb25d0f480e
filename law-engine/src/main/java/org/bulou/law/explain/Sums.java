package org.bulou.law.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.facts.IntRange;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;

/** Numbers that are computed: counts, sums and arithmetic, with what they were computed from. */
final class Sums {
  private Sums() {}

  static Operand arithmetic(Expr.Arithmetic a, Operand left, Operand right, Setting s) {
    IntRange l = range(left);
    IntRange r = range(right);
    IntRange result =
        switch (a.operation()) {
          case PLUS -> l.plus(r);
          case MINUS -> l.minus(r);
          case TIMES -> l.times(r);
        };
    String sign =
        switch (a.operation()) {
          case PLUS -> " + ";
          case MINUS -> " − ";
          case TIMES -> " × ";
        };
    Bilingual words =
        new Bilingual(
            left.words().zh() + sign + right.words().zh(),
            left.words().en() + sign + right.words().en());
    List<ExplanationNode> detail = new ArrayList<>();
    for (Operand side : List.of(left, right)) {
      side.fact().ifPresent(f -> detail.add(Sentence.fact(f, s)));
      detail.addAll(side.detail());
    }
    return Operand.computed(words, result, number(result), detail);
  }

  static Operand count(Part owner, Expr.Read list, Setting s) {
    Value.Parts parts = s.parts(owner, list.attribute());
    long n = parts.members().size();
    IntRange is = parts.closed() ? IntRange.exactly(n) : new IntRange(n, Long.MAX_VALUE);
    Bilingual of = Phrases.fact(owner, list.attribute());
    Bilingual words = new Bilingual(of.zh() + "的数目", "number of " + of.en());
    return Operand.computed(
        words, is, number(is), List.of(Sentence.fact(s.fact(owner, list.attribute()), s)));
  }

  static Operand sum(Expr.Sum sum, Part owner, Expr.Read list, Optional<Operand> from, Setting s) {
    Value.Parts parts = s.parts(owner, list.attribute());
    IntRange total = IntRange.exactly(0);
    List<ExplanationNode> detail = new ArrayList<>();
    for (Part member : parts.members()) {
      Operand.Fact fact = s.fact(member, sum.attribute());
      detail.add(Sentence.fact(fact, s));
      IntRange n =
          fact.value() instanceof Value.Number number
              ? IntRange.exactly(number.is())
              : new IntRange(sum.attribute().min(), sum.attribute().max());
      total = total.plus(sum.since().map(x -> share(n, member, x, from, s, detail)).orElse(n));
    }
    if (!parts.closed()) {
      total =
          new IntRange(sum.attribute().min() >= 0 ? total.lo() : Long.MIN_VALUE, Long.MAX_VALUE);
      detail.add(Sentence.fact(s.fact(owner, list.attribute()), s));
    }
    from.ifPresent(f -> detail.addAll(f.detail()));
    Bilingual of = Phrases.fact(owner, list.attribute());
    Bilingual what = sum.attribute().words().name();
    Bilingual words =
        new Bilingual(
            of.zh()
                + "的"
                + what.zh()
                + "合计"
                + from.map(f -> "（自 " + f.words().zh() + " 起）").orElse(""),
            "sum of "
                + what.en()
                + " over "
                + of.en()
                + from.map(f -> " (since " + f.words().en() + ")").orElse(""));
    return Operand.computed(words, total, number(total), detail);
  }

  /**
   * A member counts when its event lies at or after the start; while that is not known, it may
   * count.
   */
  private static IntRange share(
      IntRange n,
      Part member,
      Expr.Since since,
      Optional<Operand> from,
      Setting s,
      List<ExplanationNode> detail) {
    Attribute event = since.event();
    Operand.Fact when = s.fact(member, event);
    detail.add(Sentence.fact(when, s));
    if (when.value() instanceof Value.When w
        && from.isPresent()
        && from.get().is() instanceof Span start) {
      if (w.is().from() >= start.from()) {
        return n;
      }
      if (w.is().until() <= start.from()) {
        return IntRange.exactly(0);
      }
    }
    return new IntRange(Math.min(0, n.lo()), Math.max(0, n.hi()));
  }

  static IntRange range(Operand o) {
    return o.is() instanceof IntRange r ? r : new IntRange(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  static Bilingual number(IntRange n) {
    if (n.exact()) {
      return Bilingual.same(Long.toString(n.lo()));
    }
    if (n.hi() == Long.MAX_VALUE) {
      return n.lo() == Long.MIN_VALUE
          ? new Bilingual("不知道", "not known")
          : new Bilingual("至少 " + n.lo(), "at least " + n.lo());
    }
    return new Bilingual(n.lo() + " 至 " + n.hi(), n.lo() + " to " + n.hi());
  }
}
