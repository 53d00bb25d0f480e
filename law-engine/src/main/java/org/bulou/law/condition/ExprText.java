package org.bulou.law.condition;

import java.util.stream.Collectors;

/** A condition as text, close to how it was written. */
public final class ExprText {
  private ExprText() {}

  /** The text of one expression. */
  public static String of(Expr expr) {
    return switch (expr) {
      case Expr.BoolConstant c -> String.valueOf(c.value());
      case Expr.IntConstant c -> String.valueOf(c.value());
      case Expr.EnumConstant c -> "'" + c.value() + "'";
      case Expr.EnumListConstant c -> c.values().toString();
      case Expr.TextConstant c -> "'" + c.value() + "'";
      case Expr.Variable v -> v.name();
      case Expr.Value v -> v.name();
      case Expr.Read r -> of(r.of()) + "." + r.attribute().name();
      case Expr.Keyed k -> k.part().name() + list(k.keys());
      case Expr.Term t -> t.name() + list(t.arguments());
      case Expr.Table t -> t.name() + list(t.arguments());
      case Expr.And a -> within(a.left()) + " && " + within(a.right());
      case Expr.Or o -> within(o.left()) + " || " + within(o.right());
      case Expr.Not n -> "!" + within(n.of());
      case Expr.Compare c -> of(c.left()) + " " + c.comparison().symbol() + " " + of(c.right());
      case Expr.In in -> of(in.item()) + " in " + of(in.collection());
      case Expr.Quantified q ->
          of(q.list())
              + (q.exists() ? ".exists(" : ".all(")
              + q.variable()
              + ", "
              + of(q.body())
              + ")";
      case Expr.AnyOf a -> of(a.set()) + ".any_of(" + of(a.list()) + ")";
      case Expr.AtLeast a -> of(a.value()) + ".at_least('" + a.grade() + "')";
      case Expr.Happened h -> "happened(" + of(h.event()) + ")";
      case Expr.Arithmetic a -> of(a.left()) + " " + a.operation().symbol() + " " + of(a.right());
      case Expr.Count c -> "count(" + of(c.list()) + ")";
      case Expr.Sum s -> "sum(" + of(s.list()) + ", '" + s.attribute().name() + "')";
      case Expr.PercentAtLeast p ->
          "percent_at_least(" + of(p.part()) + ", " + of(p.whole()) + ", " + of(p.percent()) + ")";
    };
  }

  private static String list(java.util.List<Expr> items) {
    return items.stream().map(ExprText::of).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String within(Expr expr) {
    boolean several = expr instanceof Expr.And || expr instanceof Expr.Or;
    return several ? "(" + of(expr) + ")" : of(expr);
  }
}
