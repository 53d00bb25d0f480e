package org.bulou.server.sharing;

import java.util.Locale;

/** What was asked for cannot be done; nothing was recorded. */
public final class NotShared extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /** Why not. */
  public enum Reason {
    /** The recipient, entity, purpose or level is none that can be chosen. */
    CHOICE_ODD,
    /** Nothing was chosen. */
    NOTHING,
    /** Something of it is no longer there as it was shown. */
    PIECE_GONE,
    /** The choice differs from the rule, and no reason was given. */
    WHY_NEEDED,
    /** Only counsel may choose what is counsel's. */
    NOT_COUNSEL,
    /** Something chosen is not under a signed checkpoint yet; it will be within seconds. */
    SEALING,
    /** More than a pack may hold. */
    TOO_LARGE;

    /** The end of its message key. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  NotShared(Reason reason) {
    super("not shared: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
