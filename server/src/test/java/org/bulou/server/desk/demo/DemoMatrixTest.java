package org.bulou.server.desk.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** A newcomer sees a matrix with one difference, and the alarm that belongs to it. */
class DemoMatrixTest {
  @Test
  void shouldShowOneFactToldDifferently() {
    try (TestServer server = TestServer.fresh(true)) {
      Browser b = server.stranger().get("/demo").submit("#be-lin form, form#be-lin", Map.of());
      b.get("/board");
      String link = b.page().selectFirst("#said-not-known a").attr("href");
      b.get(link);
      assertEquals(200, b.status());
      assertEquals(2, b.page().select(".matrix tbody tr").size(), b::text);
      assertEquals(1, b.page().select(".matrix tr.differs").size(), b::text);
      assertEquals(1, b.page().select("article.alarm").size(), b::text);
      assertTrue(b.page().select("article.alarm").text().contains("isp-es"), b::text);
      b.get(link.replace("/statements", ""));
      assertEquals(1, b.page().select("#said-not-known li").size(), b::text);
    }
  }
}
