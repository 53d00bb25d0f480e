package org.bulou.law.evaluate;

import java.util.List;
import java.util.Optional;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Norm;

/**
 * Everything the law says about a case at a moment.
 *
 * @param duties every duty and recommendation that applies, may apply, or would under a reading not
 *     followed
 * @param absences duties that do not apply to parts of the case, with their traces, for "why not"
 * @param undecidedInstruments instruments that need a case aspect nobody said yes or no to
 * @param silentInstruments encoded instruments that asked nothing: not in force, or their aspects
 *     are ruled out
 * @param nextChange microseconds since the epoch at which the answer changes by itself
 * @param counterfactual the facts were put to the law of another day
 */
public record Evaluation(
    Moment moment,
    Versions versions,
    List<Duty> duties,
    Absences absences,
    List<Gate> gates,
    List<Conflict> conflicts,
    List<Question> questions,
    Coverage coverage,
    List<Instrument> undecidedInstruments,
    List<Silent> silentInstruments,
    Optional<Long> nextChange,
    List<Failure> failures,
    boolean counterfactual) {

  /** A duty that does not apply; {@code exempt} names the exception when one took it away. */
  public record NotApplicable(String id, Norm norm, Optional<Norm> exempt, Trace trace) {}

  /** An instrument that asked nothing. */
  public record Silent(Instrument instrument, Why why) {}

  /** Why an instrument asked nothing. */
  public enum Why {
    /** A draft never binds. */
    DRAFT,
    NOT_ENCODED,
    /** None of its norms was in force at any time that matters. */
    NOT_IN_FORCE,
    /** The case has none of its aspects. */
    OTHER_ASPECT,
    /** Its pack is off. */
    SWITCHED_OFF,
    /** Its norms do not apply on these facts. */
    NOTHING_APPLIES
  }

  /** A norm whose evaluation failed: its results are undecided, and this is said. */
  public record Failure(Norm norm, String message) {}

  /** The duties that do not apply, with why; worked out when first asked for. */
  public List<NotApplicable> notApplicable() {
    return absences.list();
  }

  /** A duty by identity. */
  public Optional<Duty> duty(String id) {
    return duties.stream().filter(d -> d.id().equals(id)).findFirst();
  }

  /** The gate of an action. */
  public Optional<Gate> gate(String action) {
    return gates.stream().filter(g -> g.action().id().equals(action)).findFirst();
  }
}
