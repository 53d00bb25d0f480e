package org.bulou.server.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bulou.server.editions.Previews;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of {@code docs/tour.md} from a demonstration that starts on one fixed day:
 * {@code ./verify tour}. Whoever changes a page looks at them again.
 */
@EnabledIfSystemProperty(
    named = "bulou.tour",
    matches = ".+",
    disabledReason = "pictures are taken by ./verify tour")
class TourPictures {
  private static final TestServer SERVER = TestServer.fresh(true);
  private static final Chromium CHROMIUM = new Chromium();
  private static final int MOST_BYTES = 120 * 1024;
  private static final int DESK = 1120;
  private static final int PHONE = 390;
  private static final int AIR = 14;
  private static final String WARNING = "eu.cra.14-2a.early-warning(grp, v1)";
  private static final String MIIT = "cn.rmsv.7-2.report-to-miit(sz, v1, r100)";
  private static final Path FOLDER = Path.of(System.getProperty("bulou.tour", "target/tour"));

  @AfterAll
  static void close() {
    CHROMIUM.close();
    SERVER.close();
  }

  private static Visitor visitor(String language, ColorScheme light, int width) {
    return new Visitor(CHROMIUM, SERVER.address(), language, light, width);
  }

  /** Lin Lan, an analyst in Shenzhen. */
  private static Visitor lin(String language, ColorScheme light) {
    Visitor lin = visitor(language, light, DESK);
    lin.open("/demo").press("#be-lin button");
    return lin;
  }

  private static String router(Visitor visitor) {
    return visitor.caseCalled("The router week").orElseThrow();
  }

  /** The window, as far as it goes. */
  private static void screen(Visitor visitor, int height, String name) throws IOException {
    Page page = visitor.page();
    page.setViewportSize(page.viewportSize().width, height);
    page.evaluate("window.scrollTo(0, 0)");
    write(page.screenshot(), name);
  }

  /** One part of the page, with some air around it. */
  private static void part(Visitor visitor, String selector, int most, String name)
      throws IOException {
    Page page = visitor.page();
    page.evaluate("window.scrollTo(0, 0)");
    BoundingBox box = page.locator(selector).first().boundingBox();
    Clip clip =
        new Clip(
            Math.max(0, box.x - AIR),
            Math.max(0, box.y - AIR),
            Math.min(page.viewportSize().width, box.width + 2 * AIR),
            Math.min(most, box.height + 2 * AIR));
    write(page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setClip(clip)), name);
  }

  private static void write(byte[] png, String name) throws IOException {
    Path file = FOLDER.resolve(name + ".png");
    Picture.write(png, file);
    long size = Files.size(file);
    assertTrue(size <= MOST_BYTES, () -> file + " has " + size + " bytes; show less of the page");
  }

  @Test
  void shouldTakeThePictures() throws IOException {
    try (Visitor newcomer = visitor("en", ColorScheme.LIGHT, DESK)) {
      newcomer.open("/demo");
      screen(newcomer, 620, "01-people");
    }
    english();
    chinese();
    finder();
    house();
  }

  private static void english() throws IOException {
    try (Visitor lin = lin("en", ColorScheme.LIGHT)) {
      lin.open("/board");
      screen(lin, 700, "02-board");
      String router = router(lin);
      lin.open(router);
      screen(lin, 820, "03-case");
      part(lin, "section[aria-labelledby=timeline]", 400, "04-time-line");
      part(lin, ".conflict:has-text('14(2)(a)')", 400, "07-conflict");
      lin.page().locator("section.not details").evaluateAll("all => all.forEach(d => d.open = true)");
      part(lin, "section.not .gate", 700, "08-gate");
      lin.open(router + "/filings/new?duty=" + WARNING.replace(" ", "%20"));
      lin.press("form[id^=start-] button");
      screen(lin, 900, "09-filing");
      lin.open(router + "/parties");
      screen(lin, 760, "14-parties");
      lin.open(router + "/statements");
      screen(lin, 820, "15-said");
      lin.open("/handover");
      screen(lin, 760, "16-hand-over");
    }
  }

  private static void chinese() throws IOException {
    try (Visitor lin = lin("zh-CN", ColorScheme.LIGHT);
        Visitor late = lin("zh-CN", ColorScheme.DARK)) {
      String router = router(lin);
      lin.open(router + "/duty?id=" + MIIT.replace(" ", "%20"));
      screen(lin, 760, "05-duty");
      part(lin, "section:has(.reasons)", 640, "06-reasons");
      lin.open(router + "/filings/new?duty=" + MIIT.replace(" ", "%20"));
      lin.press("form[id^=start-] button");
      lin.open(lin.path() + "/sheet");
      screen(lin, 780, "10-sheet");
      lin.open("/law/cn.rmsv-2021");
      screen(lin, 820, "17-law");
      late.open(router);
      screen(late, 820, "13-dark");
    }
  }

  /** A drill six minutes in, the cards for the wall, and what other law would change. */
  private static void house() throws IOException {
    try (Visitor lin = lin("en", ColorScheme.LIGHT);
        Visitor zhao = visitor("en", ColorScheme.DARK, DESK)) {
      lin.open("/drills").press("#drill-form button.main");
      String drill = lin.path();
      SERVER.clock().advance(Duration.ofMinutes(6));
      lin.open(drill);
      screen(lin, 820, "18-drill");
      lin.open("/organisation/runcards");
      screen(lin, 820, "19-run-cards");
      zhao.open("/demo").press("#be-zhao button");
      zhao.open("/law/editions").page().locator("#offer [value=cn-organisation]").check();
      zhao.press("#offer button.main");
      String edition = zhao.path();
      while (SERVER.bean(Previews.class).round()) {}
      zhao.open(edition);
      screen(zhao, 820, "20-edition");
    }
  }

  /** A report from a telephone, a question, and the mailbox it lands in. */
  private static void finder() throws IOException {
    try (Visitor finder = visitor("zh-CN", ColorScheme.LIGHT, PHONE);
        Visitor lin = lin("zh-CN", ColorScheme.LIGHT)) {
      finder.open("/report");
      screen(finder, 844, "11-report");
      finder.page().locator("#product").selectOption("r100");
      finder.fill("#summary", "登录页面超长口令导致栈溢出").fill("#reproduce", "向登录页面发送两千个字符的口令");
      finder.press("form#report button.main");
      String phrase = finder.page().locator("#phrase").innerText();
      SERVER.clock().advance(Duration.ofMinutes(25));
      lin.open("/reports").press("main a[href^='/reports/R'], main table a[href^='/reports/']");
      lin.fill("#ask #text", "谢谢。请问是哪个固件版本？设备会自行重启吗？");
      lin.page().locator("#ask [name=nothing-new]").check();
      lin.press("#ask button");
      finder.open("/mailbox").fill("#phrase", phrase).press("#open button");
      assertTrue(finder.text().contains("哪个固件版本"), finder::text);
      screen(finder, 844, "12-mailbox");
    }
  }
}
