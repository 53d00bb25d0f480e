package org.bulou.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sign-in page as people see it: every language, light and size. */
class SignInBrowserTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final Chromium CHROMIUM = new Chromium();

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  private static BrowserContext context(String language, ColorScheme light, int width) {
    return CHROMIUM
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(light)
                .setViewportSize(width, 800));
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, LIGHT, 1280", "zh-CN, DARK, 1280", "en, LIGHT, 1280", "en, DARK, 1280",
    "zh-CN, LIGHT, 360", "en, DARK, 360", "en, LIGHT, 2200"
  })
  void shouldBeReadableForEverybody(String language, ColorScheme light, int width) {
    try (BrowserContext context = context(language, light, width)) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
      page.onPageError(complaints::add);
      page.navigate(SERVER.address() + "/sign-in");
      assertEquals(language, page.getAttribute("html", "lang"));
      assertEquals(List.of(), complaints, "the browser's console");
      assertEquals(
          List.of(), new AxeBuilder(page).analyze().getViolations().stream().map(v -> v.getId() + " " + v.getNodes()).toList());
      assertEquals(
          false,
          page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"),
          "nothing is wider than the screen");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "screens", "sign-in-%s-%s-%d.png".formatted(language, light, width)))
              .setFullPage(true));
    }
  }

  /** Two different Han characters drawn alike would be two boxes. */
  @Test
  void shouldDrawHanCharactersAndNotBoxes() {
    try (BrowserContext context = context("zh-CN", ColorScheme.LIGHT, 800)) {
      Page page = context.newPage();
      page.navigate(SERVER.address() + "/sign-in");
      String draw =
          """
          text => { const c = document.createElement('canvas'); c.width = 60; c.height = 60;
            const g = c.getContext('2d'); g.font = '40px ' + getComputedStyle(document.body).fontFamily;
            g.fillText(text, 5, 45); return Array.from(g.getImageData(0, 0, 60, 60).data).join(); }
          """;
      Object missing = page.evaluate(draw, "\uFFFE");
      assertNotEquals(page.evaluate(draw, "漏"), page.evaluate(draw, "洞"));
      assertNotEquals(missing, page.evaluate(draw, "漏"));
    }
  }

  @Test
  void shouldBeUsableByKeyboardAlone() {
    try (BrowserContext context = context("en", ColorScheme.LIGHT, 1280)) {
      Page page = context.newPage();
      page.navigate(SERVER.address() + "/sign-in");
      List<String> order = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        page.keyboard().press("Tab");
        order.add((String) page.evaluate("document.activeElement.id || document.activeElement.className || document.activeElement.textContent"));
      }
      assertEquals(List.of("skip", "brand", "Sign in", "name", "password", "code", "main"), order);
    }
  }
}
