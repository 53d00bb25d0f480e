package org.bulou.law.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bulou.law.time.Due;
import org.bulou.law.time.Span;
import org.junit.jupiter.api.Test;

/** Times as they are read out. */
class MomentsTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Test
  void shouldSayTheEndOfADayAs24() {
    long end = Span.micros(Instant.parse("2026-11-25T16:00:00Z"));
    assertEquals("2026-11-25 24:00 (+08:00)", Moments.end(end, CHINA));
    assertEquals("2026-11-25 16:00 (UTC)", Moments.end(end, ZoneOffset.UTC));
    assertEquals("2026-11-25 24:00 (+08:00)", Moments.due(new Due(end, end, false), CHINA));
  }

  @Test
  void shouldSayAnInstantADayAMonth() {
    Span instant = Span.instant(Instant.parse("2026-11-23T08:40:00Z"));
    assertEquals("2026-11-23 16:40 (+08:00)", Moments.of(instant, CHINA));
    Span exact = Span.instant(Instant.parse("2026-11-23T08:40:01.000002Z"));
    assertEquals("2026-11-23 16:40:01.000002 (+08:00)", Moments.of(exact, CHINA));
    Span day = Span.day(LocalDate.parse("2026-11-23"), CHINA);
    assertEquals("2026-11-23", Moments.of(day, CHINA));
    assertEquals(
        "2026-11-22 16:00 (UTC) – 2026-11-23 16:00 (UTC)", Moments.of(day, ZoneOffset.UTC));
    assertEquals("2026-11", Moments.of(Span.month(YearMonth.parse("2026-11"), CHINA), CHINA));
    assertEquals("…", Moments.of(new Span(Long.MIN_VALUE, Long.MAX_VALUE), CHINA));
  }
}
