package org.bulou.server.statements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * Something one of our entities said.
 *
 * @param number what people say, from 1 within the case
 * @param departures where it left the cleared lines
 * @param caseVersion the version of the case that was known when it was said
 */
public record Statement(
    int number,
    Said said,
    List<Departure> departures,
    int caseVersion,
    Door door,
    Instant recordedAt,
    ActorId recordedBy) {
  public Statement {
    departures = List.copyOf(departures);
  }

  /**
   * How it came here.
   *
   * @param passed did it pass its gate before it was said; else it had been said already
   * @param answer what the gate says of it: {@code clear}, {@code undetermined} or {@code closed}
   * @param norms the prohibitions that close it, or might
   */
  public record Door(boolean passed, String answer, List<String> norms, String json) {
    public Door {
      norms = List.copyOf(norms);
    }

    /** It had been said already, and its gate would not have let it out. */
    public boolean wouldHaveFailed() {
      return !passed && !answer.equals("clear");
    }
  }

  /** How pages and alarms name it. */
  public String source() {
    return "S" + number;
  }

  /** The statement it is a translation of. */
  public Optional<Integer> translates() {
    return said.source();
  }
}
