package org.bulou.server.sharing;

import java.util.Set;

/**
 * What somebody wants to hand over.
 *
 * @param entity which of our entities hands it over
 * @param purpose a word of the law's vocabulary, one of the recipient's
 * @param level the highest content level in it
 * @param sober does the person state that it is done in good faith and holds no attack tool
 * @param pieces the names of what is to go
 * @param why why something goes that would stay, or stays that would go; blank when neither
 * @param reasons why it goes ahead although the gate is not clear; blank: none
 */
public record Wanted(
    Recipient to,
    String entity,
    String purpose,
    String level,
    boolean sober,
    Set<String> pieces,
    String why,
    String reasons) {
  public Wanted {
    pieces = Set.copyOf(pieces);
  }
}
