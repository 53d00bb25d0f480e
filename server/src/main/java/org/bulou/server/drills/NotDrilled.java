package org.bulou.server.drills;

import java.util.Locale;

/** What was asked for cannot be done; nothing was recorded. */
public final class NotDrilled extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /** Why not. */
  public enum Reason {
    /** There is no such scenario, person, inject, duty or action. */
    CHOICE_ODD,
    /** A time is none, or words are missing or too long. */
    WORDS_NEEDED,
    /** It is not at that stage: not running, finished or signed already. */
    NOT_NOW,
    /** The inject has not appeared yet. */
    NOT_YET,
    /** Whoever finished it does not sign it. */
    SAME_PERSON,
    /** One only looks on. */
    ONLY_LOOKS,
    /** The proofs are not under a signed checkpoint yet. */
    SEALING;

    /** The end of its message key. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  NotDrilled(Reason reason) {
    super("not drilled: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
