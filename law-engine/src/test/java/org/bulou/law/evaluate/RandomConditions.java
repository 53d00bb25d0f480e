package org.bulou.law.evaluate;

import java.util.List;
import java.util.Random;

/** Writes random conditions over two things {@code x} and {@code y}, in the law's language. */
final class RandomConditions {
  private static final List<String> COLORS = List.of("red", "amber", "green");
  private static final List<String> LEVELS = List.of("low", "mid", "high");
  private final Random random;
  private int members;

  RandomConditions(Random random) {
    this.random = random;
  }

  String next() {
    members = 0;
    return condition(3, "x", "y", true);
  }

  private String condition(int depth, String a, String b, boolean lists) {
    int kind = depth == 0 ? 9 : random.nextInt(10);
    return switch (kind) {
      case 0, 1, 2 ->
          "("
              + condition(depth - 1, a, b, lists)
              + " && "
              + condition(depth - 1, a, b, lists)
              + ")";
      case 3, 4, 5 ->
          "("
              + condition(depth - 1, a, b, lists)
              + " || "
              + condition(depth - 1, a, b, lists)
              + ")";
      case 6 -> "!" + "(" + condition(depth - 1, a, b, lists) + ")";
      case 7 -> lists ? quantified(depth, a, b) : atom(a, b);
      default -> atom(a, b);
    };
  }

  /** Bodies speak of the member's light and colour, and of the things outside. */
  private String quantified(int depth, String a, String b) {
    String p = "p" + members++;
    String own =
        random.nextBoolean()
            ? p + ".lit"
            : p + ".color " + (random.nextBoolean() ? "==" : "!=") + " '" + one(COLORS) + "'";
    String body =
        random.nextInt(3) == 0
            ? own
            : own
                + (random.nextBoolean() ? " && " : " || ")
                + condition(Math.max(0, depth - 2), a, b, false);
    return one(List.of(a, b))
        + ".parts."
        + (random.nextBoolean() ? "exists" : "all")
        + "("
        + p
        + ", "
        + body
        + ")";
  }

  private String atom(String a, String b) {
    String x = random.nextBoolean() ? a : b;
    String y = random.nextBoolean() ? a : b;
    return switch (random.nextInt(17)) {
      case 0, 1 -> x + ".lit";
      case 2 -> x + ".color == '" + one(COLORS) + "'";
      case 3 -> x + ".color != '" + one(COLORS) + "'";
      case 4 -> x + ".color in ['red', '" + one(COLORS) + "']";
      case 5, 6 -> "'" + one(COLORS) + "' in " + x + ".tags";
      case 7 -> x + ".tags.any_of(v.warm)";
      case 8 -> x + ".level.at_least('" + one(LEVELS) + "')";
      case 9 ->
          x
              + ".n "
              + one(List.of("<", "<=", ">", ">=", "==", "!="))
              + " "
              + (random.nextBoolean() ? "v.two" : y + ".n");
      case 10 -> "happened(" + x + ".at)";
      case 11 -> x + ".at " + one(List.of("<", "<=", ">", ">=")) + " " + y + ".at";
      case 12 -> x + ".next.lit";
      case 13 -> x + ".next.color == '" + one(COLORS) + "'";
      case 14 -> "link(" + x + ", " + y + ").ok";
      case 15 -> random.nextBoolean() ? "t.bright(" + x + ")" : "t.pair(" + x + ", " + y + ")";
      default ->
          random.nextBoolean()
              ? "percent_at_least(" + x + ".n, " + y + ".n, v.fifty)"
              : "count(" + x + ".parts) >= v.two";
    };
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
