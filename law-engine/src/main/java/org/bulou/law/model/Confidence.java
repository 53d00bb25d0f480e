package org.bulou.law.model;

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
  DERIVED
}
