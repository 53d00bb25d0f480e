package org.bulou.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.access.Person;
import org.bulou.server.access.TestPeople;
import org.bulou.server.testing.TestServer;

/** The system's Chromium; Playwright downloads none. One per test class. */
final class Chromium implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    Path program =
        Optional.ofNullable(System.getenv("BULOU_CHROMIUM"))
            .map(Path::of)
            .or(() -> PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no Chromium found; install it, or name it in BULOU_CHROMIUM"));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    // Chromium's sandbox refuses root, which a container's build often is.
                    .setArgs(List.of("--no-sandbox")));
  }

  Browser browser() {
    return browser;
  }

  /** Somebody nobody knows, on a desk's screen by day. */
  Visitor stranger(TestServer server, String language) {
    return new Visitor(this, server.address(), language, ColorScheme.LIGHT, 1280);
  }

  /** Somebody who works here and is signed in, reading English. */
  Visitor as(TestServer server, Person person) {
    return stranger(server, "en").session(TestPeople.session(server, person));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
