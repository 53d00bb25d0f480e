package org.bulou.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;

/** Friday's question: what may stand on which site, of which router, and next week. */
final class WeekAdvisories {
  private static final String FIRST = "RMSV 第九条第（一）项";
  private static final String MAJOR = "RMSV 第九条第（六）项";
  private static final List<String> FIXED = List.of("r100", "r200");
  private final Week week;

  WeekAdvisories(Week week) {
    this.week = week;
  }

  void shouldBeHeldProductByProductAndSiteBySite() {
    String fixed = ask("sz", FIXED, "2026-11-27T17:05", "closed");
    assertTrue(fixed.contains(MAJOR), fixed);
    assertFalse(fixed.contains(FIRST), fixed);
    String forever = ask("sz", List.of("r90"), "2026-11-27T17:05", "closed");
    assertTrue(forever.contains(MAJOR) && forever.contains(FIRST), forever);
    ask("muc", FIXED, "2026-11-27T17:05", "clear");
    week.lin.page().locator("[name=sealed]").uncheck();
    String read = answer("undetermined");
    assertTrue(read.contains("channel") && !read.contains(MAJOR), read);
    String planned = ask("sz", FIXED, "2026-12-03T10:00", "undetermined");
    assertTrue(planned.contains(MAJOR), planned);
  }

  /** Asks the gate of a public advisory that comes with its fix or workaround. */
  private String ask(String entity, List<String> products, String at, String answer) {
    Visitor lin = week.lin.open(week.path() + "/statements/new");
    lin.page().locator("#kind").selectOption("advisory");
    lin.page().locator("#entity").selectOption(entity);
    lin.page().locator("#audience").selectOption("public");
    lin.page().locator("#level").selectOption("nature");
    lin.page().locator("#purpose").selectOption("publicity");
    products.forEach(p -> lin.page().locator("[name='product." + p + "']").check());
    lin.fill("#at", at);
    lin.page().locator("#statement-form #zone").selectOption("Asia/Shanghai");
    lin.page().locator("[name=sober]").check();
    lin.page().locator("[name=remedy]").check();
    lin.page().locator("[name=sealed]").check();
    return answer(answer);
  }

  private String answer(String answer) {
    Visitor lin = week.lin.send("#ask").check();
    Locator gate = lin.page().locator("section.gate.card");
    assertEquals(1, gate.count(), lin::text);
    assertTrue(gate.getAttribute("class").contains("gate-" + answer), gate::innerText);
    return gate.innerText();
  }
}
