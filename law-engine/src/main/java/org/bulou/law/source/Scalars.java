package org.bulou.law.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Dates and zones as every file of the library writes them; what is wrong is said in place. */
public final class Scalars {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private Scalars() {}

  /** A day such as {@code 2026-11-22}; one far outside our centuries stands for an unknown one. */
  public static Optional<LocalDate> date(Node.Scalar s, Problems problems) {
    try {
      LocalDate date = LocalDate.parse(s.text());
      if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
        problems.add(
            s.at(),
            "sentinel-date",
            "日期 " + s.text() + " 不合理",
            "the date " + s.text() + " is not a real one",
            "未知日期请留空",
            "leave an unknown date out");
        return Optional.empty();
      }
      return Optional.of(date);
    } catch (DateTimeException e) {
      problems.add(
          s.at(), "expected-date", "应为日期，如 2026-11-22", "must be a date such as 2026-11-22");
      return Optional.empty();
    }
  }

  /** A zone such as {@code Asia/Shanghai}; UTC when there is none of that name. */
  public static ZoneId zone(Node.Scalar s, Problems problems) {
    try {
      return ZoneId.of(s.text());
    } catch (DateTimeException e) {
      problems.add(
          s.at(),
          "unknown-zone",
          "不认识的时区 `" + s.text() + "`",
          "unknown zone `" + s.text() + "`",
          "例如 Asia/Shanghai",
          "for example Asia/Shanghai");
      return ZoneOffset.UTC;
    }
  }
}
