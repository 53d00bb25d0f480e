package org.bulou.law.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;
import org.bulou.law.time.Span;

/**
 * Reads times: an instant with its offset, or a day or month in a zone. A clock time without zone
 * is refused.
 */
final class TimeReader {
  private final Problems problems;

  TimeReader(Problems problems) {
    this.problems = problems;
  }

  /** When something was asked: any time, or just a date. */
  Optional<Span> asked(Node node) {
    if (node instanceof Node.Scalar s && s.text().matches("\\d{4}-\\d{2}-\\d{2}")) {
      return interval(
          node, new Node.Scalar(node.at(), "Z", true, node.at()), Optional.of(s), Optional.empty());
    }
    return span(node);
  }

  /** Reads an instant, {@code {day, zone}} or {@code {month, zone}}. */
  Optional<Span> span(Node node) {
    if (node instanceof Node.Mapping) {
      Fields f = Fields.of(node, "time", problems);
      Node.Scalar zone = f.requiredScalar("zone");
      Optional<Node.Scalar> day = f.scalar("day");
      Optional<Node.Scalar> month = f.scalar("month");
      f.refuseUnknown();
      return interval(node, zone, day, month);
    }
    return node instanceof Node.Scalar s ? instant(s) : notATime(node);
  }

  private Optional<Span> interval(
      Node node, Node.Scalar zone, Optional<Node.Scalar> day, Optional<Node.Scalar> month) {
    try {
      ZoneId in = ZoneId.of(zone.text());
      if (day.isPresent()) {
        return Optional.of(Span.day(LocalDate.parse(day.get().text()), in));
      }
      if (month.isPresent()) {
        return Optional.of(Span.month(YearMonth.parse(month.get().text()), in));
      }
    } catch (DateTimeException e) {
      // falls through to the one message that says what a day or month looks like
    }
    problems.add(
        node.at(),
        "expected-time",
        "应写作 { day: 2026-11-24, zone: Asia/Shanghai } 或 { month: 2026-11, zone: … }",
        "write { day: 2026-11-24, zone: Asia/Shanghai } or { month: 2026-11, zone: … }");
    return Optional.empty();
  }

  private Optional<Span> instant(Node.Scalar s) {
    String text = s.text().trim();
    try {
      return Optional.of(Span.instant(OffsetDateTime.parse(text).toInstant()));
    } catch (DateTimeException e) {
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        problems.add(
            s.at(),
            "expected-time",
            "`" + text + "` 是日期，不是时刻",
            "`" + text + "` is a day, not an instant",
            "写作 { day: " + text + ", zone: Asia/Shanghai }",
            "write { day: " + text + ", zone: Asia/Shanghai }");
      } else if (text.matches("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}.*")) {
        problems.add(
            s.at(),
            "no-zone",
            "时刻 `" + text + "` 没有时区",
            "the clock time `" + text + "` has no zone",
            "例如 2026-11-24T10:15+08:00",
            "write for example 2026-11-24T10:15+08:00");
      } else {
        problems.add(
            s.at(),
            "expected-time",
            "`" + text + "` 不是时刻",
            "`" + text + "` is not a time",
            "例如 2026-11-24T10:15+08:00",
            "write for example 2026-11-24T10:15+08:00");
      }
      return Optional.empty();
    }
  }

  private Optional<Span> notATime(Node node) {
    problems.add(node.at(), "wrong-type", "此处应为时间", "a time is needed here");
    return Optional.empty();
  }
}
