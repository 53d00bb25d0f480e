package org.bulou.server.statements;

/**
 * A fact a statement asserts.
 *
 * @param said the value as it was said, in the words of {@link SaidValue}
 */
public record Assertion(String part, String attribute, String said) {

  /** An assertion about the fact at a path such as {@code exploitation(v1).answer}. */
  static Assertion at(String path, String said) {
    int point = path.lastIndexOf('.');
    if (point < 1) {
      throw new NotStated(NotStated.Reason.FACT_ODD);
    }
    return new Assertion(path.substring(0, point), path.substring(point + 1), said);
  }

  /** Where the fact stands. */
  public String path() {
    return part + "." + attribute;
  }
}
