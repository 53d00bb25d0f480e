package org.bulou.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page of the demonstration that a sample person can reach by links, in both languages, light
 * and dark, and on a phone: axe finds nothing, the console is silent, nothing is too wide.
 */
class EveryPageBrowserTest {
  private static final TestServer SERVER = TestServer.fresh(true);
  private static final Chromium CHROMIUM = new Chromium();

  /** Files to save, ways out, and what another test looks at. */
  private static final String NO_PAGE = ".*(/export|/sign-out|\\.csv|\\.zip|\\.json|\\.yaml|\\.txt|/preferences.*)$";

  /** Pages that must not fall out of the walk because a link to them went missing. */
  private static final List<String> ALSO =
      List.of(
          "/account",
          "/account/elsewhere",
          "/account/tokens",
          "/account/webhooks",
          "/board",
          "/cases/n",
          "/cases/n/conflict?key=",
          "/cases/n/consents",
          "/cases/n/duty?id=",
          "/cases/n/facts",
          "/cases/n/facts?part=",
          "/cases/n/knowledge",
          "/cases/n/parties",
          "/cases/n/parties/n",
          "/cases/n/parties/notices/n",
          "/cases/n/people",
          "/cases/n/watch",
          "/decisions",
          "/drills",
          "/drills/n",
          "/cases/n/statements",
          "/cases/n/statements/n",
          "/cases/n/statements/new",
          "/cases/n/lines",
          "/cases/n/embargo",
          "/cases/n/hold",
          "/cases/n/visits",
          "/handover",
          "/handover/n",
          "/reminders",
          "/cases/n/packs",
          "/cases/n/filings/new?duty=",
          "/law",
          "/law/n",
          "/law/currency",
          "/law/drafts",
          "/law/editions",
          "/law/readings",
          "/law/readings/one?element=",
          "/organisation/standing",
          "/organisation/retention",
          "/organisation/windows",
          "/organisation/portals",
          "/organisation/runcards",
          "/organisation/staff",
          "/people",
          "/people/tokens",
          "/webhooks",
          "/cases/n/parties/notices",
          "/unmatched",
          "/windows",
          "/reports/record");

  @AfterAll
  static void close() {
    CHROMIUM.close();
    SERVER.close();
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, LIGHT, 1280", "en, DARK, 1280", "zh-CN, DARK, 390", "en, LIGHT, 390"
  })
  void shouldBeForEverybody(String language, ColorScheme light, int width) {
    TreeSet<String> found = new TreeSet<>();
    TreeSet<String> done = new TreeSet<>();
    for (String who : List.of("lin", "zhao", "weber", "osei", "admin")) {
      try (Visitor visitor = new Visitor(CHROMIUM, SERVER.address(), language, light, width)) {
        found.addAll(visitor.open("/demo").look());
        walk(visitor.press("#be-" + who + " button"), found, done);
      }
      // A walk takes minutes: whoever waits sees where it is.
      System.out.printf(
          "browser: %s %s %d, after %s: %d kinds of pages, %d findings%n",
          language, light, width, who, done.size(), found.size());
    }
    assertEquals(new TreeSet<>(), found);
    assertTrue(done.size() >= 15, "too few pages were seen: " + done);
    assertTrue(done.containsAll(ALSO), () -> ALSO + " among " + done);
  }

  /**
   * Follows links to every kind of page this person meets, and looks at those nobody has looked at
   * yet: what one role sees on a page may lead where another's does not.
   */
  private static void walk(Visitor visitor, Set<String> found, Set<String> done) {
    Map<String, String> toDo = new LinkedHashMap<>();
    // Of all cases the router's has something on every page; an administrator sees none.
    visitor.caseCalled("The router week").ifPresent(path -> toDo.put("/cases/n", path));
    toDo.put("/", "/");
    toDo.put("/report", "/report");
    toDo.put("/mailbox", "/mailbox");
    toDo.put("/may-i", "/may-i");
    toDo.put("/party", "/party");
    Set<String> met = new TreeSet<>(toDo.keySet());
    while (!toDo.isEmpty()) {
      String kind = toDo.keySet().iterator().next();
      int status = visitor.status(toDo.remove(kind));
      if (status != 200) {
        found.add(kind + " answers " + status + " although a page links to it");
      } else if (done.add(kind)) {
        found.addAll(visitor.look());
      }
      for (String link : links(visitor)) {
        if (!link.matches(NO_PAGE) && met.add(kind(link))) {
          toDo.put(kind(link), link);
        }
      }
    }
  }

  @SuppressWarnings("unchecked") // the script gives a list of strings
  private static List<String> links(Visitor visitor) {
    return (List<String>)
        visitor
            .page()
            .evaluate(
                "Array.from(document.querySelectorAll('a[href^=\"/\"]')).map(a => a.getAttribute('href').split('#')[0])");
  }

  /**
   * A path without its numbers and its query's values: two cases are one kind of page, and so are
   * two instruments.
   */
  private static String kind(String path) {
    return path.replaceAll("=[^&]*", "=")
        .replaceAll("^/law/[a-z]+\\.[a-z0-9.-]+", "/law/n")
        .replaceAll("/[A-Z0-9-]*[0-9][A-Z0-9-]*(?=/|$|\\?)", "/n");
  }
}
