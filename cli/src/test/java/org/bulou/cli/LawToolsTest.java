package org.bulou.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look at the library as a whole: mutate, diff, timeline, run cards. */
class LawToolsTest {
  private static final String TWO_DAYS = "cn.rmsv.7-2.report-to-miit/clock.within:amount#more";
  @TempDir Path folder = Path.of("");

  @Test
  void shouldSayThatACaseNoticesAThirdDay() {
    Session s = Session.of("law", "mutate", TWO_DAYS);
    assertEquals(0, s.code(), s.out() + s.err());
    assertTrue(s.out().contains("100.0 %  1 of 1 noticed"), s.out());
    Session json = Session.of("law", "mutate", TWO_DAYS, "--json");
    assertTrue(json.out().contains("\"schema\": \"bulou.mutation/1\""), json.out());
  }

  @Test
  void shouldShowTheNewYearOfTheCybersecurityLaw() {
    Session s =
        Session.of(
            "law",
            "diff",
            "2025-12-31",
            "2026-01-01",
            "--cases",
            "../law-data/cn/csl/cases/61-62-65-66.yaml");
    assertEquals(0, s.code(), s.err());
    assertTrue(s.out().contains("- norm cn.csl.59-1.operator"), s.out());
    assertTrue(s.out().contains("+ norm cn.csl.61-1.operator"), s.out());
    assertTrue(s.out().contains("CASES TREATED DIFFERENTLY"), s.out());
  }

  @Test
  void shouldFindNoDifferenceBetweenALawAndItself() {
    Session s = Session.of("law", "diff", "../law-data", "../law-data");
    assertEquals("0 differences", s.out().strip());
  }

  @Test
  void shouldKnowWhatWasInForceOnADayAndKeepDraftsApart() {
    Session before = Session.of("law", "timeline", "--on", "2021-08-31", "--jurisdiction", "CN");
    assertFalse(before.out().contains("cn.rmsv-2021"), before.out());
    Session after = Session.of("law", "timeline", "--on", "2021-09-01", "--jurisdiction", "CN");
    assertTrue(after.out().contains("cn.rmsv-2021"), after.out());
    Session all = Session.of("law", "timeline", "--on", "2026-11-22");
    assertTrue(
        all.out().indexOf("us.circia") > all.out().indexOf("DRAFTS (never bind)"), all.out());
  }

  @Test
  void shouldPrintARunCardAsTextAndAsAPage() throws IOException {
    Session text = Session.of("runcard", "cn.nvdb");
    assertEquals(0, text.code(), text.err());
    assertTrue(text.out().contains("nvdb.org.cn"), text.out());
    assertTrue(text.out().contains("within 2 cn.day"), text.out());
    Path page = folder.resolve("card.html");
    Session html = Session.of("runcard", "eu.cra-2024", "--html", page.toString(), "--lang", "zh");
    assertEquals(0, html.code(), html.err());
    String written = Files.readString(page);
    assertTrue(written.contains("size: A4"), written.substring(0, 200));
    assertFalse(written.contains("src="), "nothing from outside");
    assertFalse(written.contains("http"), "nothing from outside");
  }

  @Test
  void shouldNotWriteARunCardOverAnotherFile() throws IOException {
    Path mine = folder.resolve("mine.html");
    Files.writeString(mine, "mine");
    Session s = Session.of("runcard", "--html", mine.toString());
    assertEquals(ExitCode.BAD_INPUT, s.code());
    assertEquals("mine", Files.readString(mine));
  }
}
