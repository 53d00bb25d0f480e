package org.bulou.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.access.Role;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What strangers may send to the form, and what must not come of it. */
class HostileFormTest {
  private static final TestServer SERVER = House.open();
  private static final String SCRIPT = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

  @Test
  void shouldShowScriptsInEveryFieldAsText() {
    String summary = House.unique(SCRIPT);
    Map<String, String> fields = new HashMap<>(House.report(summary));
    for (Field field : Field.values()) {
      switch (field.kind()) {
        case TEXT -> fields.put(field.wire(), SCRIPT);
        case LINE -> {
          if (field != Field.SUMMARY && field != Field.OTHER_PRODUCT) {
            fields.put(field.wire(), SCRIPT);
          }
        }
        case TICK -> fields.put(field.wire(), "yes");
        case CHOICE -> {
          if (field != Field.PRODUCT) {
            fields.put(field.wire(), field.choices().getFirst());
          }
        }
      }
    }
    String phrase = House.phrase(House.send(SERVER, fields));
    Browser desk = SERVER.as(House.posted(SERVER, Role.ANALYST)).get("/reports");
    assertHarmless(desk.page());
    desk.get("/reports/" + House.number(SERVER, summary));
    assertHarmless(desk.page());
    assertTrue(desk.text().contains("<script>alert(1)</script>"), desk::text);
    Browser finder = House.mailbox(SERVER, phrase);
    finder.submit("form#write", Map.of("text", SCRIPT));
    assertHarmless(finder.page());
    assertTrue(finder.text().contains("<script>alert(1)</script>"));
    // Given back with an error, too.
    fields.put("reproduce", "");
    Browser again = House.send(SERVER, fields);
    assertEquals(422, again.status());
    assertHarmless(again.page());
    assertEquals(SCRIPT, again.page().select("#harm").val());
  }

  private static void assertHarmless(Document page) {
    assertEquals(1, page.select("script").size(), "only the house's own script");
    assertEquals(0, page.select("[onerror], img[src=x], style, [style]").size());
  }

  @Test
  void shouldKeepWhatWasTypedAndSayWhatToDo() {
    Browser browser =
        House.send(SERVER, Map.of("product", "", "summary", "half a report", "contact", "me@x"));
    assertEquals(422, browser.status());
    assertEquals("half a report", browser.page().select("#summary").val());
    assertEquals("me@x", browser.page().select("#contact").val());
    assertTrue(browser.page().select("#product-problem").text().contains("one of our products"));
    assertTrue(browser.page().select("#reproduce-problem").text().contains("fill it in"));
    assertEquals("reproduce-hint reproduce-problem", described(browser, "reproduce"));
    assertEquals(2, browser.page().select("[role=alert] li a").size());
  }

  private static String described(Browser browser, String field) {
    return browser.page().select("#" + field).attr("aria-describedby");
  }

  @Test
  void shouldTakeOtherMakersProductsOnlyWithAFiling() {
    Browser browser = SERVER.stranger().get("/report");
    assertEquals(0, browser.page().select("#product option[value=other]").size());
    assertFalse(browser.text().contains("Filed as a platform"));
    Map<String, List<String>> forged = new HashMap<>();
    House.report("theirs", "product", "other", "other-product", "Acme X")
        .forEach((k, v) -> forged.put(k, List.of(v)));
    forged.put("_csrf", List.of(browser.page().select("[name=_csrf]").val()));
    assertEquals(422, browser.post("/report", forged).status());
    House.profile(SERVER, Optional.of("LDPT-2026-0007"));
    try {
      browser.get("/report");
      assertTrue(browser.text().contains("LDPT-2026-0007"), browser::text);
      browser.submit(
          "form#report",
          House.report(House.unique("theirs"), "product", "other", "other-product", "Acme X"));
      assertEquals(200, browser.status(), browser::text);
    } finally {
      House.profile(SERVER, Optional.empty());
    }
  }

  @Test
  void shouldTakeOneReportFromAFormSentTwice() {
    String summary = House.unique("double click");
    Browser browser = SERVER.stranger().get("/report");
    Map<String, List<String>> form = new HashMap<>();
    House.report(summary).forEach((k, v) -> form.put(k, List.of(v)));
    for (String hidden : List.of("once", "_csrf")) {
      form.put(hidden, List.of(browser.page().select("form#report [name=" + hidden + "]").val()));
    }
    String first = House.phrase(browser.post("/report", form));
    String second = House.phrase(browser.post("/report", form));
    assertEquals(first, second, "the answer a double click shows is the second one");
    House.number(SERVER, summary);
    assertEquals(1, count(summary));
    SERVER.clock().advance(Duration.ofMinutes(11));
    browser.post("/report", form);
    assertEquals(200, browser.status());
    assertEquals("", House.phrase(browser), "shown once; later there is no second look");
    assertEquals(1, count(summary));
  }

