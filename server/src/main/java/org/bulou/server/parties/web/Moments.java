package org.bulou.server.parties.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants and sizes as these pages write them. */
public final class Moments {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final double KIBI = 1024;

  private Moments() {}

  /** To the minute. */
  public static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** A size people read. */
  public static String size(long bytes) {
    return bytes < KIBI * KIBI
        ? String.format(Locale.ROOT, "%.1f KiB", bytes / KIBI)
        : String.format(Locale.ROOT, "%.1f MiB", bytes / KIBI / KIBI);
  }
}
