package org.bulou.server.statements;

import java.util.Locale;

/** What sort of communication a statement is. */
public enum Kind {
  /** To a user, customer or partner, so that they act. */
  NOTICE,
  CALL,
  PRESS,
  LETTER,
  ADVISORY,
  FINDER_MAIL;

  /** The name in the database, in forms and of texts. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Kind of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Is it said by a spokesperson alone, on cleared lines alone? */
  boolean speaksForAll() {
    return this == PRESS || this == ADVISORY;
  }
}
