package org.bulou.server.sharing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * For whom a pack is made.
 *
 * @param name the authority's id, or what an auditor or court is called; blank for our own archive
 * @param territory where an auditor or court is, a word of the vocabulary
 */
public record Recipient(Kind kind, String name, Optional<String> territory) {

  /** What kind of reader it is. */
  public enum Kind {
    /** An authority of the law's library: gets what was produced to it. */
    AUTHORITY("lawful-order", "mandatory-filing", "voluntary-report"),
    /** Somebody who checks our work under an agreement. */
    AUDITOR("contract"),
    /** A court: gets what its order names. */
    COURT("lawful-order"),
    /** Ourselves, to keep. */
    ARCHIVE("access");

    @SuppressWarnings("ImmutableEnumChecker") // List.of, copied by nobody
    private final List<String> purposes;

    Kind(String... purposes) {
      this.purposes = List.of(purposes);
    }

    /** The purposes a pack for it can have, in the law's words. */
    public List<String> purposes() {
      return purposes;
    }

    /** The name in the database and in addresses. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Does it see how we worked, not only what left? */
  boolean insider() {
    return kind == Kind.AUDITOR || kind == Kind.ARCHIVE;
  }

  /** Is it this authority? */
  boolean is(String authority) {
    return kind == Kind.AUTHORITY && name.equals(authority);
  }
}
