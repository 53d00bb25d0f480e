package org.bulou.law.model;

import java.util.List;
import java.util.Locale;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;

/** How sure the encoder is of a piece of law. */
public enum Confidence {
  /** The wording was read in the named source. */
  READ,
  /** Not read, or second hand; very likely right. */
  HIGH,
  /** Not read, or second hand; probably right. */
  MEDIUM,
  /** Not read, or second hand; may be wrong. */
  LOW,
  /** A legal judgement drawn from the text, to be confirmed by counsel. */
  DERIVED;

  /** A confidence as files write it; low, and said in place, when there is none of that name. */
  public static Confidence read(Node.Scalar s, Problems problems) {
    for (Confidence c : values()) {
      if (c.name().toLowerCase(Locale.ROOT).equals(s.text())) {
        return c;
      }
    }
    problems.addUnknown(
        s.at(),
        "unknown-value",
        "不认识的可信度 `" + s.text() + "`",
        "unknown confidence `" + s.text() + "`",
        s.text(),
        List.of("read", "high", "medium", "low", "derived"));
    return LOW;
  }
}
