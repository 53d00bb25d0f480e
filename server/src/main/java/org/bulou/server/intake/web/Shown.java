package org.bulou.server.intake.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bulou.server.intake.Message;

/** Instants, sizes and words as the pages of intake show them. */
public final class Shown {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);
  private static final long KIBI = 1024;

  private Shown() {}

  /** To the minute, in UTC; the text around it names the zone. */
  public static String utc(Instant at) {
    return MINUTE.format(at.atOffset(ZoneOffset.UTC));
  }

  /** In the zone somebody told it in, with its offset. */
  public static String in(Instant at, String zone) {
    return WITH_OFFSET.format(at.atZone(ZoneId.of(zone)));
  }

  /** Hours since an instant, for lists. */
  public static long hours(Instant since, Instant now) {
    return Duration.between(since, now).toHours();
  }

  /** A size people read. */
  public static String size(long bytes) {
    if (bytes < KIBI) {
      return bytes + " B";
    }
    return bytes < KIBI * KIBI
        ? String.format(Locale.ROOT, "%.1f KiB", (double) bytes / KIBI)
        : String.format(Locale.ROOT, "%.1f MiB", (double) bytes / (KIBI * KIBI));
  }

  /** In message keys. */
  public static String wire(Message.Kind kind) {
    return switch (kind) {
      case FROM_FINDER -> "finder";
      case FROM_US -> "us";
      case ACKNOWLEDGEMENT -> "program";
    };
  }
}
