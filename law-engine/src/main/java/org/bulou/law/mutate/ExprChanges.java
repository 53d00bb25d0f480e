package org.bulou.law.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.ExprText;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Vocabulary;

/**
 * The changes of one condition: comparison, and/or, negation, dropped conjunct or disjunct,
 * exists/all, grade, arithmetic. Nodes are numbered in the order written, which tells changes of
 * one kind apart.
 */
final class ExprChanges {
  private final Vocabulary vocabulary;
  private final List<Change<Expr>> found = new ArrayList<>();
  private int number;

  private ExprChanges(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static List<Change<Expr>> of(Expr expr, Vocabulary vocabulary) {
    ExprChanges changes = new ExprChanges(vocabulary);
    changes.walk(expr, e -> e);
    return List.copyOf(changes.found);
  }

  private void walk(Expr expr, UnaryOperator<Expr> whole) {
    int here = ++number;
    switch (expr) {
      case Expr.And a -> {
        Expr.Or swapped = new Expr.Or(a.meta(), a.left(), a.right());
        replace(Operator.CONNECTIVE, here, "", expr, swapped, whole);
        halves(expr, a.left(), a.right(), here, whole);
        walk(a.left(), x -> whole.apply(new Expr.And(a.meta(), x, a.right())));
        walk(a.right(), x -> whole.apply(new Expr.And(a.meta(), a.left(), x)));
      }
      case Expr.Or o -> {
        Expr.And swapped = new Expr.And(o.meta(), o.left(), o.right());
        replace(Operator.CONNECTIVE, here, "", expr, swapped, whole);
        halves(expr, o.left(), o.right(), here, whole);
        walk(o.left(), x -> whole.apply(new Expr.Or(o.meta(), x, o.right())));
        walk(o.right(), x -> whole.apply(new Expr.Or(o.meta(), o.left(), x)));
      }
      case Expr.Not n -> {
        replace(Operator.NEGATION, here, "", expr, n.of(), whole);
        walk(n.of(), x -> whole.apply(new Expr.Not(n.meta(), x)));
      }
      case Expr.Quantified q -> {
        replace(Operator.QUANTIFIER, here, "", expr, quantified(q, !q.exists(), q.body()), whole);
        walk(q.body(), x -> whole.apply(quantified(q, q.exists(), x)));
      }
      default -> leaf(expr, here, whole);
    }
  }

  private void leaf(Expr expr, int here, UnaryOperator<Expr> whole) {
    switch (expr) {
      case Expr.Compare c -> {
        Expr changed = new Expr.Compare(c.meta(), other(c.comparison()), c.left(), c.right());
        replace(Operator.COMPARISON, here, "", expr, changed, whole);
        walk(c.left(), x -> whole.apply(new Expr.Compare(c.meta(), c.comparison(), x, c.right())));
        walk(c.right(), x -> whole.apply(new Expr.Compare(c.meta(), c.comparison(), c.left(), x)));
      }
      case Expr.In in -> negate(expr, here, whole);
      case Expr.AnyOf a -> negate(expr, here, whole);
      case Expr.Happened h -> negate(expr, here, whole);
      case Expr.AtLeast a -> grades(a, here, whole);
      case Expr.BoolConstant c -> {
        Expr changed = new Expr.BoolConstant(c.meta(), !c.value());
        replace(Operator.NEGATION, here, "", expr, changed, whole);
      }
      case Expr.Arithmetic a -> {
        Expr changed = new Expr.Arithmetic(a.meta(), other(a.operation()), a.left(), a.right());
        replace(Operator.ARITHMETIC, here, "", expr, changed, whole);
      }
      case Expr.Sum s when s.since().isPresent() -> {
        Expr changed = new Expr.Sum(s.meta(), s.list(), s.attribute(), Optional.empty());
        replace(Operator.DROP_PART, here, "since", expr, changed, whole);
      }
      default -> {}
    }
  }

  /** Drops either side; a side that is a chain of the same kind is dropped member by member. */
  private void halves(Expr whole, Expr left, Expr right, int here, UnaryOperator<Expr> around) {
    if (left.getClass() != whole.getClass()) {
      drop(left, right, here + ".left", around);
    }
    if (right.getClass() != whole.getClass()) {
      drop(right, left, here + ".right", around);
    }
  }

  private void drop(Expr dropped, Expr stays, String detail, UnaryOperator<Expr> whole) {
    String text = ExprText.of(dropped);
    found.add(
        Change.of(
                Operator.DROP_PART,
                detail,
                "删去 `" + text + "`",
                "dropped `" + text + "`",
                whole.apply(stays))
            .at(dropped.meta().at()));
  }

  private void negate(Expr expr, int here, UnaryOperator<Expr> whole) {
    replace(Operator.NEGATION, here, "", expr, new Expr.Not(expr.meta(), expr), whole);
  }

  private void grades(Expr.AtLeast a, int here, UnaryOperator<Expr> whole) {
    List<DomainValue> all =
        vocabulary.domain(a.grade().domain()).map(Domain::values).orElse(List.of());
    for (int step : new int[] {-1, 1}) {
      int to = a.grade().ordinal() + step;
      if (to >= 0 && to < all.size()) {
        Expr changed = new Expr.AtLeast(a.meta(), a.value(), all.get(to));
        replace(Operator.GRADE, here, step < 0 ? "lower" : "higher", a, changed, whole);
      }
    }
  }

  private void replace(
      Operator operator, int here, String more, Expr was, Expr is, UnaryOperator<Expr> whole) {
    String detail = more.isEmpty() ? String.valueOf(here) : here + "." + more;
    String before = ExprText.of(was);
    String after = ExprText.of(is);
    found.add(
        Change.of(
                operator,
                detail,
                "`" + before + "` 改为 `" + after + "`",
                "`" + before + "` became `" + after + "`",
                whole.apply(is))
            .at(was.meta().at()));
  }

  private static Expr quantified(Expr.Quantified q, boolean exists, Expr body) {
    return new Expr.Quantified(q.meta(), exists, q.list(), q.slot(), q.variable(), body);
  }

  private static Expr.Comparison other(Expr.Comparison c) {
    return switch (c) {
      case EQUAL -> Expr.Comparison.NOT_EQUAL;
      case NOT_EQUAL -> Expr.Comparison.EQUAL;
      case LESS -> Expr.Comparison.AT_MOST;
      case AT_MOST -> Expr.Comparison.LESS;
      case GREATER -> Expr.Comparison.AT_LEAST;
      case AT_LEAST -> Expr.Comparison.GREATER;
    };
  }

  private static Expr.Operation other(Expr.Operation o) {
    return o == Expr.Operation.PLUS ? Expr.Operation.MINUS : Expr.Operation.PLUS;
  }
}
