package org.bulou.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody in front of a real browser, in one language, light and width. */
final class Visitor implements AutoCloseable {
  private final String server;
  private final BrowserContext context;
  private final Page page;
  private final String manner;
  private final List<String> complaints = new ArrayList<>();

  /**
   * Opens a window.
   *
   * @param language {@code zh-CN} or {@code en}
   * @param width in CSS pixels; 390 is a phone
   */
  Visitor(Chromium chromium, String server, String language, ColorScheme light, int width) {
    this.server = server;
    this.manner =
        language + "-" + light.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
    this.context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale(language)
                    .setColorScheme(light)
                    .setViewportSize(width, 900));
    this.page = context.newPage();
    page.setDefaultTimeout(10_000);
    page.onConsoleMessage(m -> complain(m.type() + ": " + m.text()));
    page.onPageError(complaints::add);
  }

  /** A page that refuses what was sent is an answer (422); the browser remarks on it all the same. */
  private void complain(String what) {
    if (!what.contains("responded with a status of 422")) {
      complaints.add(page.url() + " " + what);
    }
  }

  Page page() {
    return page;
  }

  /** Is signed in from now on. */
  Visitor session(String token) {
    context.addCookies(List.of(new Cookie("session", token).setUrl(server)));
    return this;
  }

  /** Opens a path and demands a page. */
  Visitor open(String path) {
    assertEquals(200, status(path), path);
    return this;
  }

  /** Opens a path and says what came of it. */
  int status(String path) {
    return page.navigate(server + path).status();
  }

  /** The path of a case by its name, among those of whoever is signed in. */
  Optional<String> caseCalled(String title) {
    if (!sees("a[href='/cases']")) {
      return Optional.empty();
    }
    Locator links =
        open("/cases")
            .page
            .locator("main li, main tr")
            .filter(new Locator.FilterOptions().setHasText(title))
            .locator("a[href^='/cases/']");
    return links.count() == 0
        ? Optional.empty()
        : Optional.of(links.first().getAttribute("href"));
  }

  /** Presses a form's main button and waits for the page that follows. */
  Visitor press(String selector) {
    page.locator(selector).first().click();
    page.waitForLoadState();
    return this;
  }

  /** Presses what leads to another page, and waits until that one is there. */
  Visitor send(Locator button) {
    page.evaluate("document.documentElement.dataset.before = 'yes'");
    button.first().click();
    page.waitForFunction(
        "() => !document.documentElement.dataset.before && document.readyState === 'complete'");
    return this;
  }

  Visitor send(String selector) {
    return send(page.locator(selector));
  }

  Visitor fill(String selector, String text) {
    page.locator(selector).first().fill(text);
    return this;
  }

  /** Is there such a thing on the page? */
  boolean sees(String selector) {
    return page.locator(selector).count() > 0;
  }

  /** Chooses a file of these bytes. */
  Visitor file(String selector, String name, String type, byte[] bytes) {
    page.locator(selector).first().setInputFiles(new FilePayload(name, type, bytes));
    return this;
  }

  /** Presses what gives a file, and reads the file. */
  byte[] download(String selector) {
    Download download = page.waitForDownload(() -> page.locator(selector).first().click());
    try (InputStream in = download.createReadStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the main part says. */
  String text() {
    return page.locator("main").innerText();
  }

  /** What all matching parts say, a line break between them. */
  String text(String selector) {
    return String.join("\n", page.locator(selector).allInnerTexts()).strip();
  }

  /** The path of the page shown. */
  String path() {
    return page.url().substring(server.length());
  }

  /**
   * Demands that everybody can use the page: axe finds nothing, the console is silent, nothing is
   * wider than the screen.
   */
  Visitor check() {
    assertEquals(List.of(), look());
    return this;
  }

  /** What keeps somebody from using the page, with everything unfolded that can be. */
  List<String> look() {
    List<String> found = new ArrayList<>();
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    new AxeBuilder(page)
        .analyze()
        .getViolations()
        .forEach(
            v ->
                found.add(
                    path()
                        + " "
                        + manner
                        + ": "
                        + v.getId()
                        + " "
                        + v.getNodes().getFirst().getHtml()));
    boolean wide =
        (boolean)
            page.evaluate(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    if (wide) {
      found.add(path() + " " + manner + ": wider than the screen");
    }
    found.addAll(complaints);
    complaints.clear();
    return found;
  }

  /** Takes a picture of the whole page for people to look at. */
  Visitor picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screens", name + "-" + manner + ".png"))
            .setFullPage(true));
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
