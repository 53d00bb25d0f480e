package org.bulou.law.mutate;

import org.bulou.law.condition.Expr;
import org.bulou.law.condition.ExprWalk;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Law;
import org.bulou.law.vocabulary.Attribute;

/**
 * Whether the instant at which a condition is read can matter: it reads a state, asks whether
 * something happened, or uses a value that changed. What the thing is (a constant) is the same at
 * every instant, so that reading such a condition at another instant is no change of the law.
 */
final class Timely {
  private final Law law;

  Timely(Law law) {
    this.law = law;
  }

  boolean read(Choice<Expr> condition) {
    return condition.readings().stream().anyMatch(r -> read(r.is()));
  }

  private boolean read(Expr expr) {
    boolean[] found = {false};
    ExprWalk.each(expr, e -> found[0] |= itself(e));
    return found[0];
  }

  private boolean itself(Expr e) {
    return switch (e) {
      case Expr.Happened h -> true;
      case Expr.Read r -> r.attribute().manner() == Attribute.Manner.STATE;
      case Expr.Term t -> {
        Definition.Term term = law.terms().get(t.name());
        yield term != null && read(term.body());
      }
      case Expr.Value v -> {
        Definition.NamedValue value = law.values().get(v.name());
        yield value != null
            && value.values().stream().anyMatch(d -> d.validity().from().isPresent());
      }
      default -> false;
    };
  }
}
