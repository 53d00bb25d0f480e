package org.bulou.law.evaluate.compiled;

import org.bulou.law.condition.Expr;
import org.bulou.law.condition.ExprWalk;
import org.bulou.law.vocabulary.Type;

/** What reading an expression may leave behind, so that generated code cleans up only then. */
final class Purity {
  private Purity() {}

  /** Reading it adds no reason. */
  static boolean pure(Expr e) {
    return switch (e) {
      case Expr.Variable v -> true;
      case Expr.IntConstant c -> true;
      case Expr.EnumConstant c -> true;
      case Expr.EnumListConstant c -> true;
      case Expr.Value v -> true;
      case Expr.Keyed k -> k.keys().stream().allMatch(Purity::pure);
      default -> false;
    };
  }

  /**
   * Reading it adds a reason only when the value is unknown or a phantom: then whatever compares it
   * is undecided too and the reason stands.
   */
  static boolean clean(Expr e) {
    return switch (e) {
      case Expr.Read r -> scalar(r.type()) && clean(r.of());
      case Expr.Keyed k -> k.keys().stream().allMatch(Purity::clean);
      default -> pure(e);
    };
  }

  /** A fact that is either settled or unknown, never known only in part. */
  private static boolean scalar(Type type) {
    return switch (type) {
      case Type.EnumOf e -> true;
      case Type.PartOf p -> true;
      case Type.Bool b -> true;
      case Type.Time t -> true;
      default -> false;
    };
  }

  /** Reading it writes nothing into the trace. */
  static boolean traceless(Expr e) {
    boolean self =
        switch (e) {
          case Expr.Term t -> false;
          case Expr.Table t -> false;
          case Expr.Sum s -> false;
          default -> !e.type().equals(Type.BOOL) || e instanceof Expr.Read;
        };
    return self && ExprWalk.children(e).stream().allMatch(Purity::traceless);
  }
}
