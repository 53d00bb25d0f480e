package org.bulou.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.bulou.server.access.Role;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** The frame, the headers, the languages and the error pages, over HTTP. */
class PagesTest {
  private static final TestServer SERVER = TestServer.shared();

  @Test
  void shouldSendTheHeadersThatKeepScriptsAndFramesOut() {
    Browser browser = SERVER.stranger().get("/sign-in");
    String policy = browser.answerHeader("content-security-policy");
    assertTrue(
        policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"), policy);
    assertTrue(
        policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals("nosniff", browser.answerHeader("x-content-type-options"));
    assertEquals("no-referrer", browser.answerHeader("referrer-policy"));
    assertEquals("DENY", browser.answerHeader("x-frame-options"));
    assertTrue(browser.answerHeader("cache-control").contains("no-store"));
    assertEquals("", browser.answerHeader("server"));
  }

  @Test
  void shouldPutNoScriptAndNoStyleIntoAPage() {
    for (Browser browser :
        List.of(
            SERVER.stranger().get("/"),
            SERVER.stranger().get("/sign-in"),
            SERVER.stranger().get("/no/such/page"),
            SERVER.signedIn(Role.ADMIN).get("/people"))) {
      var page = browser.page();
      assertEquals(0, page.select("style, [style], script:not([src])").size(), browser.path());
      for (var element : page.getAllElements()) {
        element.attributes().forEach(a -> assertFalse(a.getKey().startsWith("on"), a.toString()));
      }
    }
  }

  @Test
  void shouldGuessTheLanguageAndRememberTheChosenOne() {
    Browser chinese = SERVER.stranger().header("Accept-Language", "zh-CN,zh;q=0.9").get("/sign-in");
    assertEquals("zh-CN", chinese.page().selectFirst("html").attr("lang"));
    String english = chinese.page().select("footer a[lang=en]").attr("href");
    chinese.get(english);
    assertEquals("/sign-in", chinese.path());
    assertEquals("en", chinese.page().selectFirst("html").attr("lang"));
    chinese.get("/preferences?theme=dark&back=/sign-in");
    assertEquals("dark", chinese.page().selectFirst("html").attr("data-theme"));
  }

  @Test
  void shouldComeBackToThisServerOnly() {
    for (String back :
        List.of("https://evil.example", "//evil.example", "/%5C%5Cevil.example", "javascript:1")) {
      Browser browser = SERVER.stranger().getOnly("/preferences?lang=zh&back=" + back);
      assertEquals("/", browser.location(), back);
    }
    Browser odd = SERVER.stranger().getOnly("/preferences?lang=%0d%0aevil&theme=zzz&back=/");
    assertEquals(Map.of(), odd.cookies());
  }

  @Test
  void shouldSayWhatToDoWhenSomethingIsWrong() {
    Browser browser = SERVER.stranger();
    assertEquals(404, browser.get("/no/such/page").status());
    assertTrue(browser.text().contains("Nothing is here"), browser.text());
    assertEquals(403, SERVER.signedIn(Role.ANALYST).get("/people").status());
    assertEquals(405, SERVER.signedIn(Role.ADMIN).get("/people/not-an-id/invite").status());
    Browser chinese = SERVER.stranger().header("Accept-Language", "zh-CN").get("/nichts");
    assertTrue(chinese.text().contains("这里没有内容"), chinese.text());
  }

  @Test
  void shouldAnswerMachinesWithAProblem() {
    Browser machine = SERVER.stranger().get("/api/v1/nothing");
    assertEquals(404, machine.status());
    assertTrue(machine.answerHeader("content-type").startsWith("application/problem+json"));
    assertFalse(machine.body().contains("Exception"), machine.body());
  }

  @Test
  void shouldEscapeWhatPeopleType() {
    Browser browser = SERVER.stranger().get("/sign-in");
    String script = "\"><script>alert(1)</script>";
    browser.submit("#sign-in", Map.of("name", script, "password", "x", "code", "1"));
    assertEquals(422, browser.status());
    assertEquals(script, browser.page().select("#name").val());
    assertEquals(1, browser.page().select("script").size());
  }

  @Test
  void shouldLetBrowsersKeepAssetsByContent() {
    Browser browser = SERVER.stranger().get("/");
    String style = browser.page().select("link[rel=stylesheet]").attr("href");
    assertTrue(style.matches("/assets/bulou\\.css\\?v=[0-9a-f]{12}"), style);
    browser.get(style);
    assertEquals(200, browser.status());
    assertTrue(browser.answerHeader("cache-control").contains("immutable"));
    for (String outside :
        List.of("../application.properties", "%2e%2e/application.properties", "no.css")) {
      int status = browser.get("/assets/" + outside).status();
      assertTrue(status == 400 || status == 404, outside + " → " + status);
    }
  }
}
