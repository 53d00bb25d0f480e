package org.bulou.server.filings.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as the pages of filings write them: to the minute, in UTC, and saying so. */
public final class FilingTexts {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private FilingTexts() {}

  /** {@code 2026-11-24 05:00 UTC}. */
  public static String minute(Instant at) {
    return MINUTE.format(at);
  }
}
