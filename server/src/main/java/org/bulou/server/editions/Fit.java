package org.bulou.server.editions;

/** Whether an edition may take effect by what its preview says. */
public enum Fit {
  FIT,
  /** There is none, or it is not finished. */
  NO_PREVIEW,
  /** A changed case has newer facts, or another law took effect: it has to be computed again. */
  STALE,
  /** The edition has no words for a fact of some case. */
  UNREADABLE,
  /** Somebody else changed the edition meanwhile, or the same person asked who confirms. */
  NOT_NOW
}
