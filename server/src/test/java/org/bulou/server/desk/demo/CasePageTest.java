package org.bulou.server.desk.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.source.SourceTree;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.library.Library;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What an analyst sees of a case, and what others do not. */
class CasePageTest {
  private static final TestServer SERVER = TestServer.shared();
  private final Person analyst = SERVER.person(Role.ANALYST);
  private final Case router = RouterCase.open(SERVER, analyst, Life.LIVE);
  private final Browser browser = SERVER.as(analyst);

  @Test
  void shouldSayWhatIsDueNextWithItsArticle() {
    Element next = browser.get(path()).page().selectFirst("section.next");
    assertTrue(next.text().contains("14(2)(a)"), next::text);
    // The signal came 7 h 50 min ago, and no reading of "becoming aware" is adopted: the strictest.
    assertTrue(next.text().matches(".* in 16 h (9|10) min .*"), next::text);
  }

  @Test
  void shouldShowTheCollisionAndResolveNothing() {
    String conflicts = browser.get(path()).page().select("section.conflicts").text();
    assertTrue(conflicts.contains("第九条第（七）项"), conflicts);
    assertTrue(conflicts.contains("To be decided by counsel for: EU, CN"), conflicts);
  }

  @Test
  void shouldSayWhatMustNotBeDoneAndWhatIsNotCovered() {
    browser.get(path());
    assertFalse(
        browser
            .page()
            .select("section.not .gate-closed, section.not .gate-undetermined")
            .isEmpty());
    assertTrue(browser.page().select("section.limits").text().contains("United States"));
  }

  @Test
  void shouldListTheDutyOnTheBoardOfParticipantsOnly() {
    assertTrue(browser.get("/board").body().contains(router.number()));
    Browser other = SERVER.signedIn(Role.ANALYST);
    assertFalse(other.get("/board").body().contains(router.number()));
    for (String below : List.of("", "/history", "/export", "/duty?id=x")) {
      assertEquals(404, other.get(path() + below).status(), below);
    }
    assertEquals(404, other.get("/cases/1999-0001").status());
  }

  @Test
  void shouldExplainADutyWithTheArticlesText() {
    browser.get(path());
    String link = browser.page().selectFirst("section.next h3 a").attr("href");
    browser.get(link);
    assertEquals(200, browser.status());
    assertFalse(browser.page().select("blockquote").isEmpty());
    assertTrue(browser.page().select(".reasons li").size() > 5);
  }

  @Test
  void shouldRecordAnAnswerOnceAndShowTheOthersChange() {
    browser.get(path());
    Browser second = SERVER.as(analyst).get(path());
    Map<String, List<String>> answer = answer();
    browser.post(path() + "/answers", answer);
    assertEquals(200, browser.status());
    assertEquals(router.version() + 1, version());
    second.post(path() + "/answers", withToken(answer, second));
    assertEquals(409, second.status());
    assertTrue(second.body().contains("was not recorded"));
    assertEquals(router.version() + 1, version());
  }

  @Test
  void shouldRefuseWhatDoesNotFitAndRecordNothing() {
    browser.get(path());
    Map<String, List<String>> odd =
        Map.of(
            "_csrf", token(browser),
            "seen", List.of(Integer.toString(router.version())),
            "part", List.of("r100"),
            "attribute", List.of("kind"),
            "value", List.of("<script>alert(1)</script>"));
    browser.post(path() + "/answers", odd);
    assertEquals(422, browser.status());
    assertFalse(browser.body().contains("<script>alert"));
    assertEquals(router.version(), version());
  }

