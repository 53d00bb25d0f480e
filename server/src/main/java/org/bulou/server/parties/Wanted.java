package org.bulou.server.parties;

import java.util.Optional;

/**
 * Which parties of a case a list is to show.
 *
 * @param text what the name contains; empty for all
 */
public record Wanted(Optional<Standing> standing, Optional<PartyKind> kind, String text) {
  /** All of them. */
  public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), "");
}
