package org.bulou.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.bulou.server.ServerForTests;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** The demonstration's open door is there only where it may be. */
class DemoTest {
  @Test
  void shouldLetAnybodyBeASamplePersonInADemonstration() {
    try (TestServer demo = TestServer.fresh(true)) {
      Browser browser = demo.stranger().get("/demo");
      assertEquals(7, browser.page().select("form[id^=be-]").size());
      browser.submit("#be-admin", Map.of());
      assertEquals(200, browser.get("/people").status());
      assertEquals(1, browser.page().select(".demo-band").size());
      Exception refused =
          assertThrows(
              Exception.class,
              () -> ServerForTests.application(demo.liveSettings(), demo.database()).run());
      assertTrue(
          rootOf(refused).getMessage().contains("belong to a demonstration"),
          () -> rootOf(refused).toString());
    }
  }

  @Test
  void shouldHaveNoSuchDoorOnALiveServer() {
    TestServer live = TestServer.shared();
    Browser browser = live.stranger().get("/sign-in");
    String token = browser.page().select("[name=_csrf]").first().val();
    assertEquals(404, browser.get("/demo").status());
    assertEquals(
        404,
        browser.post("/demo", Map.of("_csrf", List.of(token), "name", List.of("admin"))).status());
    assertEquals(List.of(), live.bean(DemoPeople.class).all());
    assertTrue(live.bean(DemoPeople.class).be("admin").isEmpty());
  }

  private static Throwable rootOf(Throwable failed) {
    Throwable root = failed;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
