package org.bulou.server.openpgp;

import java.util.Locale;

/** A certificate cannot be taken, or not be used any more; it says nothing of its content. */
public final class NotUsable extends Exception {
  private static final long serialVersionUID = 1L;
  private final Why why;

  /** Why not. */
  public enum Why {
    /** No OpenPGP certificate can be read. */
    UNREADABLE,
    /** It holds a secret key, which nobody should give away. */
    SECRET,
    /** More than one certificate: which one is meant? */
    SEVERAL,
    TOO_LARGE,
    EXPIRED,
    REVOKED,
    /** No key in it that is made for encryption and strong enough (RSA from 2048 bits). */
    NO_ENCRYPTION;

    /** The end of its message key. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  NotUsable(Why why) {
    super(why.wire());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
