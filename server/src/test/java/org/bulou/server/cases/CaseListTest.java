package org.bulou.server.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A list of cases longer than a page, and the search in it. */
class CaseListTest {
  private static final int CASES = 205;
  private final TestServer server = TestServer.shared();

  @Test
  void shouldLeadToEveryCaseAndFindOne() {
    Person analyst = server.person(Role.ANALYST);
    for (int i = 0; i < CASES; i++) {
      server.bean(Cases.class).open("路由器 Router 100% no. " + i + ".", Life.LIVE, analyst.id());
    }
    Browser browser = server.as(analyst);
    Set<String> found = new HashSet<>();
    String next = "/cases";
    while (!next.isEmpty()) {
      browser.get(next);
      found.addAll(browser.page().select("table.list td a").eachText());
      Element more = browser.page().selectFirst("a[href^=/cases?skip=]");
      next = more == null ? "" : more.attr("href");
    }
    assertEquals(CASES, found.size());

    search(browser, "100% NO. 204.");
    assertEquals(1, browser.page().select("table.list tbody tr").size());
    search(browser, "路由器");
    assertTrue(browser.page().select("a[href^=/cases?skip=]").attr("href").contains("&q="));
    search(browser, "nul \u0000 here");
    assertEquals(400, browser.status());
    for (String hostile : List.of("_", "'; drop table", "\\", "<script>")) {
      search(browser, hostile);
      assertTrue(browser.status() < 500, hostile);
      assertEquals(0, browser.page().select("table.list tbody tr").size(), hostile);
    }
  }

  private static void search(Browser browser, String text) {
    browser.get("/cases");
    assertEquals(1, browser.page().select("form[role=search][method=get] input[name=q]").size());
    browser.get("/cases?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }
}
