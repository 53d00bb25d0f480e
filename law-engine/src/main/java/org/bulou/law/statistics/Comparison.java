package org.bulou.law.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Position;

/**
 * A comparison of two sums: one that must hold, or one that a reader must not draw.
 *
 * @param op one of {@link #OPERATORS}
 * @param why why it holds, or why it does not follow
 */
public record Comparison(String id, Sum left, String op, Sum right, Bilingual why, Position at) {
  /** What two sums can be compared by. */
  public static final List<String> OPERATORS = List.of("<=", "<", "==", ">=", ">");

  /** How a comparison came out. */
  public enum Result {
    HOLDS,
    FAILS,
    /** A figure is only bounded from below, and the other side of it would decide. */
    NOT_DECIDED;

    /** The name in JSON. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Compares; what the bounds do not settle is not decided. */
  public Result on(Map<String, Figure> figures) {
    long leftLeast = left.least(figures);
    long rightLeast = right.least(figures);
    Optional<Long> leftMost = left.most(figures);
    Optional<Long> rightMost = right.most(figures);
    return switch (op) {
      case "<=" -> upTo(leftLeast, leftMost, rightLeast, rightMost, 0);
      case "<" -> upTo(leftLeast, leftMost, rightLeast, rightMost, 1);
      case ">=" -> upTo(rightLeast, rightMost, leftLeast, leftMost, 0);
      case ">" -> upTo(rightLeast, rightMost, leftLeast, leftMost, 1);
      default -> equal(leftLeast, leftMost, rightLeast, rightMost);
    };
  }

  /** Whether the small side plus a distance is at most the large side. */
  private static Result upTo(
      long smallLeast,
      Optional<Long> smallMost,
      long largeLeast,
      Optional<Long> largeMost,
      int distance) {
    if (smallMost.isPresent() && smallMost.get() + distance <= largeLeast) {
      return Result.HOLDS;
    }
    return largeMost.isPresent() && smallLeast + distance > largeMost.get()
        ? Result.FAILS
        : Result.NOT_DECIDED;
  }

  private static Result equal(
      long leftLeast, Optional<Long> leftMost, long rightLeast, Optional<Long> rightMost) {
    if (leftMost.isPresent() && rightMost.isPresent()) {
      return leftLeast == rightLeast ? Result.HOLDS : Result.FAILS;
    }
    boolean apart =
        leftMost.filter(m -> m < rightLeast).isPresent()
            || rightMost.filter(m -> m < leftLeast).isPresent();
    return apart ? Result.FAILS : Result.NOT_DECIDED;
  }

  /** As written, without the reason. */
  public String show() {
    return left.show() + " " + op + " " + right.show();
  }
}
