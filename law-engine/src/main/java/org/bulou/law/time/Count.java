package org.bulou.law.time;

/**
 * What a counting rule counts. Hours and minutes run on the instant line, through nights and
 * holidays; the others count whole days of the rule's zone and end at 24:00.
 */
public enum Count {
  HOURS,
  MINUTES,
  DAYS,
  WORKING_DAYS,
  MONTHS,
  YEARS;

  /** Whether the count runs on the instant line and knows no days. */
  public boolean isElapsed() {
    return this == HOURS || this == MINUTES;
  }
}
