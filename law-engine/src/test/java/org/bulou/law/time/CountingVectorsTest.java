package org.bulou.law.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every row of {@code counting-vectors.csv}; the expected values were worked out by hand. */
class CountingVectorsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "counting-vectors.csv",
      numLinesToSkip = 1,
      nullValues = "none",
      emptyValue = "")
  void countsAsTheSourceSays(ArgumentsAccessor row) {
    ZoneId zone = ZoneId.of(text(row, 4));
    int amount = Integer.parseInt(text(row, 5));
    CountingRule rule = rule(row, zone);
    WorkCalendar calendar = Calendars.named(text(row, 10));
    Span start = span(text(row, 3), zone);
    Due due =
        text(row, 2).equals("backward")
            ? Counting.backward(start, amount, rule, calendar)
            : Counting.forwardWithPauses(start, amount, rule, calendar, pauses(text(row, 12)));

    String latest = text(row, 14).equals("=") ? text(row, 13) : text(row, 14);
    String expected = text(row, 13) + " " + latest + " " + text(row, 15);
    assertEquals(expected, show(due, zone), text(row, 1));
    assertEquals(text(row, 14).equals("="), due.isExact());
  }

  private static CountingRule rule(ArgumentsAccessor row, ZoneId zone) {
    return new CountingRule(
        Count.valueOf(text(row, 6)),
        Integer.parseInt(text(row, 7)),
        text(row, 8).equals("included"),
        CountingRule.Roll.valueOf(text(row, 9)),
        zone,
        Optional.of("test"),
        Integer.parseInt(text(row, 11)));
  }

  private static String text(ArgumentsAccessor row, int column) {
    Object value = row.get(column);
    return value == null ? "" : value.toString();
  }

  private static Span span(String text, ZoneId zone) {
    if (text.contains("/")) {
      int middle = text.indexOf('/');
      return new Span(micros(text.substring(0, middle)), micros(text.substring(middle + 1)));
    }
    return switch (text.length()) {
      case 7 -> Span.month(YearMonth.parse(text), zone);
      case 10 -> Span.day(LocalDate.parse(text), zone);
      default -> Span.at(micros(text));
    };
  }

  private static List<Span> pauses(String text) {
    return Arrays.stream(text.split(";", -1))
        .filter(pause -> !pause.isEmpty())
        .map(pause -> span(pause, ZoneId.of("UTC")))
        .toList();
  }

  private static long micros(String text) {
    return Span.micros(OffsetDateTime.parse(text).toInstant());
  }

  private static String show(Due due, ZoneId zone) {
    return String.join(
        " ",
        Span.at(due.earliest()).show(zone),
        Span.at(due.latest()).show(zone),
        due.provisional() ? "yes" : "no");
  }
}
