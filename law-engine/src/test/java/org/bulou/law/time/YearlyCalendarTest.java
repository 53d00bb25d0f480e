package org.bulou.law.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YearlyCalendarTest {
  private static final LocalDate SATURDAY = LocalDate.parse("2026-11-21");
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  @Test
  void listedDaysWinOverTheWeekend() {
    Map<LocalDate, DayKind> moved = Map.of(SATURDAY, DayKind.WORKING, MONDAY, DayKind.OFF);
    WorkCalendar calendar = YearlyCalendar.of(Calendars.WEEKEND, Map.of(2026, moved));
    assertEquals(DayKind.WORKING, calendar.kindOf(SATURDAY));
    assertEquals(DayKind.OFF, calendar.kindOf(MONDAY));
    assertEquals(DayKind.OFF, calendar.kindOf(SATURDAY.plusDays(1)));
    assertEquals(DayKind.WORKING, calendar.kindOf(MONDAY.plusDays(1)));
  }

  @Test
  void aYearWithoutNoticeIsNotLoadedEvenOnTheWeekend() {
    WorkCalendar calendar = YearlyCalendar.of(Calendars.WEEKEND, Map.of(2026, Map.of()));
    assertEquals(DayKind.NOT_LOADED, calendar.kindOf(LocalDate.parse("2027-01-02")));
    assertEquals(DayKind.NOT_LOADED, calendar.kindOf(LocalDate.parse("2025-12-31")));
    assertEquals(DayKind.WORKING, calendar.kindOf(LocalDate.parse("2026-01-01")));
  }

  @Test
  void aNoticeDecidesDaysOfTheYearBefore() {
    LocalDate eve = LocalDate.parse("2022-12-31");
    WorkCalendar calendar =
        YearlyCalendar.of(Calendars.WEEKEND, Map.of(2023, Map.of(eve, DayKind.OFF)));
    assertEquals(DayKind.OFF, calendar.kindOf(eve));
    assertEquals(DayKind.NOT_LOADED, calendar.kindOf(eve.minusDays(1)));
  }

  @Test
  void afterTheHorizonOnlyListedDaysAreKnown() {
    WorkCalendar calendar =
        YearlyCalendar.of(Calendars.WEEKEND, Map.of(2026, Map.of(MONDAY, DayKind.OFF)))
            .loadedUntil(SATURDAY);
    assertEquals(DayKind.OFF, calendar.kindOf(SATURDAY));
    assertEquals(DayKind.NOT_LOADED, calendar.kindOf(SATURDAY.plusDays(1)));
    assertEquals(DayKind.OFF, calendar.kindOf(MONDAY));
  }

  @Test
  void whereOnlyTheWeekendIsKnownOtherDaysAreNot() {
    WorkCalendar calendar = YearlyCalendar.weekendOnly(Calendars.WEEKEND);
    assertEquals(DayKind.OFF, calendar.kindOf(SATURDAY));
    assertEquals(DayKind.NOT_LOADED, calendar.kindOf(MONDAY));
  }

  @Test
  void refusesNoticesThatDisagreeOrSayNothing() {
    Map<LocalDate, DayKind> off = Map.of(MONDAY, DayKind.OFF);
    Map<LocalDate, DayKind> working = Map.of(MONDAY, DayKind.WORKING);
    Map<LocalDate, DayKind> silent = Map.of(MONDAY, DayKind.NOT_LOADED);
    assertThrows(
        IllegalArgumentException.class,
        () -> YearlyCalendar.of(Calendars.WEEKEND, Map.of(2026, off, 2027, working)));
    assertThrows(
        IllegalArgumentException.class,
        () -> YearlyCalendar.of(Calendars.WEEKEND, Map.of(2026, silent)));
  }

  @Test
  void laterChangesToTheGivenMapsDoNotReachIt() {
    Map<LocalDate, DayKind> moved = new HashMap<>();
    WorkCalendar calendar = YearlyCalendar.of(Calendars.WEEKEND, Map.of(2026, moved));
    moved.put(MONDAY, DayKind.OFF);
    assertEquals(DayKind.WORKING, calendar.kindOf(MONDAY));
  }
}
