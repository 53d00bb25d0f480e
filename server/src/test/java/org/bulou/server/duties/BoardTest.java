package org.bulou.server.duties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A board longer than a page loses nothing: every duty can be reached, each once. */
class BoardTest {
  private static final int DUTIES = 250;
  private final TestServer server = TestServer.shared();

  @Test
  void shouldLeadToEveryDutyHoweverMany() {
    Person analyst = server.person(Role.ANALYST);
    Case c = server.bean(Cases.class).open("many duties", Life.LIVE, analyst.id());
    fill(c, "now() + interval '30 days' + make_interval(hours => n)");
    fill(c, "null");
    Browser browser = server.as(analyst);
    assertTrue(browser.get("/board").text().contains("50+"), browser.text());
    for (String stretch : List.of("later", "undated")) {
      List<String> found = follow(browser, stretch);
      assertEquals(DUTIES, found.size(), stretch);
      assertEquals(DUTIES, new HashSet<>(found).size(), stretch);
    }
    assertTrue(browser.get("/board/week").text().contains("Nothing is open"));
    assertEquals("/board", browser.get("/board/no-such-stretch").path());
    assertFalse(server.signedIn(Role.ANALYST).get("/board/later").body().contains(c.number()));
  }

  private void fill(Case c, String due) {
    server
        .bean(JdbcClient.class)
        .sql(
            """
            insert into duties.open_duty (case_id, duty, title_zh, title_en, instrument_zh, instrument_en,
              article, bearer, bearer_zh, bearer_en, state, due, zone, agree, provisional)
            select :id, 'duty-' || (%1$s) || '-' || n, '义务' || n, 'duty ' || n, '法', 'law', 'Art. ' || n, 'sz', '深圳', 'SZ', 'running',
              %1$s, 'Asia/Shanghai', true, false
            from generate_series(1, :count) n
            """
                .formatted(due)
                .replace("|| (null) ||", "|| 'undated' ||"))
        .param("id", c.id().value())
        .param("count", DUTIES)
        .update();
  }

  /** The duties of a stretch, page by page, as a person clicks. */
  private static List<String> follow(Browser browser, String stretch) {
    List<String> found = new ArrayList<>();
    String next = "/board/" + stretch;
    while (!next.isEmpty()) {
      browser.get(next);
      assertEquals(200, browser.status());
      browser.page().select("table.board a[href*=duty]").forEach(a -> found.add(a.attr("href")));
      Element more = browser.page().selectFirst("a[href^=/board/]");
      next = more == null ? "" : more.attr("href");
    }
    return found;
  }
}
