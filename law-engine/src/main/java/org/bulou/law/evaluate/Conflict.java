package org.bulou.law.evaluate;

import java.util.List;
import org.bulou.law.facts.Part;

/**
 * A duty whose discharging act a prohibition closes: on these facts the two cannot both be obeyed.
 * The engine never resolves it.
 *
 * @param action the discharging act with its minimum content, as put to the gates
 * @param kind how far the conflict goes
 * @param disputed only under readings of which none is adopted
 * @param vanishesUnder readings under which it disappears, as {@code element=reading}
 */
public record Conflict(
    Duty duty,
    Verdict prohibition,
    Part action,
    Kind kind,
    boolean disputed,
    List<String> vanishesUnder) {

  /** How far a conflict goes. */
  public enum Kind {
    /** Closed from now until the duty is due. */
    THROUGHOUT,
    /** Closed now, clear at some later instant before the duty is due: "not before". */
    UNTIL_LATER,
    /** Only the optional content is closed: send the minimum. */
    OPTIONAL_CONTENT
  }
}
