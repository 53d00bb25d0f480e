package org.bulou.server.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulou.law.facts.Value;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.filings.FilingCase;
import org.bulou.server.record.Recorded;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** From the papers to the signed list. */
class VisitTest {
  private static final TestServer SERVER = TestServer.shared();
  private final Person analyst = SERVER.person(Role.ANALYST);
  private final Person releaser = SERVER.person(Role.RELEASER);
  private final Case matter = FilingCase.china(SERVER).open(Life.LIVE, analyst, releaser);
  private final String path = "/cases/" + matter.number() + "/visits";
  private final Browser mine = SERVER.as(analyst);
  private final Browser hers = SERVER.as(releaser);

  private Browser post(Browser by, String below, Map<String, String> fields) {
    by.get(path);
    String page = by.get(path + "/1").status() == 200 ? path + "/1" : path;
    by.get(page);
    Map<String, List<String>> form = new HashMap<>();
    fields.forEach((name, value) -> form.put(name, List.of(value)));
    form.put("_csrf", List.of(by.page().select("[name=_csrf]").last().val()));
    return by.post(path + below, form);
  }

  private Browser open(String officers, String document, String shown) {
    return post(
        mine,
        "",
        Map.of(
            "way", "visit",
            "entity", "sz",
            "authority", "cn.police",
            "officers", officers,
            "document", document,
            "shown", shown,
            "ground", "network inspection",
            "scope", "logs and rules",
            "began", "2026-11-20T09:00",
            "zone", "Asia/Shanghai"));
  }

  private Value inspection(String attribute) {
    var record = SERVER.bean(Cases.class).file(matter.id()).record();
    return record
        .at(record.newest())
        .part("inspection-visit-1")
        .map(p -> p.value(p.type().need(attribute)))
        .orElse(Value.NOT_SAID);
  }

  @Test
  void shouldSayWhatOfThePapersIsWantingAndTellTheCase() {
    open("Li Wei, 0123\nWang", "", "");
    assertEquals(200, mine.status(), mine::text);
    String wanting = mine.page().select("#wanting").text();
    assertTrue(wanting.contains("showed no card"), wanting);
    assertTrue(wanting.contains("No document with a number"), wanting);
    assertFalse(wanting.contains("Fewer than two"), wanting);
    assertTrue(inspection("officers") instanceof Value.Number n && n.is() == 2);
    assertTrue(inspection("identity_shown") instanceof Value.Truth t && !t.is());
    assertTrue(inspection("notice_shown") instanceof Value.Truth t && !t.is());
  }

  @Test
  void shouldProduceAfterTheGateRefuseOnAGroundAndEndWithTheSignedList() {
    open("Li Wei, 0123\nWang Fang，0456", "GD-2026-17", "yes");
    assertTrue(mine.page().select("#wanting").isEmpty(), mine::text);
    post(mine, "/1/ask", Map.of("what", "the log of six months", "level", ""));
    post(mine, "/1/ask", Map.of("what", "the source of the cipher", "level", ""));
    post(mine, "/1/close", Map.of("signed", "Li Wei; Zhang"));
    assertEquals(422, mine.status(), "something has no answer yet");
    Map<String, String> produced =
        Map.of("demand", "1", "words", "a copy on a stick, receipt 5", "sha256", "a".repeat(64));
    post(mine, "/1/produce", produced);
    assertEquals(403, mine.status(), "an analyst hands nothing over alone");
    post(hers, "/1/produce", Map.of("demand", "1", "words", "a copy", "sha256", "xyz"));
    assertEquals(422, hers.status(), "that is no hash");
    post(hers, "/1/produce", produced);
    if (hers.status() == 422) { // in doubt a lawful order is answered with a name and reasons
      assertTrue(hers.text().contains("with reasons"), hers::text);
      Map<String, String> answered = new HashMap<>(produced);
      answered.put("reasons", "the notice names the power");
      post(hers, "/1/produce", answered);
    }
    assertEquals(200, hers.status(), hers::text);
    post(hers, "/1/refuse", Map.of("demand", "2", "ground", ""));
    assertEquals(422, hers.status());
    post(hers, "/1/refuse", Map.of("demand", "2", "ground", "Cryptography Law Art. 31(2)"));
    assertEquals(200, hers.status(), hers::text);
    post(hers, "/1/refuse", Map.of("demand", "1", "ground", "changed our mind"));
    assertEquals(422, hers.status(), "what was handed over stays handed over");
    post(mine, "/1/close", Map.of("signed", "Li Wei; Zhang"));
    assertEquals(200, mine.status(), mine::text);
    String hash = mine.page().select("#closed code").text();
    assertEquals(64, hash.length());
    post(mine, "/1/ask", Map.of("what", "more", "level", ""));
    assertEquals(422, mine.status(), "it is over");
    mine.get(path + "/1/sheet");
    assertTrue(mine.text().contains("Cryptography Law Art. 31(2)"), mine::text);
    assertTrue(mine.text().contains("a".repeat(64)) && mine.text().contains(hash), mine::text);
    Recorded closed =
        SERVER.bean(Recorder.class).about(matter.id().value()).stream()
            .filter(e -> e.type().equals("visit.closed"))
            .findFirst()
            .orElseThrow();
    assertTrue(closed.entry().parts().containsKey("list"), "the ledger commits to the list");
  }
}