  @Test
  void shouldTakeOneReportFromManySendingsAtOnce() throws Exception {
    String summary = House.unique("at once");
    Submission same =
        new Submission(
            Content.of(f -> House.report(summary).getOrDefault(f.wire(), "")),
            Channel.FORM,
            SERVER.clock().instant(),
            "UTC",
            Optional.empty(),
            java.util.Set.of("sz"),
            List.of(),
            SERVER.bean(OnceToken.class).fresh(),
            true);
    List<Received> answers = new ArrayList<>();
    try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      var sendings =
          java.util.stream.Stream.generate(
                  () -> threads.submit(() -> SERVER.bean(Intake.class).receive(same)))
              .limit(8)
              .toList();
      for (var sending : sendings) {
        answers.add(sending.get());
      }
    }
    assertEquals(7, answers.stream().filter(Received::again).count());
    assertEquals(1, answers.stream().map(r -> r.phrase().orElseThrow().shown()).distinct().count());
    assertEquals(1, count(summary));
  }

  private static long count(String summary) {
    return SERVER.bean(Triage.class).list(true, House.reader(), 0).reports().stream()
        .filter(l -> l.summary().filter(summary::equals).isPresent())
        .count();
  }

  @Test
  void shouldNotLetAStrangerChooseTheMarkOfHisForm() {
    Map<String, String> fields = House.report(House.unique("chosen mark"), "once", "mine.mine");
    String one = House.phrase(House.send(SERVER, fields));
    String two = House.phrase(House.send(SERVER, fields));
    assertFalse(one.equals(two));
  }

  @Test
  void shouldRefuseAFormWithoutItsToken() {
    Browser browser = SERVER.stranger().get("/report");
    Map<String, List<String>> form = new HashMap<>();
    House.report("forged").forEach((k, v) -> form.put(k, List.of(v)));
    assertEquals(403, browser.post("/report", form).status());
    HttpResponse<String> files =
        new Multipart().fields(House.report("forged")).send(SERVER, browser.cookies(), "/report");
    assertEquals(403, files.statusCode());
    Browser desk = SERVER.as(House.posted(SERVER, Role.ANALYST));
    assertEquals(
        403, desk.post("/reports/R2026-0001/decline", Map.of("reason", List.of("x"))).status());
  }

  @Test
  void shouldSayThatBytesAreNoText() {
    Browser browser = SERVER.stranger().get("/report");
    Map<String, String> fields = new HashMap<>(House.report(House.unique("latin")));
    fields.remove("reproduce");
    HttpResponse<String> answer =
        new Multipart()
            .fields(fields)
            .raw("reproduce", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1))
            .post(SERVER, browser, "/report");
    assertEquals(422, answer.statusCode());
    assertTrue(
        Jsoup.parse(answer.body()).select("#reproduce-problem").text().contains("cannot be read"));
    for (String bad : List.of("nul \u0000 here", "half \uD800 pair", "bell \u0007")) {
      assertTrue(Check.unreadable(bad));
    }
    assertFalse(Check.unreadable("路由器 \uD83D\uDE00 ok\n\tyes"));
  }

  @Test
  void shouldRefuseWhatIsFarTooLarge() {
    Browser browser = SERVER.stranger().get("/report");
    Map<String, String> fields = new HashMap<>(House.report(House.unique("long")));
    fields.put("reproduce", "x".repeat(Field.REPRODUCE.most() + 1));
    HttpResponse<String> answer = new Multipart().fields(fields).post(SERVER, browser, "/report");
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("too long"));
    fields.put("reproduce", "x".repeat(3_000_000));
    assertEquals(413, new Multipart().fields(fields).post(SERVER, browser, "/report").statusCode());
  }

  @Test
  void shouldRefuseAFormThatIsNoForm() {
    Browser browser = SERVER.stranger().get("/report");
    Multipart many = new Multipart();
    for (int i = 0; i < 150; i++) {
      many.field("f" + i, "x");
    }
    assertEquals(413, many.send(SERVER, browser.cookies(), "/report").statusCode());
    Multipart header =
        new Multipart().part("name=\"a\"", "X: " + "y".repeat(5_000) + "\r\n", new byte[0]);
    assertEquals(413, header.send(SERVER, browser.cookies(), "/report").statusCode());
  }

  @Test
  void shouldLimitHowOftenANetworkReports() {
    SERVER.clock().advance(Duration.ofHours(2));
    List<Integer> answers = new ArrayList<>();
    Browser last = SERVER.stranger();
    for (int i = 0; i <= RateLimit.Kind.REPORT.most(); i++) {
      last = SERVER.stranger().get("/report");
      answers.add(last.submit("form#report", House.report(House.unique("flood"))).status());
    }
    assertEquals(429, answers.getLast());
    assertEquals(RateLimit.Kind.REPORT.most(), answers.stream().filter(s -> s == 200).count());
    assertTrue(last.page().select("#summary").val().startsWith("flood"), "nothing typed is lost");
    SERVER.clock().advance(Duration.ofHours(2));
    assertEquals(200, House.send(SERVER, House.report(House.unique("after"))).status());
  }

  @Test
  void shouldCountAnIpv6NetworkAsOne() {
    assertEquals(
        RateLimit.network("2001:db8:1:2:3:4:5:6"), RateLimit.network("2001:db8:1:2:ffff::1"));
    assertEquals("192.0.2.7", RateLimit.network("192.0.2.7"));
  }
}
