package org.bulou.law.time;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * One way to count a period, for example one reading of {@code cn.day}.
 *
 * <p>Sources: Civil Code of the PRC 201 to 203 (first day excluded, corresponding day of the month,
 * next day after the rest days, 24:00); Regulation (EEC, Euratom) 1182/71, Article 3. Both let
 * hours run on, so a rule in hours or minutes has neither roll nor minimum. A rule that must know
 * working days names its calendar.
 *
 * @param count what is counted
 * @param perUnit hours or minutes in one unit when those are counted, else 1
 * @param firstDayIncluded whether the day of the start counts; of no effect on hours and minutes
 * @param roll what happens when the last day is a rest day
 * @param zone the zone whose days are counted
 * @param calendar id of the calendar of working days, for example {@code cn}
 * @param minWorkingDays a period of at least this many days contains at least this many working
 *     days (1182/71, Article 3(5): two); 0 for no such rule
 */
public record CountingRule(
    Count count,
    int perUnit,
    boolean firstDayIncluded,
    Roll roll,
    ZoneId zone,
    Optional<String> calendar,
    int minWorkingDays) {

  /** What happens when the last day of a period is a rest day. */
  public enum Roll {
    /** The period ends on the rest day. */
    NONE,
    /** The period ends at 24:00 of the next working day. */
    NEXT_WORKING_DAY
  }

  /** Refuses combinations that have no meaning. */
  public CountingRule {
    require(perUnit >= 1, "per unit " + perUnit + " is less than 1");
    require(count.isElapsed() || perUnit == 1, named(count) + " take no per-unit " + perUnit);
    require(minWorkingDays >= 0, "a minimum of " + minWorkingDays + " working days");
    boolean restDays = roll != Roll.NONE || minWorkingDays > 0;
    require(!(count.isElapsed() && restDays), named(count) + " run on: no roll and no minimum");
    boolean asks = restDays || count == Count.WORKING_DAYS;
    require(!asks || calendar.isPresent(), "a rule that needs working days names no calendar");
  }

  private static String named(Count count) {
    return count.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException("counting rule: " + problem);
    }
  }
}
