package org.bulou.server.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.access.TestPeople;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.desk.demo.RouterCase;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;

/** A router case with an analyst and counsel for each of the two laws, and what they do in it. */
final class Deciding {
  static final String EARLY_WARNING = "Art. 14(1), 14(2)(a)";
  final TestServer server;
  final Person analyst;
  final Person eu;
  final Person cn;
  final Case router;
  final String path;

  Deciding(TestServer server) {
    this.server = server;
    this.analyst = server.person(Role.ANALYST);
    this.eu = TestPeople.counsel(server, "eu");
    this.cn = TestPeople.counsel(server, "cn");
    this.router = RouterCase.open(server, analyst, Life.LIVE);
    this.path = "/cases/" + router.number();
    server.bean(Cases.class).addParticipant(router.id(), eu.id(), analyst.id());
    server.bean(Cases.class).addParticipant(router.id(), cn.id(), analyst.id());
  }

  /** Where the early warning meets the prohibition. */
  String link() {
    return server.as(analyst).get(path).page().select("article.conflict").stream()
        .filter(a -> a.text().contains(EARLY_WARNING))
        .map(a -> a.selectFirst("a[href*=/conflict]").attr("href"))
        .findFirst()
        .orElseThrow();
  }

  String key() {
    return link().replaceAll(".*key=", "");
  }

  /** Its article on the case page. */
  String card(Person reader) {
    Browser b = server.as(reader).get(path);
    assertEquals(200, b.status(), b::text);
    return b.page().select("article.conflict").stream()
        .filter(a -> a.text().contains(EARLY_WARNING))
        .map(a -> a.text())
        .findFirst()
        .orElseThrow();
  }

  Browser decide(Person who, Duration lasts, String what, String why) {
    return server
        .as(who)
        .get(link())
        .submit(
            "#decide-form",
            Map.of(
                "way",
                "minimum",
                "what",
                what,
                "why",
                why,
                "alternatives",
                "waiting for " + why,
                "until",
                local(lasts),
                "zone",
                "UTC"));
  }

  Browser sign(Person who, String why) {
    return server
        .as(who)
        .get(link())
        .submit("#sign-form", Map.of("why", why, "alternatives", "other " + why));
  }

  String local(Duration ahead) {
    Instant at = server.clock().instant().plus(ahead).truncatedTo(ChronoUnit.MINUTES);
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString();
  }
}
