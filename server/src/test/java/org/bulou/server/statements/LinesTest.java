package org.bulou.server.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.filings.FilingCase;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Nobody clears what he wrote, and what departs from cleared lines is marked. */
class LinesTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private static final String WORDS = "We know of a report and look into it.";
  private final Person analyst = SERVER.person(Role.ANALYST);
  private final Person counsel = SERVER.person(Role.LEGAL);
  private final Case matter = FilingCase.both(SERVER).open(Life.LIVE, analyst, counsel);
  private final String path = "/cases/" + matter.number();
  private final Browser mine = SERVER.as(analyst);
  private final Browser hers = SERVER.as(counsel);
  private final Told told = new Told(mine, matter);
  private final Told clears = new Told(hers, matter);

  private static String in(Duration ahead) {
    return LocalDateTime.ofInstant(SERVER.clock().instant().plus(ahead), ZoneId.of("UTC"))
        .format(FORM);
  }

  private static final Map<String, String> DRAFT =
      Map.of("audience", "public", "level", "existence", "language", "en", "words", WORDS);

  private void clear(int lines, Duration until) {
    clears.post("/lines/" + lines + "/clear", Map.of("until", in(until), "zone", "UTC"));
  }

  private Map<String, String> press(String words, String... more) {
    Map<String, String> answer =
        Told.with(
            Told.letter("a journalist", "v1.in_own_code", "yes"),
            "kind",
            "press",
            "audience",
            "public",
            "purpose",
            "publicity",
            "lines",
            "1");
    return Told.with(Told.with(answer, "words", words), more);
  }

  private String departures() {
    return mine.page().select("#departures li").text();
  }

  @Test
  void shouldLetSomebodyElseWithTheRoleClearAndNobodyElse() {
    told.post("/lines", DRAFT);
    assertEquals(200, mine.status(), mine::text);
    told.post("/lines/1/clear", Map.of("until", in(Duration.ofDays(1)), "zone", "UTC"));
    assertEquals(403, mine.status());
    clears.post("/lines", DRAFT);
    clear(2, Duration.ofDays(1));
    assertEquals(422, hers.status(), "who wrote them does not clear them");
    clear(1, Duration.ofDays(-1));
    assertEquals(422, hers.status(), "not until yesterday");
    clear(1, Duration.ofDays(1));
    assertEquals(200, hers.status(), hers::text);
    assertTrue(hers.page().select("#lines-1").text().contains(counsel.displayName()));
    clear(1, Duration.ofDays(2));
    assertEquals(422, hers.status(), "a clearance is not prolonged silently");
  }

  @Test
  void shouldMarkEveryDeparture() {
    told.post("/lines", DRAFT);
    told.said(press(WORDS));
    assertTrue(departures().contains("not cleared when it was said"), mine::text);
    assertTrue(departures().contains("not on the list"), mine::text);
    clears.post("/lines/spokespeople", Map.of("name", "Zhang", "entity", "sz"));
    clear(1, Duration.ofDays(1));
    SERVER.clock().advance(Duration.ofMinutes(2));
    told.said(press(WORDS));
    assertEquals("", departures());
    told.said(press(WORDS + " It is bad.", "level", "nature"));
    assertTrue(departures().contains("content level"), mine::text);
    assertTrue(departures().contains("not the text of the lines"), mine::text);
    told.said(press(WORDS, "lines", "", "beyond", "he named the product"));
    assertTrue(departures().contains("no cleared lines"), mine::text);
    assertTrue(mine.page().select("#departures").text().contains("he named the product"));
    SERVER.clock().advance(Duration.ofDays(2));
    Browser anew = SERVER.as(analyst);
    new Told(anew, matter).said(press(WORDS));
    assertTrue(
        anew.page().select("#departures").text().contains("cleared when it was said, or no longer"),
        anew::text);
    anew.get(path + "/statements");
    assertEquals(4, anew.page().select("ul.filings .tag.conflict").size(), anew::text);
  }

  @Test
  void shouldSayNothingToThePublicWithoutLinesThatAnotherPersonCleared() {
    told.say(press(WORDS, "lines", ""));
    assertEquals(422, mine.status());
    assertTrue(mine.text().contains("another person cleared"), mine::text);
    told.post("/lines", DRAFT);
    clears.post("/lines/spokespeople", Map.of("name", "Zhang", "entity", "sz"));
    clear(1, Duration.ofDays(1));
    clears.say(press(WORDS));
    assertTrue(hers.text().contains("another person cleared"), "not whoever cleared them");
    told.say(press(WORDS));
    assertTrue(mine.page().select(".gate.card").size() == 1 || mine.status() == 200, mine::text);
    told.say(press("Something else."));
    assertTrue(mine.text().contains("another person cleared"), mine::text);
  }
}
