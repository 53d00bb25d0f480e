package org.bulou.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.intake.House;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A finder who leaves no name and no address is asked, answers, and hears back. */
class AnonymousFinderBrowserTest {
  private static final TestServer SERVER = House.open();
  private static final Chromium CHROMIUM = new Chromium();

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  private static Visitor mailbox(String phrase) {
    Visitor visitor = CHROMIUM.stranger(SERVER, "en");
    visitor.open("/mailbox").check().fill("#phrase", phrase).press("#open button");
    return visitor;
  }

  private static String report(String summary) {
    SERVER.clock().advance(Duration.ofMinutes(4));
    try (Visitor finder = CHROMIUM.stranger(SERVER, "en")) {
      finder.open("/report");
      finder.page().locator("#product").selectOption("r100");
      finder.fill("#summary", summary).fill("#reproduce", "a long password");
      finder.press("form#report button.main").check();
      assertEquals(1, finder.page().locator("#phrase").count(), finder::text);
      return finder.page().locator("#phrase").innerText();
    }
  }

  private static void write(Visitor desk, String number, String text) {
    desk.open("/reports/" + number).fill("#ask #text", text);
    desk.page().locator("#ask [name=nothing-new]").check();
    desk.press("#ask button").check();
  }

  @Test
  void shouldTalkBothWaysThroughAPassPhraseAlone() {
    String summary = House.unique("no name");
    String phrase = report(summary);
    String number = House.number(SERVER, summary);
    Person analyst = House.posted(SERVER, Role.ANALYST);
    try (Visitor desk = CHROMIUM.as(SERVER, analyst)) {
      write(desk, number, "Does it restart by itself?");
      try (Visitor later = mailbox(phrase)) {
        later.check();
        assertTrue(later.text().contains("Does it restart by itself?"), later::text);
        assertFalse(later.text().contains(analyst.displayName()), "a desk, not a person");
        assertFalse(later.page().url().contains(phrase), "the key stands in no address");
        later.fill("#write #text", "Yes, after a minute.").press("#write button").check();
      }
      desk.open("/reports/" + number).check();
      assertTrue(desk.text().contains("Yes, after a minute."), desk::text);
      write(desk, number, "Thank you, that explains it.");
      desk.page().locator("#state-choice").selectOption("confirmed");
      desk.press("#state button").check();
      try (Visitor again = mailbox(phrase)) {
        assertTrue(again.text().contains("Thank you, that explains it."), again::text);
        assertEquals("Confirmed", again.text("ol.steps [aria-current=step]"));
        again.press("#leave button").check();
        assertFalse(again.text().contains("that explains it"), "the door is closed behind him");
      }
    }
  }
}
