package org.bulou.law.explain;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.condition.Expr;
import org.bulou.law.model.Definition;
import org.bulou.law.model.TimePoint;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Type;

/**
 * The facts a condition or a "from when" speaks of, in the order of reading; terms are opened. A
 * list over which members are asked only leads to what is asked of them.
 */
final class AttributesRead {
  private final Map<String, Definition.Term> terms;
  private final Set<Attribute> found = new LinkedHashSet<>();

  AttributesRead(Map<String, Definition.Term> terms) {
    this.terms = terms;
  }

  /** What was met so far. */
  Set<Attribute> found() {
    return found;
  }

  AttributesRead in(TimePoint point) {
    switch (point) {
      case TimePoint.At at -> in(at.time());
      case TimePoint.Over over -> in(over.time());
      case TimePoint.Several several -> several.of().forEach(this::in);
      case TimePoint.Arises a -> {}
      case TimePoint.DischargeOf d -> {}
    }
    return this;
  }

  AttributesRead in(Expr expr) {
    switch (expr) {
      case Expr.Read r -> read(r);
      case Expr.Term t -> {
        t.arguments().forEach(this::in);
        Optional.ofNullable(terms.get(t.name())).ifPresent(d -> in(d.body().first()));
      }
      case Expr.And a -> both(a.left(), a.right());
      case Expr.Or o -> both(o.left(), o.right());
      case Expr.Not n -> in(n.of());
      case Expr.Compare c -> both(c.left(), c.right());
      case Expr.In i -> both(i.item(), i.collection());
      case Expr.AnyOf a -> both(a.set(), a.list());
      case Expr.Arithmetic a -> both(a.left(), a.right());
      case Expr.AtLeast a -> in(a.value());
      case Expr.Happened h -> in(h.event());
      case Expr.Quantified q -> in(q.body());
      case Expr.Count c -> in(c.list());
      case Expr.Sum s -> {
        in(s.list());
        found.add(s.attribute());
      }
      case Expr.PercentAtLeast p -> both(p.part(), p.whole());
      case Expr.Keyed k -> k.keys().forEach(this::in);
      case Expr.Table t -> t.arguments().forEach(this::in);
      case Expr.BoolConstant c -> {}
      case Expr.IntConstant c -> {}
      case Expr.EnumConstant c -> {}
      case Expr.EnumListConstant c -> {}
      case Expr.TextConstant c -> {}
      case Expr.Variable v -> {}
      case Expr.Value v -> {}
    }
    return this;
  }

  private void both(Expr left, Expr right) {
    in(left);
    in(right);
  }

  private void read(Expr.Read r) {
    in(r.of());
    if (!(r.attribute().type() instanceof Type.PartOf)) {
      found.add(r.attribute());
    }
  }
}
