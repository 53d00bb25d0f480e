package org.bulou.server.intake.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reads when a report was received, told as a clock time with its zone. */
final class ReceivedAt {
  private ReceivedAt() {}

  /**
   * The instant; of a clock time that occurred twice the earlier one, because a clock may run from
   * it. Nothing when it is no time, never occurred there, or the zone is unknown.
   */
  static Optional<Instant> read(String local, String zone) {
    try {
      LocalDateTime time = LocalDateTime.parse(local);
      List<ZoneOffset> offsets = ZoneId.of(zone).getRules().getValidOffsets(time);
      return offsets.stream().map(time::toInstant).min(Instant::compareTo);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static boolean isZone(String zone) {
    try {
      ZoneId.of(zone);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** An instant as the form's field shows it. */
  static String shown(Instant at, String zone) {
    return at.atZone(ZoneId.of(zone)).toLocalDateTime().withNano(0).toString();
  }
}
