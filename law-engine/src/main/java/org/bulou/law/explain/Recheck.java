package org.bulou.law.explain;

import java.util.List;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.facts.IntRange;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.DomainValue;

/**
 * Holds what a sentence shows against what the trace says: where the values shown decide a
 * condition, the engine must have decided it the same way.
 */
final class Recheck {
  private Recheck() {}

  /** Refuses a sentence whose values contradict its answer. */
  static void agree(Expr expr, Truth traced, List<Operand> operands, Setting s) {
    Optional<Boolean> shown =
        switch (expr) {
          case Expr.Read r -> bool(operands.getFirst());
          case Expr.Compare c ->
              compare(c.comparison(), operands.get(0).is(), operands.get(1).is());
          case Expr.In in -> in(operands.get(0).is(), operands.get(1).is());
          case Expr.AtLeast a ->
              operands.getFirst().is() instanceof DomainValue v
                  ? Optional.of(v.ordinal() >= a.grade().ordinal())
                  : Optional.empty();
          case Expr.Happened h -> happened(operands.getFirst().is(), s);
          default -> Optional.empty();
        };
    if (shown.isPresent() && traced != (shown.get() ? Truth.TRUE : Truth.FALSE)) {
      throw new IllegalStateException(
          "at " + expr.meta().at() + " the trace says " + traced + ", the facts " + shown.get());
    }
  }

  private static Optional<Boolean> bool(Operand fact) {
    return fact.fact()
        .map(Operand.Fact::value)
        .filter(Value.Truth.class::isInstance)
        .map(v -> v.equals(new Value.Truth(true)));
  }

  private static Optional<Boolean> compare(Expr.Comparison comparison, Object left, Object right) {
    if (left instanceof IntRange l && right instanceof IntRange r && l.exact() && r.exact()) {
      return Optional.of(holds(comparison, Long.compare(l.lo(), r.lo())));
    }
    if (left instanceof Span l && right instanceof Span r && l.isInstant() && r.isInstant()) {
      return Optional.of(holds(comparison, Long.compare(l.from(), r.from())));
    }
    boolean values = left instanceof DomainValue && right instanceof DomainValue;
    boolean parts =
        left instanceof Part l && right instanceof Part r && !l.isPhantom() && !r.isPhantom();
    return values || parts
        ? Optional.of(holds(comparison, left.equals(right) ? 0 : 1))
        : Optional.empty();
  }

  private static boolean holds(Expr.Comparison comparison, int order) {
    return switch (comparison) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }

  private static Optional<Boolean> in(Object item, Object collection) {
    return switch (collection) {
      case List<?> list when item instanceof DomainValue -> Optional.of(list.contains(item));
      case Value.Members m when item instanceof DomainValue v -> {
        boolean yes = m.yes().get(v.ordinal());
        boolean no = m.closed() || m.no().get(v.ordinal());
        yield yes || no ? Optional.of(yes) : Optional.empty();
      }
      case Value.Parts p when item instanceof Part part && !part.isPhantom() ->
          p.members().contains(part)
              ? Optional.of(true)
              : p.closed() && p.members().stream().noneMatch(Part::isPhantom)
                  ? Optional.of(false)
                  : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> happened(Object event, Setting s) {
    if (event instanceof Span e && e.until() - 1 <= s.at().from()) {
      return Optional.of(true);
    }
    return event instanceof Span e && e.from() > s.at().until() - 1
        ? Optional.of(false)
        : Optional.empty();
  }
}
