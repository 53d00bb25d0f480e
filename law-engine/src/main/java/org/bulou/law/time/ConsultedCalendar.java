package org.bulou.law.time;

import java.time.LocalDate;

/**
 * A calendar under consultation for one count: answers yes or no for every day and remembers
 * whether an answer was a guess. A day that is not loaded is taken as working from Monday to
 * Friday.
 */
final class ConsultedCalendar {
  private static final int FRIDAY = 5;

  private final WorkCalendar calendar;
  private boolean provisional;

  ConsultedCalendar(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  boolean isWorking(LocalDate day) {
    return switch (calendar.kindOf(day)) {
      case WORKING -> true;
      case OFF -> false;
      case NOT_LOADED -> {
        provisional = true;
        yield day.getDayOfWeek().getValue() <= FRIDAY;
      }
    };
  }

  /** Whether a day asked for so far was not loaded. */
  boolean provisional() {
    return provisional;
  }
}
