package org.bulou.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.bulou.law.evaluate.DutyState;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.access.TestPeople;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.intake.House;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The whole path in a real browser: an anonymous report, its mailbox, triage, the determination, the
 * duty, the sheet for the portal, a second person, submission, receipt, done.
 */
class WholePathBrowserTest {
  private static final TestServer SERVER = House.open();
  private static final Chromium CHROMIUM = new Chromium();
  private static final String DUTY = "cn.rmsv.7-2.report-to-miit(sz, v1, r100)";

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  private static Visitor stranger(String language) {
    return new Visitor(CHROMIUM, SERVER.address(), language, ColorScheme.LIGHT, 1280);
  }

  private static Visitor as(Person person) {
    return stranger("en").session(TestPeople.session(SERVER, person));
  }

  @Test
  void shouldGoFromAnAnonymousReportToAFiledAndReceiptedDuty() {
    String summary = House.unique("stack overflow in the login page");
    Person analyst = House.posted(SERVER, Role.ANALYST);
    Person releaser = SERVER.person(Role.RELEASER);
    try (Visitor finder = stranger("zh-CN");
        Visitor desk = as(analyst);
        Visitor second = as(releaser)) {
      String phrase = report(finder, summary);
      String number = House.number(SERVER, summary);
      triage(desk, number);
      answered(finder, phrase);
      String matter = desk.page().locator("#outcome a[href^='/cases/']").first().getAttribute("href");
      CaseId id = id(matter, analyst);
      SERVER.bean(Cases.class).addParticipant(id, releaser.id(), analyst.id());
      desk.open(matter).check().picture("case-new");
      String filing = sheet(desk, matter);
      second.open(filing).check().press("#check-form button");
      submit(desk, matter, filing);
      assertEquals(
          DutyState.DONE,
          SERVER
              .bean(Evaluations.class)
              .at(id, SERVER.clock().instant())
              .duty(DUTY)
              .orElseThrow()
              .state());
    }
  }

  private static CaseId id(String path, Person person) {
    return SERVER.bean(Cases.class).visible(person.id()).stream()
        .filter(c -> path.endsWith("/" + c.number()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** The form in Chinese; gives the pass-phrase of the mailbox. */
  private static String report(Visitor finder, String summary) {
    finder.open("/report").check().picture("report");
    finder.page().locator("#product").selectOption("r100");
    finder.fill("#summary", summary).fill("#reproduce", "发送超长口令");
    finder.press("form#report button.main").check().picture("received");
    return finder.page().locator("#phrase").innerText();
  }

  private static void triage(Visitor desk, String number) {
    desk.open("/reports").check().open("/reports/" + number).check().picture("triage");
    desk.fill("#ask #text", "Thank you. Which firmware is it?");
    desk.page().locator("#ask [name=nothing-new]").check();
    desk.press("#ask button");
    desk.press("#accept button").check();
    assertTrue(desk.text().contains("Accepted"), desk::text);
  }

  private static void answered(Visitor finder, String phrase) {
    finder.open("/mailbox").fill("#phrase", phrase).press("#open button").check().picture("mailbox");
    assertTrue(finder.text().contains("Which firmware is it?"), finder::text);
    finder.fill("#write #text", "1.0.4").press("#write button").check();
    assertTrue(finder.text().contains("1.0.4"), finder::text);
  }

  private static String sheet(Visitor desk, String matter) {
    desk.open(matter + "/filings/new?duty=" + DUTY.replace(" ", "%20")).check();
    desk.press("form[id^=start-] button").check().picture("filing");
    String filing = desk.path();
    desk.open(filing + "/sheet").check().picture("sheet");
    return filing;
  }

  private static void submit(Visitor desk, String matter, String filing) {
    SERVER.clock().advance(Duration.ofMinutes(20));
    desk.open(filing).fill("#account", "zhang@sz").fill("#reference", "NVDB-1").press("#submit-form button").check();
    assertTrue(desk.text().contains("submitted"), desk::text);
    desk.page()
        .locator("#receipt-form #file")
        .setInputFiles(
            new FilePayload("receipt.pdf", "application/pdf", "%PDF-1.4 receipt".getBytes(StandardCharsets.US_ASCII)));
    desk.press("#receipt-form button").check().picture("receipt");
    assertTrue(desk.text().contains("receipt.pdf"), desk::text);
    desk.open(matter).check().picture("case-done");
  }
}
