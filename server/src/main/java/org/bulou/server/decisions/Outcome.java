package org.bulou.server.decisions;

import java.util.Locale;

/** What came of deciding, signing or invoking. */
public sealed interface Outcome {
  /** Recorded. */
  record Done() implements Outcome {}

  /** Nothing was recorded. */
  record Refused(Why why) implements Outcome {}

  /** Why nothing was recorded. */
  enum Why {
    /** The law shows no such conflict now. */
    NO_CONFLICT,
    /** What the conflict rests on changed since the page was made. */
    CHANGED,
    /** Somebody signed or decided meanwhile, or there is nothing to sign. */
    NOTHING_TO_SIGN,
    NOT_QUALIFIED,
    /** What is done was not written, or at too great a length. */
    WHAT,
    WAY,
    /** Reasons or alternatives are wanting, or too long. */
    MEMO,
    /** The end is not a time to come, or further than a year. */
    UNTIL,
    REASON,
    /** The date lies in the past or after the duty's own. */
    DATE,
    /** No such norm or law. */
    CLASS,
    INVOKERS,
    STANDING_EXPIRED,
    STANDING_WITHDRAWN,
    STANDING_UNSIGNED,
    OTHER_CLASS,
    OUT_OF_SCOPE,
    NOT_INVOKER;

    /** The name in messages. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
