package org.bulou.law.time;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bulou.law.time.CountingRule.Roll;
import org.junit.jupiter.api.Test;

/** What counting refuses, and that it names the value. */
class RefusalsTest {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final Span START = Span.instant(Instant.parse("2026-11-23T08:40:00Z"));

  @Test
  void rulesWithoutMeaning() {
    assertRefused("per unit 0", () -> rule(Count.HOURS, 0, Roll.NONE, "cn", 0));
    assertRefused("days take no per-unit 7", () -> rule(Count.DAYS, 7, Roll.NONE, "cn", 0));
    assertRefused("hours run on", () -> rule(Count.HOURS, 1, Roll.NEXT_WORKING_DAY, "cn", 0));
    assertRefused("minutes run on", () -> rule(Count.MINUTES, 1, Roll.NONE, "cn", 2));
    assertRefused("-1 working", () -> rule(Count.DAYS, 1, Roll.NONE, "cn", -1));
    assertRefused("names no calendar", () -> rule(Count.WORKING_DAYS, 1, Roll.NONE, "", 0));
    assertRefused("names no calendar", () -> rule(Count.DAYS, 1, Roll.NEXT_WORKING_DAY, "", 0));
    assertRefused("names no calendar", () -> rule(Count.DAYS, 1, Roll.NONE, "", 2));
  }

  @Test
  void amountsBelowOne() {
    CountingRule days = rule(Count.DAYS, 1, Roll.NONE, "", 0);
    assertRefused("0 units", () -> forward(0, days));
    assertRefused("-2 units", () -> forward(-2, days));
  }

  @Test
  void resultsBeyondTheRepresentableTime() {
    for (Count count : Count.values()) {
      if (count != Count.WORKING_DAYS) {
        int perUnit = count.isElapsed() ? Integer.MAX_VALUE : 1;
        CountingRule rule = rule(count, perUnit, Roll.NONE, "cn", 0);
        int amount = Integer.MAX_VALUE;
        assertRefused("beyond the representable time", () -> forward(amount, rule));
        assertRefused(
            "beyond the representable time",
            () -> Counting.backward(START, amount, rule, WorkCalendar.notLoaded()));
      }
    }
    CountingRule years = rule(Count.YEARS, 1, Roll.NONE, "cn", 0);
    assertRefused("300000", () -> forward(300_000 - 2026, years));
    CountingRule hours = rule(Count.HOURS, 1, Roll.NONE, "cn", 0);
    Span late = Span.at(Long.MAX_VALUE - 1);
    assertRefused(
        "1 hours from +294247", () -> Counting.forward(late, 1, hours, WorkCalendar.notLoaded()));
  }

  @Test
  void aPauseWithoutEndThatTheRepresentableTimeHolds() {
    CountingRule days = rule(Count.DAYS, 1, Roll.NONE, "", 0);
    Span always = new Span(START.until(), Long.MAX_VALUE);
    assertRefused(
        "beyond the representable time",
        () ->
            Counting.forwardWithPauses(START, 2, days, WorkCalendar.notLoaded(), List.of(always)));
  }

  @Test
  void aCalendarWithoutWorkingDays() {
    CountingRule rule = rule(Count.WORKING_DAYS, 1, Roll.NONE, "cn", 0);
    assertRefused(
        "without working days", () -> Counting.forward(START, 1, rule, day -> DayKind.OFF));
  }

  @Test
  void reversedDue() {
    assertRefused("2 after 1", () -> new Due(2, 1, false));
  }

  private static CountingRule rule(Count count, int perUnit, Roll roll, String calendar, int min) {
    Optional<String> id = Optional.of(calendar).filter(c -> !c.isEmpty());
    return new CountingRule(count, perUnit, false, roll, BEIJING, id, min);
  }

  private static Due forward(int amount, CountingRule rule) {
    return Counting.forward(START, amount, rule, WorkCalendar.notLoaded());
  }

  private static void assertRefused(String named, Runnable act) {
    Exception refusal = assertThrows(IllegalArgumentException.class, act::run);
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.contains(named), message);
  }
}
