package org.bulou.server.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bulou.server.access.People;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar feed: number and time, to whoever has the secret, until it ends. */
class CalendarTest {
  private static final TestServer SERVER = TestServer.shared();
  private final Person owner = SERVER.person(Role.ANALYST);
  private final Case matter = WatchedCase.open(SERVER, Life.LIVE, owner);
  private final Case drill = WatchedCase.open(SERVER, Life.EXERCISE, owner);
  private final Case foreign = WatchedCase.open(SERVER, Life.LIVE, SERVER.person(Role.ANALYST));
  private final Browser mine = SERVER.as(owner);
  private final Browser program = SERVER.stranger();

  private String open() {
    mine.get("/reminders").submit("form[action=/reminders/calendar]", Map.of());
    assertEquals(200, mine.status(), mine::text);
    return mine.page().select("#address").text().replaceFirst("https?://[^/]+", "");
  }

  @Test
  void shouldTellNumberAndTimeOnly() {
    Instant due = SERVER.clock().instant().plus(Duration.ofDays(2));
    for (Case c : new Case[] {matter, drill, foreign}) {
      WatchedCase.due(SERVER, c, due);
    }
    String address = open();
    program.get(address);
    assertEquals(200, program.status());
    assertTrue(program.answerHeader("content-type").startsWith("text/calendar"));
    String calendar = program.body();
    assertTrue(calendar.contains("SUMMARY:" + matter.number() + "\r\n"), calendar);
    assertEquals(2, calendar.split("BEGIN:VEVENT", -1).length, calendar);
    String[] known = {"BEGIN", "END", "VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART", "SUMMARY"};
    calendar
        .lines()
        .map(l -> l.replaceAll(":.*", ""))
        .forEach(name -> assertTrue(java.util.List.of(known).contains(name), name));
    assertFalse(
        SERVER
            .bean(JdbcClient.class)
            .sql("select encode(token_hash, 'escape') as kept from watch.feed")
            .query((r, n) -> r.getString("kept"))
            .list()
            .contains(address.replace("/calendar/", "")));
    SERVER.bean(Cases.class).dismiss(matter.id(), owner.id(), owner.id());
    assertFalse(program.get(address).body().contains(matter.number()), "left the case");
  }

  @Test
  void shouldEndAtOnceAndAnswerLikeNothing() {
    String address = open();
    String renewed = open();
    String nothing = program.get("/calendar/" + "x".repeat(43)).body();
    assertEquals(404, program.status());
    assertEquals(nothing, program.get(address).body(), "renewed: the old address is dead");
    assertEquals(200, program.get(renewed).status());
    mine.get("/reminders").submit("form[action$=/close]", Map.of());
    assertEquals(404, program.get(renewed).status(), "switched off");
    String last = open();
    SERVER.bean(People.class).close(owner.id(), owner.id());
    assertEquals(404, program.get(last).status(), "the account is closed");
    assertEquals(nothing, program.body());
  }
}
