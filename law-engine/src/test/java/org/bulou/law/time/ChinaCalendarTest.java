package org.bulou.law.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped calendar of China against the reference's totals and an independent data set. */
class ChinaCalendarTest {

  /** Totals: law-cn-vuln, section 5.3, "check totals of working days". */
  @ParameterizedTest
  @CsvSource({"2021,250", "2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
  void workingDaysOfTheYear(int year, int total) {
    ConsultedCalendar calendar = new ConsultedCalendar(Calendars.cn());
    LocalDate first = LocalDate.of(year, 1, 1);
    long working = first.datesUntil(first.plusYears(1)).filter(calendar::isWorking).count();
    assertEquals(total, working);
    assertEquals(year == 2026, calendar.provisional(), "only late December 2026 is a guess");
  }

  @Test
  void whatIsNotLoadedIsSaidToBeNotLoaded() {
    WorkCalendar calendar = Calendars.cn();
    assertEquals(DayKind.WORKING, calendar.kindOf(LocalDate.parse("2026-12-24")));
    assertEquals(DayKind.NOT_LOADED, calendar.kindOf(LocalDate.parse("2026-12-25")));
    assertEquals(DayKind.NOT_LOADED, calendar.kindOf(LocalDate.parse("2027-01-01")));
    assertEquals(DayKind.NOT_LOADED, calendar.kindOf(LocalDate.parse("2020-12-31")));
  }

  @Test
  void everyYearIsCitedAndEveryMovedDayMoves() {
    for (Map<?, ?> year : Calendars.maps(Calendars.file("cn"), "years")) {
      assertTrue(year.get("cite") instanceof Map<?, ?>, () -> "no citation: " + year);
    }
    Calendars.cnYears()
        .values()
        .forEach(
            days ->
                days.forEach(
                    (day, kind) ->
                        assertTrue(
                            kind == DayKind.OFF || Calendars.WEEKEND.contains(day.getDayOfWeek()),
                            () -> day + " would work anyway")));
  }

  /** {@code shared/data/calendar-cn}: holiday-cn's files, beside the project's folder. */
  @Test
  void agreesWithHolidayCnInBothDirections() throws IOException {
    Path data =
        Optional.ofNullable(System.getenv("BULOU_DATA"))
            .map(Path::of)
            .orElse(Calendars.root().resolve("../shared/data"));
    Path folder = data.resolve("calendar-cn").normalize();
    if (!Files.isDirectory(folder)) {
      String reason = "SKIPPED, calendar of China not compared: no folder " + folder;
      System.err.println(reason);
      abort(reason);
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.getFileName().toString().matches("\\d{4}\\.json")).toList();
    }
    assertFalse(files.isEmpty(), () -> "no year files in " + folder);
    for (Path file : files) {
      compare(Calendars.yaml(file), file);
    }
  }

  private static void compare(Map<?, ?> theirs, Path file) {
    Map<LocalDate, DayKind> expected = new TreeMap<>();
    for (Map<?, ?> day : Calendars.maps(theirs, "days")) {
      boolean off = Boolean.parseBoolean(Calendars.text(day, "isOffDay"));
      expected.put(
          LocalDate.parse(Calendars.text(day, "date")), off ? DayKind.OFF : DayKind.WORKING);
    }
    WorkCalendar ours = Calendars.cn();
    expected.forEach((day, kind) -> assertEquals(kind, ours.kindOf(day), day::toString));
    int year = Integer.parseInt(Calendars.text(theirs, "year"));
    Map<LocalDate, DayKind> listed = Calendars.cnYears().getOrDefault(year, Map.of());
    assertEquals(expected, new TreeMap<>(listed), file::toString);
  }
}
