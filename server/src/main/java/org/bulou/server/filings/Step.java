package org.bulou.server.filings;

import java.util.Locale;

/** What an act makes of a state. */
public sealed interface Step {
  /** The new state. */
  record To(FilingState state) implements Step {}

  /** Not possible, and why. */
  record Refused(Why why) implements Step {}

  /** Why an act is refused. */
  enum Why {
    /** Not in this state. */
    NOT_NOW,
    /** The same person wrote or sent it: another one has to. */
    SAME_PERSON,
    /** Nobody has checked it, and no glass was broken. */
    NOT_CHECKED,
    /** The portal takes no change after this stage: correct by letter. */
    LOCKED,
    /** An update in the making is given up by itself; the filing is not withdrawn with it. */
    UPDATE_OPEN;

    /** The name for texts. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
