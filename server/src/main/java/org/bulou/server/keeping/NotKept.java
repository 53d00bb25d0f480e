package org.bulou.server.keeping;

import java.util.Locale;

/** What was asked for cannot be done; nothing was recorded. */
public final class NotKept extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /** Why not. */
  public enum Reason {
    /** There is no such duty, or nothing of that kind shows it. */
    CHOICE_ODD,
    /** Words are missing or too long. */
    WORDS_NEEDED,
    /** It was answered or ended already. */
    OVER,
    /** Something asked for has no answer yet. */
    DEMANDS_OPEN,
    /** Neither a note nor a file was given, or one is too long. */
    EVIDENCE_NEEDED,
    /** The time is none, or lies in the future. */
    TIME_ODD,
    /** The case has a newer version than the page showed, or takes no such fact. */
    NOT_TAKEN;

    /** The end of its message key. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  NotKept(Reason reason) {
    super("not kept: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
