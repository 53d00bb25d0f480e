package org.bulou.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The commands on the shipped law: golden pages, re-recorded with {@code -Dbulou.record=true}. */
class BulouTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String WEEK = "../law-data/replays/router-week.yaml";
  private static final String FIRM = "../law-data/replays/shenzhen-firm-year.yaml";

  @Test
  void shouldTellLog4shellDayByDay() throws IOException {
    Session s = Session.of("replay", "log4shell");
    assertEquals(0, s.code(), s.err());
    assertTrue(s.out().contains("not shown as met on public facts"));
    assertTrue(s.out().contains("not in force at any time that matters"));
    golden("replay-log4shell.txt", s.out());
  }

  @Test
  void shouldMarkAnotherDaysLawAsCounterfactual() {
    Session s = Session.of("replay", "log4shell", "--law-as-of", "2026-11-22");
    assertEquals(0, s.code(), s.err());
    assertTrue(s.out().startsWith("COUNTERFACTUAL (law of 2026-11-22)"), s.out().substring(0, 80));
    assertTrue(s.out().contains("Cyber Resilience Act"));
  }

  @Test
  void shouldAssessInChinese() throws IOException {
    Session s =
        Session.of(
            "assess", WEEK, "--as-of", "2026-11-24T20:00+08:00", "--known-at", "4", "--lang", "zh");
    assertEquals(0, s.code(), s.err());
    assertTrue(s.out().contains("各种解读均在同一天到期"));
    golden("assess-router-week.zh.txt", withoutHash(s.out()));
  }

  @Test
  void shouldTellAnOrganisationItsStandingDutiesInOneTable() throws IOException {
    Session s = Session.of("assess", FIRM, "--as-of", "2026-11-24T12:00+08:00");
    assertEquals(0, s.code(), s.err());
    assertTrue(s.out().contains("2027-01-15 24:00 +08:00  1 year from the last"), s.out());
    assertTrue(s.out().contains("THE AUTHORITIES' OWN DATES (expected, not ours)"), s.out());
    assertFalse(s.out().contains("overdue"), s.out());
    golden("assess-shenzhen-firm.txt", withoutHash(s.out()));
  }

  @Test
  void shouldNeverCallAnAuthoritysDatePast() {
    String page = Session.of("assess", FIRM, "--as-of", "2026-12-12T12:00+08:00").out();
    int theirs = page.indexOf("THE AUTHORITIES' OWN DATES");
    assertTrue(page.substring(0, theirs).contains("past the computed date"), page);
    assertTrue(page.substring(theirs).contains("expected by 2026-03-31 24:00 +08:00"), page);
    assertFalse(page.substring(theirs).contains("past the computed date"), page);
  }

  @Test
  void shouldNeverSpeakOfBreach() {
    Session s = Session.of("replay", "router-week");
    assertEquals(0, s.code(), s.err());
    for (String admission : new String[] {"breach of", "overdue", "violat", "in default"}) {
      assertFalse(s.out().contains(admission), admission);
    }
  }

  @Test
  void shouldExplainWhyAndWhyNot() {
    Session why = Session.of("assess", WEEK, "--why", "cn.rmsv.7-2.report-to-miit(sz, v1, r100)");
    assertEquals(0, why.code(), why.err());
    assertTrue(why.out().contains("第七条第（二）项"), why.out());
    Session whyNot = Session.of("assess", WEEK, "--why", "cn.rmsv.10.file-the-platform");
    assertTrue(whyNot.code() == 0 || whyNot.err().contains("did you mean"), whyNot.err());
  }

  @Test
  void shouldGiveJsonForMachines() {
    Session s = Session.of("assess", WEEK, "--json");
    assertEquals(0, s.code(), s.err());
    assertTrue(s.out().startsWith("{"), "JSON was expected");
    assertTrue(s.out().contains("bulou.evaluation/1"));
    Session again = Session.of("assess", WEEK, "--json");
    assertEquals(s.out(), again.out(), "same input, same bytes");
  }

  @Test
  void shouldFollowAReading() {
    Session calendar = Session.of("assess", WEEK, "--reading", "cn.day=working-day");
    assertEquals(0, calendar.code(), calendar.err());
    assertTrue(calendar.out().contains("cn.day=working-day"));
  }

  @Test
  void shouldPutAnActionToTheGates() throws IOException {
    Path action = Files.createTempFile("action", ".yaml");
    Files.writeString(
        action,
        "id: tell-japan\nactor: sz\naudience: named\npurpose: voluntary-report\nat: 2026-11-24T20:00+08:00\n");
    Session s =
        Session.of("assess", "src/test/resources/small.yaml", "--action", action.toString());
    assertEquals(0, s.code(), s.err());
    assertTrue(s.out().contains("tell-japan"), s.out());
    assertFalse(s.out().contains("○ tell-japan"), "too little is known for a clear gate");
  }

  @Test
  void shouldListShowAndCheckTheLaw() {
    assertTrue(Session.of("law", "list").out().contains("KNOWN TO EXIST, NOT ENCODED"));
    Session norm = Session.of("law", "show", "cn.rmsv.7-2.report-to-miit");
    assertTrue(norm.out().contains("no reading adopted"), norm.out());
    Session check = Session.of("law", "check");
    assertEquals(0, check.code(), check.out());
    Session test = Session.of("law", "test", "cn/rmsv-2021");
    assertEquals(0, test.code(), test.out());
    assertTrue(test.out().contains("passed, 0 failed"));
  }

  private static String withoutHash(String page) {
    return page.replaceAll("(法律|law) [0-9a-f]{12}", "$1 …");
  }

  @Test
  void shouldPrintWhatTheDocumentsSayOfTheNews() throws IOException {
    golden(
        Path.of("../docs/laws/coverage.md"), Session.of("law", "coverage", "--lang", "en").out());
    golden(
        Path.of("../docs/seeds.md"),
        Session.of("law", "coverage", "--seeds", "--lang", "en").out());
  }

  private static void golden(String name, String page) throws IOException {
    golden(GOLDEN.resolve(name), page);
  }

  private static void golden(Path file, String page) throws IOException {
    if (Boolean.getBoolean("bulou.record")) {
      Files.writeString(file, page);
    }
    assertEquals(
        Files.readString(file), page, "re-record with -Dbulou.record=true and read the difference");
  }
}
