package org.bulou.law.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A calendar made of yearly notices: the weekend, and per loaded year the days its notice moves.
 * Immutable.
 *
 * <p>A listed day is what its notice says, whichever year's notice that is: China's notice of 2023
 * decides 2022-12-31. Any other day of a loaded year is off on the weekend, else working. Days of
 * years not loaded, and days after the horizon, are {@link DayKind#NOT_LOADED}.
 */
public final class YearlyCalendar implements WorkCalendar {
  private final Set<DayOfWeek> weekend;
  private final Set<Integer> years;
  private final Map<LocalDate, DayKind> listed;
  private final LocalDate loadedUntil;
  private final DayKind otherWeekend;

  private YearlyCalendar(
      Set<DayOfWeek> weekend,
      Set<Integer> years,
      Map<LocalDate, DayKind> listed,
      LocalDate loadedUntil,
      DayKind otherWeekend) {
    this.weekend = Set.copyOf(weekend);
    this.years = Set.copyOf(years);
    this.listed = Map.copyOf(listed);
    this.loadedUntil = loadedUntil;
    this.otherWeekend = otherWeekend;
  }

  /**
   * A calendar of whole years.
   *
   * @param weekend the days of the week that are off unless listed
   * @param moved per year of a loaded notice, the days it lists, each WORKING or OFF
   */
  public static YearlyCalendar of(
      Set<DayOfWeek> weekend, Map<Integer, Map<LocalDate, DayKind>> moved) {
    Map<LocalDate, DayKind> listed = new HashMap<>();
    moved.values().forEach(days -> days.forEach((day, kind) -> list(listed, day, kind)));
    return new YearlyCalendar(weekend, moved.keySet(), listed, LocalDate.MAX, DayKind.NOT_LOADED);
  }

  /**
   * A calendar of which only the weekend is known, and known for good: weekend days are off, of any
   * other day it cannot say that it is no holiday.
   */
  public static YearlyCalendar weekendOnly(Set<DayOfWeek> weekend) {
    return new YearlyCalendar(weekend, Set.of(), Map.of(), LocalDate.MAX, DayKind.OFF);
  }

  /** The same calendar that says nothing of unlisted days after this one. */
  public YearlyCalendar loadedUntil(LocalDate last) {
    return new YearlyCalendar(weekend, years, listed, last, otherWeekend);
  }

  /** The years whose notices are loaded, in order; none where only the weekend is known. */
  public List<Integer> years() {
    return years.stream().sorted().toList();
  }

  /** The last day of which it says anything; empty while no day is named. */
  public Optional<LocalDate> loadedUntil() {
    return loadedUntil.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(loadedUntil);
  }

  @Override
  public DayKind kindOf(LocalDate day) {
    DayKind known = listed.getOrDefault(day, DayKind.NOT_LOADED);
    if (known != DayKind.NOT_LOADED) {
      return known;
    }
    boolean rest = weekend.contains(day.getDayOfWeek());
    if (!years.contains(day.getYear()) || day.isAfter(loadedUntil)) {
      return rest ? otherWeekend : DayKind.NOT_LOADED;
    }
    return rest ? DayKind.OFF : DayKind.WORKING;
  }

  private static void list(Map<LocalDate, DayKind> listed, LocalDate day, DayKind kind) {
    if (kind == DayKind.NOT_LOADED) {
      throw new IllegalArgumentException("a notice lists " + day + " without saying what it is");
    }
    if (listed.getOrDefault(day, kind) != kind) {
      throw new IllegalArgumentException("two notices disagree on " + day);
    }
    listed.put(day, kind);
  }
}
