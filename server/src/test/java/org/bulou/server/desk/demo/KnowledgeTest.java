package org.bulou.server.desk.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Told;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Four eyes for what the law asks, and an awareness that moves one way by itself. */
class KnowledgeTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String AWARE = "awareness(own, flaw)";
  private final Person analyst = SERVER.person(Role.ANALYST);
  private final Person second = SERVER.person(Role.ANALYST);
  private final Person legal = SERVER.person(Role.LEGAL);
  private final Instant noon = SERVER.clock().instant().truncatedTo(ChronoUnit.MINUTES);

  private Case open() {
    Cases cases = SERVER.bean(Cases.class);
    Case c = cases.open("knowledge", Life.LIVE, analyst.id());
    List.of(second, legal).forEach(p -> cases.addParticipant(c.id(), p.id(), analyst.id()));
    cases.record(
        c.id(),
        Optional.empty(),
        new Entry(
            "test",
            Bilingual.same("start"),
            List.of(
                Told.fact("case", "aspects", "{\"only\":[\"vulnerability\"]}"),
                Told.is("own", "entity"),
                Told.is("r", "product"),
                Told.is("flaw", "vulnerability"),
                Told.fact(AWARE, "at", "\"" + noon + "\""))),
        analyst.id());
    return cases.get(c.id());
  }

  private static String path(Case c) {
    return "/cases/" + c.number();
  }

  private static Map<String, List<String>> form(Browser b, Object... fields) {
    Map<String, List<String>> form = new HashMap<>();
    form.put("_csrf", List.of(b.page().selectFirst("[name=_csrf]").val()));
    for (int i = 0; i < fields.length; i += 2) {
      form.put(String.valueOf(fields[i]), List.of(String.valueOf(fields[i + 1])));
    }
    return form;
  }

  private static int version(Case c) {
    return SERVER.bean(Cases.class).get(c.id()).version();
  }

  private static Optional<Value> value(Case c, String part, String attribute) {
    var record = SERVER.bean(Cases.class).file(c.id()).record();
    Facts facts = record.at(record.newest());
    return facts.part(part).map((Part p) -> p.value(p.type().need(attribute)));
  }

  private static boolean answered(Case c) {
    return value(c, "presence(flaw, r)", "answer")
        .filter(v -> v instanceof Value.Member m && m.is().id().equals("no"))
        .isPresent();
  }

  private Browser propose(Case c) {
    Browser first = SERVER.as(analyst).get(path(c));
    first.post(
        path(c) + "/answers",
        form(
            first,
            "seen",
            version(c),
            "part",
            "presence(flaw, r)",
            "attribute",
            "answer",
            "value",
            "no",
            "how",
            "value",
            "grounds",
            "the module is not linked",
            "evidence",
            "build log 7"));
    assertEquals(200, first.status(), first::text);
    return first;
  }

  @Test
  void shouldCountANoOnlyWhenAnotherPersonReadItToo() {
    Case c = open();
    Browser first = propose(c);
    assertFalse(answered(c), "one reader ends no doubt");
    assertTrue(first.text().contains("Wants a second reader"), first::text);
    assertTrue(first.page().select("article.determination form").isEmpty(), "not by himself");
    String action = path(c) + "/knowledge/determinations/" + version(c);
    first.post(action, form(first, "agrees", "yes"));
    assertEquals(422, first.status());
    assertTrue(first.text().contains("You are its first reader"), first::text);
    assertFalse(answered(c));

    Browser other = SERVER.as(second).get(path(c));
    other.post(action, form(other, "agrees", "yes", "note", "saw the log"));
    assertEquals(200, other.status(), other::text);
    assertTrue(answered(c));
    for (String shown : List.of("the module is not linked", "build log 7", "saw the log")) {
      assertTrue(other.text().contains(shown), shown);
    }
    other.post(action, form(other, "agrees", "no", "note", "again"));
    assertEquals(422, other.status(), "read once");
    assertTrue(
        SERVER.bean(Recorder.class).about(c.id().value()).stream()
            .anyMatch(e -> e.type().equals("determination.confirmed")));
  }

  @Test
  void shouldLetNobodyConfirmWhatWasAnsweredAnew() {
    Case c = open();
    propose(c);
    int older = version(c);
    propose(c);
    int newer = version(c);
    Browser other = SERVER.as(second).get(path(c));
    assertEquals(1, other.page().select("article.determination form").size(), other::text);
    String action = path(c) + "/knowledge/determinations/";
    other.post(action + older, form(other, "agrees", "yes"));
    assertEquals(422, other.status());
    assertTrue(other.text().contains("Answered anew in version " + newer), other::text);
    assertFalse(answered(c), "the older one counts no more");
    other.post(action + newer, form(other, "agrees", "yes"));
    assertEquals(200, other.status());
    assertTrue(answered(c));
  }

  @Test
  void shouldKeepADisputedDeterminationAsAClaim() {
    Case c = open();
    propose(c);
    int proposed = version(c);
    Browser other = SERVER.as(second).get(path(c));
    String action = path(c) + "/knowledge/determinations/" + proposed;
    other.post(action, form(other, "agrees", "no"));
    assertEquals(422, other.status(), "who disagrees says why");
    other.post(action, form(other, "agrees", "no", "note", "it is linked statically"));
    assertEquals(200, other.status());
    assertFalse(answered(c));
    assertEquals(proposed, version(c));
    assertTrue(other.text().contains("it is linked statically"), other::text);
  }

  private void move(Browser b, Case c, Instant to, String reason) {
    b.get(path(c) + "/knowledge");
    b.post(
        path(c) + "/knowledge/awareness",
        form(
            b,
            "seen",
            version(c),
            "part",
            AWARE,
            "attribute",
            "at",
            "value",
            to.toString().substring(0, 16),
            "zone",
            "UTC",
            "reason",
            reason));
  }

  private static Instant aware(Case c) {
    return value(c, AWARE, "at").map(v -> ((Value.When) v).is().start()).orElseThrow();
  }

  @Test
  void shouldMoveAnAwarenessEarlierFreelyAndLaterOnlyByCounsel() {
    Case c = open();
    Instant earlier = noon.minus(Duration.ofHours(6));
    Browser b = SERVER.as(analyst);
    move(b, c, earlier, "");
    assertEquals(200, b.status(), b::text);
    assertEquals(earlier, aware(c));
    Instant later = noon.plus(Duration.ofHours(1));
    move(b, c, later, "it was certain only then");
    assertEquals(422, b.status());
    assertTrue(b.text().contains("Only counsel can do that"), b::text);
    assertEquals(earlier, aware(c));
    Browser l = SERVER.as(legal);
    move(l, c, later, "");
    assertEquals(422, l.status(), "counsel too gives a reason");
    move(l, c, later, "it was certain only then");
    assertEquals(200, l.status(), l::text);
    assertEquals(later, aware(c));
    assertEquals(3, l.page().select("section.aware ol.history li").size(), "all three, for ever");
    assertEquals(1, l.page().select("section.aware .gate-closed").size());
    assertTrue(l.text().contains("it was certain only then"), l::text);
  }

  @Test
  void shouldRefuseALaterAwarenessAtEveryDoor() {
    Case c = open();
    Browser b = SERVER.as(analyst).get(path(c));
    b.post(
        path(c) + "/answers",
        form(b, "seen", version(c), "part", AWARE, "attribute", "at", "how", "none", "value", ""));
    assertEquals(422, b.status(), "taking it back is moving it later");
    assertEquals(noon, aware(c));
  }
}
