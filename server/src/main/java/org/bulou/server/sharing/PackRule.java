package org.bulou.server.sharing;

import java.util.Locale;

/** What goes into a pack unless somebody chooses otherwise by name. One place, no exceptions. */
final class PackRule {
  private PackRule() {}

  /** Whether a piece goes, and why. */
  record Stance(boolean goes, Why why) {}

  /** The reason, for its text. */
  enum Why {
    /** It was made for this authority. */
    ITS_OWN,
    /** It tells what was done, to somebody who checks all of it. */
    WORK,
    /** It was made for another authority. */
    ANOTHERS,
    /** It was never produced to this authority. */
    NOT_PRODUCED,
    /** A court gets what its order names. */
    ONLY_NAMED,
    /** How we worked is nothing an outsider was told. */
    INTERNAL,
    /** Counsel's, in counsel's compartment. */
    COUNSEL,
    /** Readings nobody adopted. */
    READINGS;

    String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Stance of(Piece piece, Recipient to) {
    return switch (piece.kind()) {
      case DECISION -> stays(Why.COUNSEL);
      case READINGS -> stays(Why.READINGS);
      case STATEMENT, RECEIPT, ACT -> to.insider() ? goes(Why.WORK) : towards(piece, to);
      case FACTS, OPENING -> to.insider() ? goes(Why.WORK) : notProduced(to);
      case DRAFTING, ACCESS, PACK, OTHER -> to.insider() ? goes(Why.WORK) : stays(Why.INTERNAL);
    };
  }

  private static Stance towards(Piece piece, Recipient to) {
    if (to.kind() == Recipient.Kind.COURT) {
      return stays(Why.ONLY_NAMED);
    }
    return piece.toward().filter(to::is).isPresent() ? goes(Why.ITS_OWN) : stays(Why.ANOTHERS);
  }

  private static Stance notProduced(Recipient to) {
    return stays(to.kind() == Recipient.Kind.COURT ? Why.ONLY_NAMED : Why.NOT_PRODUCED);
  }

  private static Stance goes(Why why) {
    return new Stance(true, why);
  }

  private static Stance stays(Why why) {
    return new Stance(false, why);
  }
}
