package org.bulou.server.filings;

/** An act that is not possible on a filing now; nothing was recorded. */
public final class NotPossible extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /** Why; the name is the end of the message key {@code filings.refused.…}. */
  public enum Reason {
    NOT_NOW,
    SAME_PERSON,
    NOT_CHECKED,
    LOCKED,
    UPDATE_OPEN,
    /** One person may send it alone only when it is mandatory and due soon. */
    NOT_URGENT,
    /** The case is an exercise or a sample: practise. */
    NOT_LIVE,
    /** The case is live: submit. */
    LIVE,
    /** Reasons have to be given in words. */
    REASON_NEEDED,
    /** The portal account has to be named. */
    ACCOUNT_NEEDED,
    /** The time given is in the future, or before the text was ready. */
    TIME_ODD,
    /** Only somebody qualified in the law that closes it may decide. */
    NOT_COUNSEL,
    /** There is nothing to decide: the gate is not closed, or not disputed. */
    NOTHING_TO_DECIDE,
    /** Words are longer than is kept. */
    TOO_LONG,
    /** The file has nothing in it. */
    EMPTY,
    /** No duty was chosen, or one that does not belong here. */
    DUTIES_ODD;

    /** The name for texts. */
    public String wire() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Reason of(Step.Why why) {
      return switch (why) {
        case NOT_NOW -> NOT_NOW;
        case SAME_PERSON -> SAME_PERSON;
        case NOT_CHECKED -> NOT_CHECKED;
        case LOCKED -> LOCKED;
        case UPDATE_OPEN -> UPDATE_OPEN;
      };
    }
  }

  NotPossible(Reason reason) {
    super("not possible: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
