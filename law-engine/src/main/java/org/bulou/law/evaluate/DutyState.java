package org.bulou.law.evaluate;

import java.util.Locale;

/** The state of a duty as computed on the record; never an admission. */
public enum DutyState {
  UNDECIDED,
  MAY_HAVE_STARTED,
  WAITING,
  RUNNING,
  SUSPENDED,
  PAST_COMPUTED_DATE,
  DONE,
  DONE_AFTER_DATE,
  ENDED,
  KEPT,
  NOT_KEPT,
  STANDING;

  /** The name in files and JSON, e.g. {@code past-computed-date}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether something is still to be done or decided. */
  public boolean open() {
    return switch (this) {
      case UNDECIDED,
          MAY_HAVE_STARTED,
          WAITING,
          RUNNING,
          SUSPENDED,
          PAST_COMPUTED_DATE,
          NOT_KEPT,
          STANDING ->
          true;
      case DONE, DONE_AFTER_DATE, ENDED, KEPT -> false;
    };
  }
}
