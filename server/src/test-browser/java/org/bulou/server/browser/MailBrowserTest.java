package org.bulou.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.bulou.law.time.Span;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.intake.House;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A mail that lay in the box since yesterday: the clock starts when it came, not when it is read. */
class MailBrowserTest {
  private static final TestServer SERVER = House.open();
  private static final Chromium CHROMIUM = new Chromium();
  private static final String DUTY = "cn.rmsv.7-2.report-to-miit(sz, v1, r200)";

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  private static byte[] mail(String subject, Instant came) {
    String at =
        DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.ofHours(8))
            .format(came);
    String text =
        """
        Received: from mx.example (mx.example [192.0.2.1]) by psirt.sz.example with ESMTPS id 1; AT
        From: Finder <finder@example.net>
        To: psirt@sz.example
        Subject: SUBJECT
        Date: AT
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        发送 ../../etc 到 /cgi-bin
        """;
    return text.replace("AT", at)
        .replace("SUBJECT", subject)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void shouldStartTheClockOnTheDayTheMailCame() {
    Instant came =
        SERVER.clock().instant().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.SECONDS);
    String subject = House.unique("lay in the box");
    Person analyst = House.posted(SERVER, Role.ANALYST);
    try (Visitor desk = CHROMIUM.as(SERVER, analyst)) {
      desk.open("/reports/record").check();
      desk.page().locator("[name=channel][value=mail]").check();
      desk.fill("#zone", "Asia/Shanghai");
      desk.file("#files", "finder.eml", "message/rfc822", mail(subject, came));
      desk.press("button[formaction='/reports/record/read']").check().picture("mail-read");
      assertEquals(subject, desk.page().locator("#summary").inputValue());
      desk.page().locator("#product").selectOption("r200");
      desk.page().locator("[name=entities][value=sz]").check();
      desk.press("form#record button.main").check();
      desk.open("/reports/" + House.number(SERVER, subject)).check();
      assertTrue(desk.text().contains("finder.eml"), desk::text);
      desk.press("#accept button").check();
      String path = desk.page().locator("#outcome a[href^='/cases/']").first().getAttribute("href");
      Case c = SERVER.bean(Cases.class).visible(path.substring(7), analyst.id()).orElseThrow();
      var due =
          SERVER
              .bean(Evaluations.class)
              .at(c.id(), SERVER.clock().instant())
              .duty(DUTY)
              .orElseThrow()
              .due()
              .orElseThrow();
      assertEquals(
          came.plus(Duration.ofDays(2)),
          Span.instantOf(due.earliest()),
          "the strictest reading of two days, from when it came");
      desk.open(path).check();
      assertTrue(desk.text("section.next").contains("in 18 h"), desk.text("section.next"));
    }
  }
}
