package org.bulou.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.intake.House;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** An exercise is worked like a case and leaves by no door: filing, pack, finder. */
class ExerciseBrowserTest {
  private static final TestServer SERVER = House.open();
  private static final Chromium CHROMIUM = new Chromium();
  private static final String DUTY = "cn.rmsv.7-2.report-to-miit(sz, v1, r100)";
  private final Person all = House.posted(SERVER, Role.ANALYST, Role.COORDINATOR, Role.LEGAL);
  private final Person second = SERVER.person(Role.RELEASER);

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  @Test
  void shouldLeaveByNoDoor() {
    String summary = House.unique("fire drill");
    Browser finder = House.send(SERVER, House.report(summary));
    String number = House.number(SERVER, summary);
    try (Visitor desk = CHROMIUM.as(SERVER, all);
        Visitor checker = CHROMIUM.as(SERVER, second)) {
      desk.open("/reports/" + number);
      desk.page().locator("#accept [name=life][value=exercise]").check();
      desk.press("#accept button").check();
      String path = desk.page().locator("#outcome a[href^='/cases/']").first().getAttribute("href");
      Case c = SERVER.bean(Cases.class).visible(path.substring(7), all.id()).orElseThrow();
      SERVER.bean(Cases.class).addParticipant(c.id(), second.id(), all.id());
      toTheFinder(desk, number);
      mailbox(finder.page().select("#phrase").text());
      filing(desk, checker, path);
      pack(desk, path);
      assertEquals(
          0,
          SERVER.bean(Recorder.class).about(c.id().value()).stream()
              .filter(e -> e.type().matches("pack.made|filing.submit.*"))
              .count());
    }
  }

  private static void mailbox(String phrase) {
    try (Visitor finder = CHROMIUM.stranger(SERVER, "en")) {
      finder.open("/mailbox").fill("#phrase", phrase).press("#open button").check();
      assertTrue(finder.sees("form#write"), finder::text);
      assertFalse(finder.text().contains("more than he sent"), finder::text);
    }
  }

  private static void toTheFinder(Visitor desk, String number) {
    desk.open("/reports/" + number).fill("#ask #text", "more than he sent");
    desk.page().locator("#ask [name=nothing-new]").check();
    desk.press("#ask button").check();
    assertTrue(desk.text().contains("exercise"), desk::text);
    assertFalse(desk.text("article.message").contains("more than he sent"), desk::text);
    desk.open("/reports/" + number).page().locator("#state-choice").selectOption("confirmed");
    desk.press("#state button").check();
    assertTrue(desk.sees("#state-problem"), desk::text);
  }

  private static void filing(Visitor desk, Visitor checker, String path) {
    desk.open(path + "/filings/new?duty=" + DUTY.replace(" ", "%20"));
    desk.press("form[id^=start-] button").check();
    String filing = desk.path();
    checker.open(filing).press("#check-form button");
    SERVER.clock().advance(Duration.ofMinutes(1));
    desk.open(filing).check().picture("exercise");
    assertFalse(desk.sees("#submit-form"), desk::text);
    desk.press("#practise-form button").check();
    assertTrue(desk.text().contains("practised only"), desk::text);
    desk.open(filing + "/sheet").check();
    assertTrue(desk.sees(".watermark"), "no sheet of an exercise passes for a real one");
  }

  private static void pack(Visitor desk, String path) {
    desk.open(path + "/packs").check();
    assertTrue(desk.text(".practice").contains("exercise"), desk::text);
    desk.page().locator("#to").selectOption("archive");
    desk.page().locator("#purpose").selectOption("access");
    desk.press("#choose-form button").check();
    desk.press("#pack-form button.main").check();
    assertTrue(desk.text(".problem").contains("exercise or a sample"), desk::text);
  }
}
