package org.bulou.law.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Visits every node of an expression, parents first. */
public final class ExprWalk {
  private ExprWalk() {}

  /** Calls a visitor for each node. */
  public static void each(Expr expr, Consumer<Expr> visitor) {
    visitor.accept(expr);
    children(expr).forEach(c -> each(c, visitor));
  }

  /** The nodes directly below a node, in the order written. */
  public static List<Expr> children(Expr expr) {
    return switch (expr) {
      case Expr.BoolConstant c -> List.of();
      case Expr.IntConstant c -> List.of();
      case Expr.EnumConstant c -> List.of();
      case Expr.EnumListConstant c -> List.of();
      case Expr.TextConstant c -> List.of();
      case Expr.Variable v -> List.of();
      case Expr.Value v -> List.of();
      case Expr.Read r -> List.of(r.of());
      case Expr.Keyed k -> k.keys();
      case Expr.Term t -> t.arguments();
      case Expr.Table t -> t.arguments();
      case Expr.And a -> List.of(a.left(), a.right());
      case Expr.Or o -> List.of(o.left(), o.right());
      case Expr.Not n -> List.of(n.of());
      case Expr.Compare c -> List.of(c.left(), c.right());
      case Expr.In in -> List.of(in.item(), in.collection());
      case Expr.Quantified q -> List.of(q.list(), q.body());
      case Expr.AnyOf a -> List.of(a.set(), a.list());
      case Expr.AtLeast a -> List.of(a.value());
      case Expr.Happened h -> List.of(h.event());
      case Expr.Arithmetic a -> List.of(a.left(), a.right());
      case Expr.Count c -> List.of(c.list());
      case Expr.Sum s -> sum(s);
      case Expr.PercentAtLeast p -> List.of(p.part(), p.whole(), p.percent());
    };
  }

  private static List<Expr> sum(Expr.Sum s) {
    List<Expr> children = new ArrayList<>();
    children.add(s.list());
    s.since().ifPresent(since -> children.add(since.from()));
    return children;
  }
}
