package org.bulou.server.desk.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The collision of the router's week, decided as a newcomer would, over HTTP. */
class DemoCollisionTest {
  private static final TestServer DEMO = TestServer.fresh(true);
  private static final String NOTIFICATION = "14(2)(b)";
  private static final String EARLY_WARNING = "14(2)(a)";

  @AfterAll
  static void close() {
    DEMO.close();
  }

  private static Browser be(String name) {
    return DEMO.stranger().get("/demo").submit("#be-" + name, Map.of());
  }

  /** The conflict of a duty on the board, which nobody has decided. */
  private static Browser toDecide(Browser b, String article) {
    Element link =
        b.get("/board").page().select("#undecided a").stream()
            .filter(a -> a.text().contains(article))
            .findFirst()
            .orElseThrow(() -> new AssertionError(b.page().select("#undecided").text()));
    return b.get(link.attr("href"));
  }

  private static String card(Browser b, String article) {
    String number = b.path().replaceAll("/cases/([^/?]+).*", "$1");
    return b.get("/cases/" + number).page().select("article.conflict").stream()
        .filter(a -> a.text().contains(article))
        .map(Element::text)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldBeDecidedByBothCounselsFromTheBoard() {
    Browser keller = toDecide(be("keller"), NOTIFICATION);
    String until =
        LocalDateTime.ofInstant(DEMO.clock().instant(), ZoneOffset.UTC).plusHours(40).toString();
    keller.submit(
        "#decide-form",
        Map.of(
            "way", "act",
            "what", "SZ files the notification",
            "why", "Union reasons",
            "alternatives", "hold",
            "until", until,
            "zone", "UTC"));
    assertEquals(200, keller.status(), keller::text);
    assertTrue(keller.page().select("#state").text().contains("waits for a signature"));
    Browser zhao = toDecide(be("zhao"), NOTIFICATION);
    assertFalse(zhao.body().contains("Union reasons"));
    zhao.submit("#sign-form", Map.of("why", "Chinese reasons", "alternatives", "ask first"));
    assertEquals(200, zhao.status(), zhao::text);
    assertTrue(zhao.page().select("#state").text().contains("Ruth Keller"), zhao::text);
    Browser lin = be("lin");
    lin.get("/board");
    assertFalse(lin.page().select("#undecided").text().contains(NOTIFICATION), lin::text);
    String card = card(lin.get(zhao.path()), NOTIFICATION);
    assertTrue(card.contains("decided") && card.contains("SZ files the notification"), card);
    assertTrue(card.contains("To be decided by counsel for: EU, CN"), "and still shown: " + card);
  }

  @Test
  void shouldBeSettledByTheStandingDecisionAnAnalystInvokes() {
    Browser lin = toDecide(be("lin"), EARLY_WARNING);
    assertTrue(lin.page().select("#decide-form").isEmpty());
    lin.submit("form.invoke", Map.of("remark", "R100, R200, R90 by SZ"));
    assertEquals(200, lin.status(), lin::text);
    assertTrue(lin.page().select("#state").text().contains("decided"), lin::text);
    assertTrue(card(lin, EARLY_WARNING).contains("Lin Lan"));
  }

  @Test
  void shouldShowANewcomerWhatThereIs() {
    Browser lin = be("lin").get("/decisions");
    assertEquals(1, lin.page().select("article.standing").size(), lin::text);
    assertTrue(lin.page().select(".undecided li").size() >= 1, lin::text);
  }
}
