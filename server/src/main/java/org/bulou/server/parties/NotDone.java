package org.bulou.server.parties;

import java.util.Locale;

/** What was asked for cannot be done; nothing was recorded. */
public final class NotDone extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /** Why not. */
  public enum Reason {
    /** Something chosen is none that can be chosen. */
    CHOICE_ODD,
    /** A name or a text is missing, too long or unreadable. */
    WORDS_NEEDED,
    /** This part of the case is a party already. */
    THERE_ALREADY,
    /** No mail address. */
    ADDRESS_ODD,
    /** A fix needs its day, and the day is not ahead. */
    DAY_ODD,
    /** The thread is as long as one may be. */
    FULL,
    /** It changed since it was shown, or is not checked, or was sent already. */
    STALE,
    /** Its words must be read by a second person who may release. */
    SECOND_PERSON,
    /** Something in it is still to be filled in. */
    GAPS,
    /** The party has no link that opens, so nothing would reach it. */
    NO_LINK,
    /** Only who may let others into the case does this. */
    NOT_YOURS;

    /** The end of its message key. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  NotDone(Reason reason) {
    super("not done: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
