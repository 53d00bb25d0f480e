package org.bulou.server.statements;

import java.util.Locale;

/** What was asked for cannot be done; nothing was recorded. */
public final class NotStated extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /** Why not. */
  public enum Reason {
    /** Something chosen is none that can be chosen. */
    CHOICE_ODD,
    /** Words, speaker, recipient or channel are missing, or too long. */
    WORDS_NEEDED,
    /** The time is none, or lies in the future. */
    TIME_ODD,
    /** A fact that the vocabulary does not have, or a value that does not fit it. */
    FACT_ODD,
    /** Nobody publishes but on lines that another person cleared, and in their words. */
    LINES_NEEDED,
    /** Whoever wrote lines, or recorded a translation, does not clear or review it himself. */
    SAME_PERSON,
    /** The correction named is none: it does not say what the case knows now. */
    NO_CORRECTION,
    REASON_NEEDED,
    /** It was settled, cleared, withdrawn or ended meanwhile. */
    OVER;

    /** The end of its message key. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  NotStated(Reason reason) {
    super("not done: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
