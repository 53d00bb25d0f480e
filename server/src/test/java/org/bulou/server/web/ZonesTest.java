package org.bulou.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clock showed, in zones that put theirs forward and back. */
class ZonesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:15, Asia/Shanghai, 2026-11-24T02:15:00Z",
    "2026-10-25T02:30, Europe/Berlin, 2026-10-25T00:30:00Z", // twice: the earlier
    "' 2026-11-24T10:15:30 ', UTC, 2026-11-24T10:15:30Z"
  })
  void shouldFindTheInstant(String local, String zone, String at) {
    assertEquals(Instant.parse(at), Zones.instant(local, zone));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29T02:30, Europe/Berlin", // that night no clock showed it
    "2026-02-30T10:00, UTC",
    "tomorrow, UTC",
    "'', UTC",
    "2026-11-24T10:15, Mars/Olympus"
  })
  void shouldRefuseWhatNoClockShowed(String local, String zone) {
    assertThrows(DateTimeException.class, () -> Zones.instant(local, zone));
  }

  @Test
  void shouldKnowZones() {
    assertEquals(true, Zones.known("Asia/Shanghai"));
    assertEquals(false, Zones.known("Mars/Olympus"));
  }
}
