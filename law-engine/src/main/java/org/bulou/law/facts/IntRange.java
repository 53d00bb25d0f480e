package org.bulou.law.facts;

/**
 * A whole number known up to bounds, inclusive; arithmetic saturates at the ends of {@code long}.
 */
public record IntRange(long lo, long hi) {
  public static IntRange exactly(long n) {
    return new IntRange(n, n);
  }

  public boolean exact() {
    return lo == hi;
  }

  public IntRange plus(IntRange o) {
    return new IntRange(add(lo, o.lo), add(hi, o.hi));
  }

  public IntRange minus(IntRange o) {
    return new IntRange(add(lo, negate(o.hi)), add(hi, negate(o.lo)));
  }

  public IntRange times(IntRange o) {
    long a = multiply(lo, o.lo);
    long b = multiply(lo, o.hi);
    long c = multiply(hi, o.lo);
    long d = multiply(hi, o.hi);
    return new IntRange(
        Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
  }

  private static long negate(long a) {
    return a == Long.MIN_VALUE ? Long.MAX_VALUE : a == Long.MAX_VALUE ? Long.MIN_VALUE : -a;
  }

  private static long add(long a, long b) {
    if (a == Long.MAX_VALUE || b == Long.MAX_VALUE) {
      return Long.MAX_VALUE;
    }
    if (a == Long.MIN_VALUE || b == Long.MIN_VALUE) {
      return Long.MIN_VALUE;
    }
    long sum = a + b;
    boolean overflow = ((a ^ sum) & (b ^ sum)) < 0;
    return overflow ? (a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
  }

  private static long multiply(long a, long b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    boolean fits = (high == 0 && low >= 0) || (high == -1 && low < 0);
    return fits ? low : (a < 0) == (b < 0) ? Long.MAX_VALUE : Long.MIN_VALUE;
  }
}
