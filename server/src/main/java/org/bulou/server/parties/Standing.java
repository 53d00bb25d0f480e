package org.bulou.server.parties;

import java.util.List;
import java.util.Locale;

/** How far a party is, in the words coordinators use. */
public enum Standing {
  /** Nobody told it yet. */
  NOT_TOLD,
  /** It was told and did not answer. */
  TOLD,
  ACKNOWLEDGED,
  INVESTIGATING,
  AFFECTED,
  NOT_AFFECTED,
  /** Affected, and fixed on a day. */
  FIXED;

  /** What a party can say of itself. */
  public static final List<Standing> SAID =
      List.of(ACKNOWLEDGED, INVESTIGATING, AFFECTED, NOT_AFFECTED, FIXED);

  /** The name in the database, in forms and of texts. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reverse of {@link #wire}. */
  public static Standing of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Has the party answered at all? */
  public boolean answered() {
    return SAID.contains(this);
  }
}
