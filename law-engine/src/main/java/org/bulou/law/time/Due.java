package org.bulou.law.time;

/**
 * A counted instant in microseconds since the epoch: the exclusive end of a period (24:00 is 00:00
 * of the next day), or the first moment of a window counted backwards.
 *
 * <p>When the start is not exact, every possible start gives an instant from {@code earliest} to
 * {@code latest}. For days and longer both are ends that a possible start gives. For hours and
 * minutes {@code latest} is the start's exclusive end plus the period: a round instant, itself just
 * not reached.
 *
 * @param earliest before this instant the period has not ended, whatever the start
 * @param latest from this instant on the period has ended, whatever the start; equal to {@code
 *     earliest} when exact
 * @param provisional whether a day was needed that the calendar has not loaded; it was then taken
 *     as working from Monday to Friday
 */
public record Due(long earliest, long latest, boolean provisional) {

  /** Refuses a reversed interval. */
  public Due {
    if (earliest > latest) {
      throw new IllegalArgumentException("reversed: " + earliest + " after " + latest + " µs");
    }
  }

  /** Whether one instant is meant. */
  public boolean isExact() {
    return earliest == latest;
  }
}
