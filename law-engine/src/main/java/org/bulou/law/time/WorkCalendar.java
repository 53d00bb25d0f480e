package org.bulou.law.time;

import java.time.LocalDate;

/**
 * The working days of one jurisdiction. A pure function of the day: the same day always has the
 * same kind in one calendar object; a new notice makes a new calendar.
 */
@FunctionalInterface
public interface WorkCalendar {

  /** What the calendar says of this day, counted in the calendar's own zone. */
  DayKind kindOf(LocalDate day);

  /** The calendar of which nothing is loaded: every answer that needs it is provisional. */
  static WorkCalendar notLoaded() {
    return day -> DayKind.NOT_LOADED;
  }
}
