package org.bulou.ledger.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A double as ECMAScript writes it (ECMA-262, Number::toString with radix 10), which RFC 8785
 * §3.2.2.3 prescribes: the shortest digits that read back to the same double.
 */
final class EcmaNumber {
  private EcmaNumber() {}

  static String text(double value) {
    if (value == 0) {
      return "0"; // also for minus zero
    }
    if (value < 0) {
      return "-" + positive(-value);
    }
    return positive(value);
  }

  private static String positive(double value) {
    BigDecimal shortest = shortest(value);
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale(); // the value is 0.digits × 10^point
    if (point > 21 || point < -5) {
      String tail = digits.length() == 1 ? "" : "." + digits.substring(1);
      return digits.charAt(0) + tail + "e" + (point > 0 ? "+" : "") + (point - 1);
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    return digits.length() <= point
        ? digits + "0".repeat(point - digits.length())
        : digits.substring(0, point) + "." + digits.substring(point);
  }

  /**
   * Double.toString gives the shortest digits, except that it never gives fewer than two: of 5e-324
   * it says 4.9E-324. One digit is therefore tried by hand.
   */
  private static BigDecimal shortest(double value) {
    BigDecimal two = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (two.precision() != 2) {
      return two;
    }
    BigDecimal exact = new BigDecimal(value);
    BigInteger first = two.unscaledValue().divide(BigInteger.TEN);
    BigDecimal below = new BigDecimal(first, two.scale() - 1);
    BigDecimal above = new BigDecimal(first.add(BigInteger.ONE), two.scale() - 1);
    boolean belowIs = below.doubleValue() == value;
    boolean aboveIs = above.doubleValue() == value;
    if (belowIs && aboveIs) {
      boolean nearer = exact.subtract(below).compareTo(above.subtract(exact)) <= 0;
      return (nearer ? below : above).stripTrailingZeros();
    }
    return belowIs ? below : aboveIs ? above.stripTrailingZeros() : two;
  }
}
