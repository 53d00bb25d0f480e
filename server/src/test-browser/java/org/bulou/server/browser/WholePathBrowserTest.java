package org.bulou.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bulou.law.evaluate.DutyState;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.intake.House;
import org.bulou.server.record.Ledger;
import org.bulou.server.testing.CommandLineProgram;
import org.bulou.server.testing.TestServer;
import org.bulou.server.testing.Zip;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole path in a real browser: an anonymous report, its mailbox, triage, the determination, the
 * duty, the sheet for the portal, a second person, submission, receipt, done; and the pack that proves
 * it elsewhere.
 */
class WholePathBrowserTest {
  private static final TestServer SERVER = House.open();
  private static final Chromium CHROMIUM = new Chromium();
  private static final String DUTY = "cn.rmsv.7-2.report-to-miit(sz, v1, r100)";

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  @Test
  void shouldGoFromAnAnonymousReportToADutyDoneAndProved(@TempDir Path folder)
      throws IOException, InterruptedException {
    String summary = House.unique("stack overflow in the login page");
    Person analyst = House.posted(SERVER, Role.ANALYST);
    Person releaser = SERVER.person(Role.RELEASER);
    try (Visitor finder = CHROMIUM.stranger(SERVER, "zh-CN");
        Visitor desk = CHROMIUM.as(SERVER, analyst);
        Visitor second = CHROMIUM.as(SERVER, releaser)) {
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
      Person legal = SERVER.person(Role.LEGAL);
      SERVER.bean(Cases.class).addParticipant(id, legal.id(), analyst.id());
      seal();
      try (Visitor counsel = CHROMIUM.as(SERVER, legal)) {
        prove(pack(counsel, matter), folder);
      }
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
    byte[] receipt = "%PDF-1.4 receipt".getBytes(StandardCharsets.US_ASCII);
    desk.file("#receipt-form #file", "receipt.pdf", "application/pdf", receipt);
    desk.press("#receipt-form button").check().picture("receipt");
    assertTrue(desk.text().contains("receipt.pdf"), desk::text);
    desk.open(matter).check().picture("case-done");
  }

  /** What was done so far stands under a signed checkpoint. */
  private static void seal() {
    Ledger ledger = SERVER.bean(Ledger.class);
    ledger.work();
    SERVER.clock().advance(Duration.ofSeconds(11));
    ledger.work();
  }

  /** The pack for our own archive, as the browser saves it. */
  private static Zip pack(Visitor counsel, String matter) {
    counsel.open(matter + "/packs").check().picture("packs");
    counsel.page().locator("#to").selectOption("archive");
    counsel.page().locator("#purpose").selectOption("access");
    counsel.page().locator("[name=sober]").check();
    counsel.press("#choose-form button").check().picture("pack");
    if (counsel.sees("#reasons")) {
      counsel.fill("#reasons", "our own archive, on our own machine");
    }
    return new Zip(counsel.download("#pack-form button.main"));
  }

  /** Each proof in it, by the program a stranger would run. */
  private static void prove(Zip pack, Path folder) throws IOException, InterruptedException {
    pack.into(folder);
    List<String> proofs =
        pack.files().keySet().stream().filter(p -> p.endsWith(".tlog-proof")).toList();
    assertTrue(proofs.size() >= 3, pack.files().keySet()::toString);
    for (String proof : proofs) {
      var ended = CommandLineProgram.run(folder, "ledger", "check", proof, "--policy", "policy");
      assertEquals(0, ended.code(), ended::said);
    }
    String said = String.join("\n", pack.files().keySet());
    assertTrue(said.contains("receipt"), said);
  }
}
