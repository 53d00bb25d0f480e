package org.bulou.server.parties.web;

import java.util.List;
import java.util.Optional;
import org.bulou.server.parties.PartyDoor;
import org.bulou.server.parties.Standing;

/**
 * A party's own page: all it ever sees.
 *
 * @param typed a message that was not sent
 * @param problem why, as a message key
 */
public record OwnPage(PartyDoor.View view, String typed, Optional<String> problem) {
  public List<Standing> standings() {
    return Standing.SAID;
  }
}
