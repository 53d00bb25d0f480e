package org.bulou.server.organisation;

/** What became of a change to the register. */
public enum Changed {
  DONE,
  /** Somebody else changed the same thing since the page was shown; nothing was stored. */
  STALE,
  /** A new entity or product has the id of one that exists. */
  TAKEN
}
