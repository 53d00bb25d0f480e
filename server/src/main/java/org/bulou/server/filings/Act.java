package org.bulou.server.filings;

import java.util.Locale;

/** What can be done to a filing, or happens to it. */
public enum Act {
  /** Words are written or changed. */
  WRITE,
  /** Another person finds the text right. */
  CHECK,
  /** The checker wants it changed, and says what. */
  SEND_BACK,
  /** Counsel decides, for this filing, a gate that some reading closes. */
  DECIDE,
  /** The text was typed into the portal and sent. */
  SUBMIT,
  /** The same in an exercise: recorded as practice, and nothing leaves. */
  PRACTISE,
  /** The authority acknowledged it. */
  RECEIVE,
  /** The authority sent it back, with a reason. */
  RETURN,
  /** The authority treats it as not made, for instance because it went to the wrong one. */
  INVALIDATE,
  /** A further text for the same filing is begun. */
  UPDATE,
  /** The further text is given up; what was sent stands. */
  ABANDON,
  /** A letter corrected it, where the portal takes no change. */
  CORRECT,
  /** Given up before it was sent, or withdrawn from the authority after. */
  WITHDRAW,
  /** Another person looked afterwards at what one person sent alone. */
  REVIEW;

  /** The name in the database and in addresses. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Act of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
