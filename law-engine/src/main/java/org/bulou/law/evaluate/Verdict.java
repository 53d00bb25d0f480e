package org.bulou.law.evaluate;

import java.util.List;
import org.bulou.law.model.Norm;

/**
 * What one prohibition says of one action.
 *
 * @param standing how it stands under the readings
 * @param closing readings under which it closes, as {@code element=reading}; the picked set is
 *     {@code ""}
 * @param clear readings under which it does not
 * @param unless exceptions that are not decided yet: the gate stays shut until they are
 * @param exposures penalty norms that punish the act at its instant
 */
public record Verdict(
    Norm norm,
    Standing standing,
    List<String> closing,
    List<String> clear,
    List<Norm> unless,
    List<Duty.Exposure> exposures,
    Reasons reasons,
    Trace trace) {

  /** Whether it shuts the gate: under every reading that could be followed, or under some. */
  public boolean closes() {
    return standing == Standing.CLOSES || standing == Standing.DISPUTED;
  }

  /** How a prohibition stands to an action. */
  public enum Standing {
    /** Closes it under every reading that could be followed. */
    CLOSES,
    /** Closes it under some readings, and none is adopted. */
    DISPUTED,
    /** Some fact could still close it. */
    UNDECIDED,
    /** Closes it only under a reading that is not followed. */
    WARNS
  }
}
