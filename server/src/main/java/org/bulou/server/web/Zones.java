package org.bulou.server.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** The zones a form offers for a time, and the instant a clock showed in one. */
public final class Zones {
  /** Those in which times are most often told. */
  public static final List<String> USUAL =
      List.of(
          "Asia/Shanghai",
          "Europe/Berlin",
          "Europe/Brussels",
          "UTC",
          "America/New_York",
          "Asia/Kolkata",
          "Asia/Tokyo",
          "Asia/Seoul");

  private Zones() {}

  /**
   * The instant at which a clock in a zone showed a time such as {@code 2026-11-24T10:15}; of a
   * time that occurred twice the earlier one, because a clock may run from it.
   *
   * @throws DateTimeException when it is no time, never occurred there, or there is no such zone
   */
  public static Instant instant(String local, String zone) {
    LocalDateTime time = LocalDateTime.parse(local.strip());
    return ZoneId.of(zone).getRules().getValidOffsets(time).stream()
        .map(time::toInstant)
        .min(Instant::compareTo)
        .orElseThrow(() -> new DateTimeException("no clock showed " + time + " in " + zone));
  }

  /** Whether there is such a zone. */
  public static boolean known(String zone) {
    try {
      ZoneId.of(zone);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
