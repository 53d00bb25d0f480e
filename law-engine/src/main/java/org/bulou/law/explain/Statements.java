package org.bulou.law.explain;

import java.util.List;
import org.bulou.law.condition.Expr;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.Type;

/** The statements that single conditions make, one shape of sentence for each. */
final class Statements {
  private final Operands operands;

  Statements(Operands operands) {
    this.operands = operands;
  }

  ExplanationNode of(Expr expr, Truth truth, Setting s) {
    return switch (expr) {
      case Expr.BoolConstant c ->
          ExplanationNode.of(
              Sentence.answered(new Bilingual("无条件", "without condition"), truth),
              truth,
              List.of());
      case Expr.Read r -> {
        Operand fact = operands.of(r, s);
        Recheck.agree(r, truth, List.of(fact), s);
        yield Sentence.of(fact.words(), truth, Sentence.Show.NEVER, List.of(fact), s);
      }
      case Expr.Compare c -> compare(c, truth, s);
      case Expr.In in -> in(in, truth, s);
      case Expr.AnyOf a -> {
        Operand set = operands.of(a.set(), s);
        Operand list = operands.of(a.list(), s);
        yield pair(
            set, "至少包含下列之一：", " include at least one of ", list, truth, Sentence.Show.ALWAYS, s);
      }
      case Expr.AtLeast a -> {
        Operand value = operands.of(a.value(), s);
        Recheck.agree(a, truth, List.of(value), s);
        Operand grade = Operand.literal(a.grade().name(), a.grade());
        yield pair(value, "达到", " reaches ", grade, truth, Sentence.Show.ALWAYS, s);
      }
      case Expr.Happened h -> {
        Operand event = operands.of(h.event(), s);
        Recheck.agree(h, truth, List.of(event), s);
        Bilingual words =
            new Bilingual(
                "当时已发生：" + event.words().zh(), "had happened by then: " + event.words().en());
        yield Sentence.of(words, truth, Sentence.Show.ALWAYS, List.of(event), s);
      }
      case Expr.PercentAtLeast p -> percent(p, truth, s);
      default -> throw new IllegalStateException("not a condition: " + expr.meta().at());
    };
  }

  private ExplanationNode compare(Expr.Compare c, Truth truth, Setting s) {
    Operand left = operands.of(c.left(), s);
    Operand right = operands.of(c.right(), s);
    Recheck.agree(c, truth, List.of(left, right), s);
    Bilingual verb = verb(c.comparison(), c.left().type());
    boolean equality = c.comparison() == Expr.Comparison.EQUAL && right.fact().isEmpty();
    boolean stated = equality && !c.left().type().equals(Type.INT);
    return pair(
        left,
        verb.zh(),
        verb.en(),
        right,
        truth,
        stated ? Sentence.Show.WHEN_NOT_TRUE : Sentence.Show.ALWAYS,
        s);
  }

  private static Bilingual verb(Expr.Comparison comparison, Type type) {
    boolean time = type.equals(Type.TIME);
    return switch (comparison) {
      case EQUAL -> new Bilingual("为 ", " is ");
      case NOT_EQUAL -> new Bilingual("不是 ", " is not ");
      case LESS ->
          time ? new Bilingual("早于 ", " is before ") : new Bilingual("小于 ", " is less than ");
      case AT_MOST ->
          time ? new Bilingual("不晚于 ", " is not after ") : new Bilingual("不超过 ", " is at most ");
      case GREATER ->
          time ? new Bilingual("晚于 ", " is after ") : new Bilingual("大于 ", " is more than ");
      case AT_LEAST ->
          time ? new Bilingual("不早于 ", " is not before ") : new Bilingual("达到 ", " is at least ");
    };
  }

  private ExplanationNode in(Expr.In in, Truth truth, Setting s) {
    Operand item = operands.of(in.item(), s);
    Operand collection = operands.of(in.collection(), s);
    Recheck.agree(in, truth, List.of(item, collection), s);
    return in.collection().type() instanceof Type.EnumList
        ? pair(item, "属于：", " is one of ", collection, truth, Sentence.Show.ALWAYS, s)
        : pair(
            collection,
            "包含 ",
            " include ",
            item,
            List.of(item, collection),
            truth,
            Sentence.Show.WHEN_NOT_TRUE,
            s);
  }

  private ExplanationNode percent(Expr.PercentAtLeast p, Truth truth, Setting s) {
    Operand part = operands.of(p.part(), s);
    Operand whole = operands.of(p.whole(), s);
    Operand percent = operands.of(p.percent(), s);
    Bilingual words =
        new Bilingual(
            part.words().zh() + "占" + whole.words().zh() + "的比例达到 " + percent.words().zh(),
            part.words().en()
                + " as a share of "
                + whole.words().en()
                + " reaches "
                + percent.words().en());
    return Sentence.of(words, truth, Sentence.Show.ALWAYS, List.of(part, whole, percent), s);
  }

  private static ExplanationNode pair(
      Operand left,
      String zh,
      String en,
      Operand right,
      Truth truth,
      Sentence.Show show,
      Setting s) {
    return pair(left, zh, en, right, List.of(left, right), truth, show, s);
  }

  private static ExplanationNode pair(
      Operand left,
      String zh,
      String en,
      Operand right,
      List<Operand> read,
      Truth truth,
      Sentence.Show show,
      Setting s) {
    Bilingual words =
        new Bilingual(
            left.words().zh() + zh + right.words().zh(),
            left.words().en() + en + right.words().en());
    return Sentence.of(words, truth, show, read, s);
  }
}
