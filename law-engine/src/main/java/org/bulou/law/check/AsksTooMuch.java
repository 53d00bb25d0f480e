package org.bulou.law.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.ExprWalk;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Position;

/**
 * Strong Kleene logic is sound but may ask for a fact that cannot matter, as in {@code a || !a}.
 * This looks at a condition as a formula over its atoms, tries every partial assignment, and
 * reports one that is left open although all completions agree; the author then rewrites the
 * condition. Conditions with an unsatisfiable or always true shape are reported the same way.
 */
final class AsksTooMuch {
  private static final int MOST_ATOMS = 8;

  private final Map<String, Integer> atoms = new LinkedHashMap<>();
  private boolean repeated;

  private AsksTooMuch() {}

  /** The three values of a formula. */
  private enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    Truth and(Truth other) {
      return this == FALSE || other == FALSE ? FALSE : this == TRUE ? other : this;
    }
  }

  /** A finding without place. */
  record Found(String en, String zh) {
    LawCheck.Finding at(Position at, String id) {
      return new LawCheck.Finding(
          false, at, "asks-too-much", new Bilingual("`" + id + "`：" + zh, "`" + id + "`: " + en));
    }
  }

  static Optional<Found> in(Expr expr, Law law) {
    AsksTooMuch check = new AsksTooMuch();
    check.collect(expr);
    if (!check.repeated || check.atoms.size() > MOST_ATOMS) {
      return Optional.empty();
    }
    return check.search(expr);
  }

  private void collect(Expr expr) {
    switch (expr) {
      case Expr.And a -> {
        collect(a.left());
        collect(a.right());
      }
      case Expr.Or o -> {
        collect(o.left());
        collect(o.right());
      }
      case Expr.Not n -> collect(n.of());
      case Expr.BoolConstant c -> {}
      default -> {
        if (atoms.putIfAbsent(key(expr), atoms.size()) != null) {
          repeated = true;
        }
      }
    }
  }

  private Optional<Found> search(Expr expr) {
    int n = atoms.size();
    int assignments = (int) Math.pow(3, n);
    List<String> names = new ArrayList<>(atoms.keySet());
    for (int code = 0; code < assignments; code++) {
      Truth[] values = decode(code, n);
      if (value(expr, values) == Truth.UNKNOWN && agree(expr, values)) {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < n; i++) {
          if (values[i] == Truth.UNKNOWN) {
            open.append(open.isEmpty() ? "" : ", ").append(names.get(i));
          }
        }
        return Optional.of(
            new Found(
                "asks for " + open + " although no answer could change the result; rewrite it",
                "会追问 " + open + "，但任何答案都不改变结果；请改写"));
      }
    }
    return Optional.empty();
  }

  private static Truth[] decode(int code, int n) {
    Truth[] values = new Truth[n];
    int rest = code;
    for (int i = 0; i < n; i++) {
      values[i] = rest % 3 == 0 ? Truth.UNKNOWN : rest % 3 == 1 ? Truth.TRUE : Truth.FALSE;
      rest /= 3;
    }
    return values;
  }

  private boolean agree(Expr expr, Truth[] values) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] == Truth.UNKNOWN) {
        open.add(i);
      }
    }
    boolean anyTrue = false;
    boolean anyFalse = false;
    for (int bits = 0; bits < 1 << open.size(); bits++) {
      Truth[] whole = values.clone();
      for (int i = 0; i < open.size(); i++) {
        whole[open.get(i)] = (bits >> i & 1) == 1 ? Truth.TRUE : Truth.FALSE;
      }
      boolean truth = value(expr, whole) == Truth.TRUE;
      anyTrue |= truth;
      anyFalse |= !truth;
    }
    return !(anyTrue && anyFalse);
  }

  private Truth value(Expr expr, Truth[] values) {
    return switch (expr) {
      case Expr.And a -> value(a.left(), values).and(value(a.right(), values));
      case Expr.Or o ->
          negate(negate(value(o.left(), values)).and(negate(value(o.right(), values))));
      case Expr.Not n -> negate(value(n.of(), values));
      case Expr.BoolConstant c -> c.value() ? Truth.TRUE : Truth.FALSE;
      default -> values[atoms.getOrDefault(key(expr), 0)];
    };
  }

  private static Truth negate(Truth t) {
    return t == Truth.TRUE ? Truth.FALSE : t == Truth.FALSE ? Truth.TRUE : t;
  }

  /** The text of an atom without places and node numbers, so that equal atoms are equal. */
  private static String key(Expr expr) {
    StringBuilder text = new StringBuilder(name(expr)).append('(');
    ExprWalk.children(expr).forEach(c -> text.append(key(c)).append(' '));
    return text.append(')').toString().replace("()", "").replace(" )", ")");
  }

  private static String name(Expr expr) {
    return switch (expr) {
      case Expr.Variable v -> v.name();
      case Expr.Read r -> "." + r.attribute().name();
      case Expr.Keyed k -> k.part().name();
      case Expr.Value v -> v.name();
      case Expr.Term t -> t.name();
      case Expr.Table t -> t.name();
      case Expr.EnumConstant c -> "'" + c.value().id() + "'";
      case Expr.EnumListConstant c -> c.values().toString();
      case Expr.IntConstant c -> Long.toString(c.value());
      case Expr.Compare c -> c.comparison().symbol();
      case Expr.AtLeast a -> "at_least " + a.grade().id();
      case Expr.Quantified q -> q.exists() ? "exists" : "all";
      default -> expr.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    };
  }
}
