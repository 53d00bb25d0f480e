package org.bulou.law.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final long HOUR = 3_600_000_000L;

  @Test
  void anInstantIsOneMicrosecondLongAndCutDown() {
    Span after = Span.instant(Instant.parse("2026-11-23T08:40:00.123456789Z"));
    assertTrue(after.isInstant());
    assertEquals(Instant.parse("2026-11-23T08:40:00.123456Z"), after.start());
    assertEquals(Instant.parse("2026-11-23T08:40:00.123457Z"), after.end());
    Span before = Span.instant(Instant.parse("1969-12-31T23:59:59.999999999Z"));
    assertEquals(Span.at(-1), before);
  }

  @Test
  void daysAreAsLongAsTheZoneMakesThem() {
    assertEquals(24 * HOUR, length(Span.day(LocalDate.parse("2026-11-24"), BEIJING)));
    assertEquals(23 * HOUR, length(Span.day(LocalDate.parse("2026-03-29"), BERLIN)));
    assertEquals(25 * HOUR, length(Span.day(LocalDate.parse("2026-10-25"), BERLIN)));
    assertEquals(31 * 24 * HOUR + HOUR, length(Span.month(YearMonth.of(2026, 10), BERLIN)));
    assertFalse(Span.day(LocalDate.parse("2026-11-24"), BEIJING).isInstant());
  }

  @Test
  void aDayThatNeverWasIsRefused() {
    LocalDate skipped = LocalDate.parse("2011-12-30");
    ZoneId samoa = ZoneId.of("Pacific/Apia");
    assertRefused("2011-12-30", () -> Span.day(skipped, samoa));
  }

  @Test
  void showsIsoWithOffset() {
    Span midnight = Span.instant(Instant.parse("2026-11-25T16:00:00Z"));
    assertEquals("2026-11-26T00:00+08:00", midnight.show(BEIJING));
    assertEquals(
        "2026-11-24T00:00+08:00/2026-11-25T00:00+08:00",
        Span.day(LocalDate.parse("2026-11-24"), BEIJING).show(BEIJING));
  }

  @Test
  void ordersByStartThenEnd() {
    List<Span> sorted = Stream.of(new Span(2, 3), new Span(1, 9), new Span(1, 2)).sorted().toList();
    assertEquals(List.of(new Span(1, 2), new Span(1, 9), new Span(2, 3)), sorted);
  }

  @Test
  void refusesWhatIsEmptyOrNotRepresentable() {
    assertRefused("[5, 5)", () -> new Span(5, 5));
    assertRefused("[6, 5)", () -> new Span(6, 5));
    assertRefused(String.valueOf(Long.MAX_VALUE), () -> Span.at(Long.MAX_VALUE));
    assertRefused(Instant.MAX.toString(), () -> Span.micros(Instant.MAX));
    assertRefused(Instant.MIN.toString(), () -> Span.instant(Instant.MIN));
  }

  @Test
  void theWholeRangeOfALongComesBack() {
    for (long micros : new long[] {Long.MIN_VALUE, -1_000_001, -1, 0, 1, Long.MAX_VALUE}) {
      assertEquals(micros, Span.micros(Span.instantOf(micros)));
    }
    assertRefused("+294247", () -> Span.micros(Span.instantOf(Long.MAX_VALUE).plusNanos(1_000)));
    assertRefused("-290308", () -> Span.micros(Span.instantOf(Long.MIN_VALUE).minusNanos(1)));
  }

  private static long length(Span span) {
    return span.until() - span.from();
  }

  private static void assertRefused(String named, Runnable act) {
    Exception refusal = assertThrows(IllegalArgumentException.class, act::run);
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.contains(named), message);
  }
}
