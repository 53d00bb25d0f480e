package org.bulou.server.parties;

import java.util.Locale;

/** In which place a party stands towards us in a case. */
public enum PartyKind {
  /** Provides or maintains a component the flaw may lie in. */
  UPSTREAM,
  /** Makes products with ours in them. */
  DOWNSTREAM,
  /** Coordinates between others: a CERT, a platform. */
  COORDINATOR,
  /** Uses our products. */
  USER,
  /** None of these. */
  OTHER;

  /** The name in the database, in forms and of texts. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PartyKind of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
