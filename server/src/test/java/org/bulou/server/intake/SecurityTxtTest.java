package org.bulou.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulou.server.access.Role;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** RFC 9116, from the register. */
class SecurityTxtTest {
  private static final TestServer SERVER = House.open();

  @Test
  void shouldSayWhereToReportAndUntilWhenThatHolds() {
    House.profile(SERVER, Optional.empty());
    Instant confirmed = SERVER.clock().instant();
    Browser stranger = SERVER.stranger().getOnly("/.well-known/security.txt");
    assertEquals(200, stranger.status());
    assertEquals("text/plain;charset=UTF-8", stranger.answerHeader("content-type"));
    List<String> lines = stranger.body().lines().toList();
    assertTrue(lines.stream().anyMatch(l -> l.matches("Contact: http.*/report")), stranger::body);
    assertTrue(lines.contains("Contact: mailto:psirt@sz.example"), stranger::body);
    assertTrue(lines.contains("Preferred-Languages: zh, en"));
    List<String> expires = lines.stream().filter(l -> l.startsWith("Expires: ")).toList();
    assertEquals(1, expires.size(), "exactly one");
    Instant until = Instant.parse(expires.getFirst().substring("Expires: ".length()));
    assertTrue(until.isAfter(confirmed) && until.isBefore(confirmed.plus(Duration.ofDays(365))));
    SERVER.clock().advance(Duration.ofDays(181));
    assertTrue(
        SERVER
            .as(House.posted(SERVER, Role.LEGAL))
            .get("/organisation")
            .text()
            .contains("security.txt has expired"));
    House.profile(SERVER, Optional.empty());
  }
}
