package org.bulou.server.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.access.TestPeople;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.desk.demo.RouterCase;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A router flaw sold in China and the Union: two laws on one page, and nothing resolved. */
class CollisionBrowserTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final Chromium CHROMIUM = new Chromium();
  private final Person analyst = SERVER.person(Role.ANALYST);
  private final Case router = RouterCase.open(SERVER, analyst, Life.LIVE);

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  @Test
  void shouldShowBothRegimesAndTheirCollision() {
    try (Visitor desk = CHROMIUM.as(SERVER, analyst)) {
      desk.open("/cases/" + router.number()).check();
      String duties = desk.text("section.next") + desk.text("section[aria-labelledby=open]");
      assertTrue(duties.contains("Cyber Resilience Act Art. 14(1), 14(2)(a)"), duties);
      assertTrue(duties.contains("RMSV 第七条第（二）项"), duties);
      String not = desk.text("section.not");
      assertTrue(not.contains("publish, by"), not);
      assertTrue(not.contains("tell a foreign third party, by"), not);
      assertTrue(not.contains("RMSV 第九条"), not);
      String conflicts = desk.text("section.conflicts");
      assertTrue(
          conflicts.contains("Cyber Resilience Act Art. 14(1), 14(2)(a) × RMSV 第九条第（七）项"), conflicts);
      assertTrue(conflicts.contains("To be decided by counsel for: EU, CN"), conflicts);
      assertTrue(conflicts.contains("does not resolve it"), conflicts);
    }
  }

  @Test
  void shouldNameWhoDecidesOrSayThatNobodyCan() {
    try (Visitor desk = CHROMIUM.as(SERVER, analyst);
        Visitor chinese =
            CHROMIUM
                .stranger(SERVER, "zh-CN")
                .session(TestPeople.session(SERVER, analyst))) {
      desk.open("/cases/" + router.number());
      assertTrue(desk.text(".conflict .counsel").contains("CN: nobody in this case is"));
      Person counsel = SERVER.person(Role.LEGAL);
      SERVER.bean(Cases.class).addParticipant(router.id(), counsel.id(), analyst.id());
      desk.open("/cases/" + router.number()).check();
      String counsels = desk.text(".conflict .counsel");
      assertTrue(counsels.contains("EU: " + counsel.displayName()), counsels);
      assertTrue(counsels.contains("CN: " + counsel.displayName()), counsels);
      assertFalse(counsels.contains("nobody"), counsels);
      String zh = chinese.open("/cases/" + router.number()).check().text("section.conflicts");
      assertTrue(zh.contains("由以下法域的法务决定：EU, CN"), zh);
      assertTrue(zh.contains(counsel.displayName()), zh);
    }
  }
}
