package org.bulou.law.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bulou.law.time.CountingRule.Roll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Seeded random rules, calendars, starts and pauses: against the oracle, and laws that must hold.
 */
class CountingPropertyTest {
  private static final int CASES = 400;
  private static final long MINUTE = 60_000_000L;
  private static final long DAY = 24 * 60 * MINUTE;
  private static final long NEW_YEAR_2023 = Span.micros(Instant.parse("2023-01-01T00:00:00Z"));
  private static final int MINUTES_OF_SIX_YEARS = 6 * 365 * 24 * 60;
  private static final List<Count> COUNTS = List.of(Count.values());
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("America/Santiago"),
          ZoneId.of("UTC"));

  @RepeatedTest(10)
  void agreesWithTheOracle(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < CASES; i++) {
      CountingRule rule = rule(random);
      WorkCalendar calendar = calendar(random.nextInt(), 10);
      int amount = amount(random, rule);
      long start = start(random);
      List<Span> pauses = pauses(random, start);
      NaiveCount oracle = new NaiveCount(rule, calendar, pauses);
      long expected = Span.micros(oracle.end(Span.instantOf(start), amount));
      Due due = Counting.forwardWithPauses(Span.at(start), amount, rule, calendar, pauses);
      Due wanted = new Due(expected, expected, oracle.guessed());
      assertEquals(wanted, due, () -> told(start, amount, rule, pauses));
    }
  }

  /** Every start in a span ends within the span's due, and the first start ends first. */
  @RepeatedTest(10)
  void aSpanHoldsTheEndsOfAllItsStarts(RepetitionInfo repetition) {
    Random random = new Random(1_000 + repetition.getCurrentRepetition());
    for (int i = 0; i < CASES; i++) {
      CountingRule rule = rule(random);
      WorkCalendar calendar = calendar(random.nextInt(), 10);
      int amount = amount(random, rule);
      long from = start(random);
      Span span = new Span(from, from + 2 + random.nextLong(20 * DAY));
      List<Span> pauses = pauses(random, from);
      Due whole = Counting.forwardWithPauses(span, amount, rule, calendar, pauses);
      long inside = random.nextLong(span.from(), span.until());
      Due one = Counting.forwardWithPauses(Span.at(inside), amount, rule, calendar, pauses);
      Due first = Counting.forwardWithPauses(Span.at(from), amount, rule, calendar, pauses);
      boolean months = rule.count() == Count.MONTHS || rule.count() == Count.YEARS;
      assertTrue(whole.earliest() == first.earliest() || (months && !pauses.isEmpty()));
      assertTrue(
          whole.earliest() <= one.earliest() && one.latest() <= whole.latest(),
          () -> told(inside, amount, rule, pauses));
    }
  }

  /** What is not provisional stays as it is, whatever the missing notices will say. */
  @RepeatedTest(10)
  void onlyProvisionalEndsMoveWhenNoticesArrive(RepetitionInfo repetition) {
    Random random = new Random(2_000 + repetition.getCurrentRepetition());
    int moved = 0;
    for (int i = 0; i < CASES; i++) {
      CountingRule rule = rule(random);
      WorkCalendar before = calendar(random.nextInt(), 3);
      WorkCalendar notices = calendar(random.nextInt(), 0);
      WorkCalendar after =
          day ->
              before.kindOf(day) == DayKind.NOT_LOADED ? notices.kindOf(day) : before.kindOf(day);
      int amount = amount(random, rule);
      Span start = Span.at(start(random));
      Due then = Counting.forward(start, amount, rule, before);
      Due now = Counting.forward(start, amount, rule, after);
      boolean same = then.earliest() == now.earliest();
      assertTrue(same || then.provisional(), () -> told(start.from(), amount, rule, List.of()));
      moved += same ? 0 : 1;
    }
    assertTrue(moved > 0, "no case in which a notice moved an end");
  }

  /** Counting back over the units counted forward opens no later than the start's own day. */
  @RepeatedTest(10)
  void backwardMirrorsForwardForDays(RepetitionInfo repetition) {
    Random random = new Random(3_000 + repetition.getCurrentRepetition());
    for (int i = 0; i < CASES; i++) {
      ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
      Count count = random.nextBoolean() ? Count.DAYS : Count.WORKING_DAYS;
      CountingRule rule =
          new CountingRule(count, 1, false, Roll.NONE, zone, Optional.of("test"), 0);
      WorkCalendar calendar = calendar(random.nextInt(), 0);
      int amount = 1 + random.nextInt(40);
      LocalDate event = Span.dayOf(start(random), zone);
      Due opens = Counting.backward(Span.day(event, zone), amount, rule, calendar);
      LocalDate dayBefore = Span.dayOf(opens.earliest(), zone).minusDays(1);
      Due ends = Counting.forward(Span.day(dayBefore, zone), amount, rule, calendar);
      LocalDate last = Span.dayOf(ends.latest(), zone).minusDays(1);
      assertTrue(last.isBefore(event), () -> event + " " + amount + " " + rule);
      long between =
          last.plusDays(1).datesUntil(event).filter(d -> counts(rule, calendar, d)).count();
      assertEquals(0, between, () -> event + " " + amount + " " + rule);
    }
  }

  private static boolean counts(CountingRule rule, WorkCalendar calendar, LocalDate day) {
    return rule.count() == Count.DAYS || calendar.kindOf(day) == DayKind.WORKING;
  }

  private static CountingRule rule(Random random) {
    Count count = COUNTS.get(random.nextInt(COUNTS.size()));
    boolean elapsed = count.isElapsed();
    return new CountingRule(
        count,
        elapsed ? 1 + random.nextInt(24) : 1,
        random.nextBoolean(),
        !elapsed && random.nextBoolean() ? Roll.NEXT_WORKING_DAY : Roll.NONE,
        ZONES.get(random.nextInt(ZONES.size())),
        Optional.of("test"),
        elapsed ? 0 : random.nextInt(4));
  }

  private static int amount(Random random, CountingRule rule) {
    return 1 + random.nextInt(rule.count() == Count.YEARS ? 3 : 20);
  }

  private static long start(Random random) {
    return NEW_YEAR_2023 + random.nextInt(MINUTES_OF_SIX_YEARS) * MINUTE;
  }

  /** Days of any kind, decided by the day and the seed alone; one in {@code unknownOf} unknown. */
  private static WorkCalendar calendar(int seed, int unknownOf) {
    return day -> {
      Random random = new Random(seed * 1_000_003L + day.toEpochDay());
      if (unknownOf > 0 && random.nextInt(unknownOf) == 0) {
        return DayKind.NOT_LOADED;
      }
      return random.nextInt(3) == 0 ? DayKind.OFF : DayKind.WORKING;
    };
  }

  private static List<Span> pauses(Random random, long start) {
    List<Span> pauses = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      long from = start + (random.nextInt(40 * 24 * 60) - 5 * 24 * 60) * MINUTE;
      pauses.add(new Span(from, from + (1 + random.nextInt(4 * 24 * 60)) * MINUTE));
    }
    return pauses;
  }

  private static String told(long start, int amount, CountingRule rule, List<Span> pauses) {
    List<String> shown = pauses.stream().map(p -> p.show(rule.zone())).toList();
    return amount + " from " + Span.at(start).show(rule.zone()) + " " + rule + " " + shown;
  }
}
