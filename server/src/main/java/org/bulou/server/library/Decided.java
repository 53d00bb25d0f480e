package org.bulou.server.library;

/** What became of a wish to follow a reading. */
public enum Decided {
  DONE,
  /** Somebody else decided on the same element since the page was shown; nothing was stored. */
  STALE,
  /** The person is no lawyer for this law. */
  NOT_QUALIFIED,
  /** The law has no such element, or the element no such reading. */
  UNKNOWN,
  /** It says what is followed already. */
  NOTHING_NEW,
  /** Grounds are wanting, or too long. */
  GROUNDS,
  /** It begins earlier than now or moves running clocks, and no reason is given. */
  REASON
}
