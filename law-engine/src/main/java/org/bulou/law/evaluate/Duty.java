package org.bulou.law.evaluate;

import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Norm;
import org.bulou.law.time.Due;

/**
 * A duty (or recommendation) as it stands in this case for one tuple of parts.
 *
 * @param id norm and parts: stable over evaluations
 * @param bearer who is bound; absent for an authority
 * @param coBearers others bound by the same duty, which any of them discharges
 * @param due when it must be done, exclusive; under the strictest reading while none is adopted
 * @param decidedBy the deviation that gave {@code due}; empty for the picked set
 * @param warn an earlier date under a reading not followed
 * @param agreeOnDay whether every reading ends on the same day
 * @param fallsAwayIf exceptions that are not decided yet
 */
public record Duty(
    String id,
    Norm norm,
    List<Part> parts,
    Optional<Part> bearer,
    List<Part> coBearers,
    Standing standing,
    DutyState state,
    Timing start,
    Optional<Due> due,
    Optional<Outcome> decidedBy,
    Optional<Outcome> warn,
    List<Outcome> outcomes,
    boolean agreeOnDay,
    Optional<Part> dischargedBy,
    List<Exposure> exposures,
    Flags flags,
    List<Norm> fallsAwayIf,
    Reasons reasons,
    Trace trace) {

  /** How firmly it binds. */
  public enum Standing {
    /** Under every reading that could be followed. */
    BINDS,
    /** Under some readings, and none is adopted. */
    DISPUTED,
    /** Some fact could still decide it. */
    UNDECIDED,
    /** Only under a reading that is not followed. */
    WARNING
  }

  /**
   * Notes to a date.
   *
   * @param provisional a calendar needed for it is not loaded
   * @param stale the instrument was checked only up to an earlier day
   * @param uncertainText the wording was not read in a source
   */
  public record Flags(boolean provisional, boolean stale, boolean uncertainText) {}

  /**
   * A penalty norm that punishes the omission, on the part of the conduct during which it was in
   * force.
   *
   * @param from microseconds since the epoch
   * @param until exclusive
   */
  public record Exposure(Norm penalty, long from, long until, Truth applies) {
    Exposure onlyPossible() {
      return new Exposure(penalty, from, until, Truth.UNKNOWN);
    }
  }

  Duty withCoBearer(Part other) {
    List<Part> more = new java.util.ArrayList<>(coBearers);
    if (!more.contains(other)) {
      more.add(other);
    }
    return new Duty(
        id,
        norm,
        parts,
        bearer,
        List.copyOf(more),
        standing,
        state,
        start,
        due,
        decidedBy,
        warn,
        outcomes,
        agreeOnDay,
        dischargedBy,
        exposures,
        flags,
        fallsAwayIf,
        reasons,
        trace);
  }
}
