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
            "../law-data/cn/csl/cases/61.yaml");
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
    String lives = before.out().substring(0, before.out().indexOf("EVENTS (no event"));
    assertFalse(lives.contains("cn.rmsv-2021"), before.out());
    Session after = Session.of("law", "timeline", "--on", "2021-09-01", "--jurisdiction", "CN");
    assertTrue(after.out().contains("cn.rmsv-2021"), after.out());
    Session all = Session.of("law", "timeline", "--on", "2026-11-22");
    assertTrue(
        all.out().indexOf("us.circia") > all.out().indexOf("DRAFTS (never bind)"), all.out());
  }

  @Test
  void shouldTellTheEventsAroundADay() {
    String page = Session.of("law", "timeline", "--on", "2021-09-05").out();
    String events = page.substring(page.indexOf("EVENTS (no event makes a duty)"));
    assertTrue(
        events.contains("[in force] the vulnerability rules take force  → cn.rmsv-2021"), page);
    assertTrue(events.contains("until: not said by the source"), events);
    assertTrue(events.contains("earlier ones: bulou law timeline"), events);
    assertTrue(events.contains("since 2014"), events);
    assertFalse(events.contains("2022-02-15"), "later than the quarter after the day");
    String before = Session.of("law", "timeline", "--on", "2013-09-01").out();
    assertFalse(before.contains("Cybersecurity Week"), before);
    assertFalse(
        Session.of("law", "timeline", "--jurisdiction", "EU").out().contains("Cybersecurity Week"));
    String json = Session.of("law", "timeline", "--json").out();
    assertTrue(json.contains("\"binding\": false"), json);
    assertTrue(json.contains("\"when\": \"2019-08-23\""), json);
  }

  @Test
  void shouldPrintFiguresWithTheirChecksAndWhatTheyDoNotImply() {
    Session s = Session.of("law", "statistics", "cn.guangdong-2019-09");
    assertEquals(
        """

        Guangdong police, network security inspections, 22 to 28 September 2019  [cn.guangdong-2019-09]
        ───────────────────────────────────────────────────────────────────────────────────────────────
        police of Guangdong  ·  2019-09-22 – 2019-09-28  Asia/Shanghai
        source: news item (secondary) — seed 003, read 2026-11-22; wording not read, confidence low
                         1,206 issues  security issues rectified  [issues_rectified]
                           639 issues  of these high risk  [high_risk]
                           222 websites  websites shut  [websites_shut]
                        16,344 items  illegal items deleted  [items_deleted]
                         5,871 apps  apps suspended  [apps_suspended]
                           422 notices  rectification notices  [notices]
                           353 entities  entities penalised  [entities_penalised]
          ✓ holds: high-risk-within-issues (high_risk <= issues_rectified) — high risk is a part of all
                   issues
          ✓ holds: notices-within-issues (notices <= issues_rectified) — each notice concerns at least one
                   issue
        Not implied (never checked):
          ∅ penalised-within-notices (entities_penalised <= notices) — an entity may be punished without a
            notice to rectify
        ~ only the summary in the news was seen; how things were counted is not known
        """,
        s.out());
    assertEquals(0, s.code());
    Session all = Session.of("law", "statistics");
    assertTrue(all.out().contains("? not decided (a lower bound only): firm-within-industry"));
    Session json = Session.of("law", "statistics", "--json");
    assertTrue(json.out().contains("\"result\": \"not-decided\""), json.out());
    Session typo = Session.of("law", "statistics", "cn.guangdong-2019-9");
    assertEquals(ExitCode.BAD_INPUT, typo.code());
    assertTrue(typo.err().contains("did you mean cn.guangdong-2019-09?"), typo.err());
  }

  @Test
  void shouldPrintARunCardAsTextAndAsAPage() throws IOException {
    Session text = Session.of("runcard", "cn.nvdb");
    assertEquals(0, text.code(), text.err());
    assertTrue(text.out().contains("nvdb.org.cn"), text.out());
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
