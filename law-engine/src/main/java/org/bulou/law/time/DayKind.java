package org.bulou.law.time;

/** What a calendar says of one day. */
public enum DayKind {
  /** A working day, also one moved to a weekend (China's 调休). */
  WORKING,
  /** A rest day: weekend or holiday. */
  OFF,
  /** The notice that decides the day is not loaded: the calendar does not say. */
  NOT_LOADED
}
