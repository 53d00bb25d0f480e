package org.bulou.law.explain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.bulou.law.source.Language;
import org.bulou.law.time.Due;
import org.bulou.law.time.Span;

/** Instants as people read them: in the law's zone, the end of a day as 24:00. */
public final class Instants {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

  private Instants() {}

  /** An instant, e.g. {@code 2026-11-25 16:40 +08:00}. */
  public static String local(Instant instant, ZoneId zone) {
    ZonedDateTime at = instant.atZone(zone);
    return MINUTE.format(at) + " " + offset(at);
  }

  /** An exclusive end: midnight is shown as 24:00 of the day before. */
  public static String end(long micros, ZoneId zone) {
    ZonedDateTime at = Span.instantOf(micros).atZone(zone);
    if (at.toLocalTime().toSecondOfDay() == 0) {
      return DAY.format(at.minusDays(1)) + " 24:00 " + offset(at);
    }
    return local(at.toInstant(), zone);
  }

  private static String offset(ZonedDateTime at) {
    String id = at.getOffset().getId();
    return id.equals("Z") ? "UTC" : id;
  }

  /** A due instant, or from – to when its start is not exact. */
  public static String due(Due due, ZoneId zone) {
    return due.earliest() == due.latest()
        ? end(due.earliest(), zone)
        : end(due.earliest(), zone) + " … " + end(due.latest(), zone);
  }

  /** The weekday of the last moment before an exclusive end. */
  public static String weekday(long micros, ZoneId zone, Language language) {
    Locale locale = language == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    return Span.instantOf(micros - 1)
        .atZone(zone)
        .getDayOfWeek()
        .getDisplayName(TextStyle.SHORT, locale);
  }

  /** The time between two instants in its two largest units. */
  public static String distance(Instant from, Instant to, Language language) {
    Duration d = Duration.between(from, to).abs();
    boolean zh = language == Language.ZH;
    if (d.toDays() > 0) {
      return d.toDays() + (zh ? "天" : " d ") + d.toHoursPart() + (zh ? "小时" : " h");
    }
    if (d.toHours() > 0) {
      return d.toHours() + (zh ? "小时" : " h ") + d.toMinutesPart() + (zh ? "分" : " min");
    }
    return d.toMinutes() + (zh ? "分钟" : " min");
  }
}
