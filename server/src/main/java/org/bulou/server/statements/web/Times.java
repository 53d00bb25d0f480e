package org.bulou.server.statements.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as these pages write them: to the minute, with their zone. */
final class Times {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private Times() {}

  static String minute(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    return MINUTE.format(local)
        + (local.getOffset().equals(ZoneOffset.UTC) ? " UTC" : " UTC" + local.getOffset());
  }

  static String minute(Instant at) {
    return minute(at, ZoneOffset.UTC);
  }
}