  @Test
  void shouldKeepWhatIsToldWhenNobodyKnowsAndSetTheQuestionAside() {
    browser.get(path());
    String member =
        browser.page().select("section.asked form").stream()
            .filter(f -> f.select("[name=attribute][value=aspects]").size() == 1)
            .map(f -> f.selectFirst("[name=member]").attr("value"))
            .findFirst()
            .orElseThrow();
    Map<String, List<String>> form = new java.util.HashMap<>(answer());
    form.put("part", List.of("case"));
    form.put("attribute", List.of("aspects"));
    form.put("member", List.of(member));
    browser.post(path() + "/answers", form);
    assertEquals(200, browser.status(), browser::text);
    assertTrue(
        browser.page().select("section.asked details").stream()
            .anyMatch(d -> d.text().contains("Asked, and nobody knew")));
    var read =
        CaseReader.read(
                new SourceTree.Source("export.yaml", browser.get(path() + "/export").body()),
                SERVER.bean(Library.class).law())
            .getFirst();
    var root = read.record().at(read.record().newest()).part("case").orElseThrow();
    var aspects = root.value(root.type().need("aspects"));
    assertTrue(
        aspects instanceof org.bulou.law.facts.Value.Members m && !m.yes().isEmpty(),
        "the aspects told before are still there: " + aspects);
  }

  @Test
  void shouldExportAFileTheCommandLineReads() {
    String file = browser.get(path() + "/export").body();
    var read =
        CaseReader.read(
            new SourceTree.Source("export.yaml", file), SERVER.bean(Library.class).law());
    assertEquals(router.version(), read.getFirst().record().newest());
  }

  @Test
  void shouldAddAPartTheCaseDidNotHave() {
    browser.get(path());
    Map<String, List<String>> form = new java.util.HashMap<>();
    form.put("_csrf", token(browser));
    form.put("seen", List.of(Integer.toString(router.version())));
    form.put("part", List.of("sz"));
    form.put("attribute", List.of("products"));
    form.put("how", List.of("add"));
    form.put("value", List.of("Camera <C1>"));
    browser.post(path() + "/answers", form);
    assertEquals(200, browser.status(), browser::text);
    String file = browser.get(path() + "/export").body();
    assertTrue(file.contains("product-1") && file.contains("Camera <C1>"), file);
    form.put("seen", List.of(Integer.toString(version())));
    browser.post(path() + "/answers", form);
    assertTrue(browser.get(path() + "/export").body().contains("product-2"), "another one");
    form.put("attribute", List.of("established_in"));
    form.put("seen", List.of(Integer.toString(version())));
    browser.post(path() + "/answers", form);
    assertEquals(422, browser.status(), "only where parts are asked for");
  }

  @Test
  void shouldSayOnceWhatWasCheckedOnlyUpToAnEarlierDay() {
    SERVER.clock().advance(java.time.Duration.ofDays(400));
    Browser later = SERVER.as(analyst);
    later.get(path());
    assertEquals(1, later.page().select("#stale").size(), later::text);
    assertEquals(1, later.text().split("Checked only up to an earlier day", -1).length - 1);
    assertFalse(later.page().select("article.duty .note").text().contains("earlier day"));
  }

  private Map<String, List<String>> answer() {
    Element asked = browser.page().selectFirst("section.asked .question form");
    return Map.of(
        "_csrf", token(browser),
        "seen", List.of(Integer.toString(router.version())),
        "part", List.of(asked.selectFirst("[name=part]").attr("value")),
        "attribute", List.of(asked.selectFirst("[name=attribute]").attr("value")),
        "member", List.of(asked.selectFirst("[name=member]").attr("value")),
        "how", List.of("unknown"));
  }

  private static Map<String, List<String>> withToken(
      Map<String, List<String>> fields, Browser browser) {
    Map<String, List<String>> copy = new java.util.HashMap<>(fields);
    copy.put("_csrf", token(browser));
    return copy;
  }

  private static List<String> token(Browser browser) {
    return List.of(browser.page().selectFirst("[name=_csrf]").attr("value"));
  }

  private int version() {
    return SERVER.bean(Cases.class).get(router.id()).version();
  }

  private String path() {
    return "/cases/" + router.number();
  }
}
