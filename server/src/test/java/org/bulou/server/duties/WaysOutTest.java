package org.bulou.server.duties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.filings.FilingCase;
import org.bulou.server.organisation.Entity;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.Post;
import org.bulou.server.organisation.Staff;
import org.bulou.server.record.Ledger;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every way out × every answer of its gate, through the pages people use. A closed gate lets
 * nothing out whatever an analyst writes; an undetermined one only a mandatory filing, with
 * reasons.
 */
class WaysOutTest {
  private static final TestServer SERVER = TestServer.shared();
  private final Person analyst = SERVER.person(Role.ANALYST);
  private final Person releaser = SERVER.person(Role.RELEASER);
  private final Person coordinator = SERVER.person(Role.COORDINATOR);
  private final Browser writer = SERVER.as(analyst);
  private final Browser sharer = SERVER.as(coordinator);

  /** What the gate answers. */
  enum Answer {
    CLEAR,
    UNDETERMINED,
    CLOSED;

    String css() {
      return ".gate-" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A way out. */
  enum Door {
    FILE("filing.submit"),
    SHARE("pack.made"),
    ADMIT("person.admitted"),
    SAY("statement.passed"),
    PRODUCE("visit.produced"),
    INVITE("party.invited"),
    WRITE("party.written-to"),
    NOTICE("notice.sent");

    private final String event;

    Door(String event) {
      this.event = event;
    }
  }

  /** A foreign reader or authority is closed while nothing is public, and open to doubt unsaid. */
  private Case open(Answer answer, Life life) {
    Case opened =
        FilingCase.both(SERVER)
            .silentOn("publicity(v1)")
            .open(life, analyst, releaser, coordinator);
    Ledger ledger = SERVER.bean(Ledger.class);
    ledger.work();
    SERVER.clock().advance(java.time.Duration.ofSeconds(11));
    ledger.work();
    if (answer == Answer.CLOSED) { // said now, because a moment later it is old
      FilingCase.record(SERVER, opened.id(), analyst, FilingCase.unpublished(SERVER));
    }
    return opened;
  }

  private static long left(Door door, Case c, Person newcomer) {
    return SERVER.bean(Recorder.class).about(c.id().value()).stream()
        .filter(e -> e.type().startsWith(door.event))
        .filter(e -> door != Door.ADMIT || said(e, newcomer.id().toString()))
        .count();
  }

  private static boolean said(org.bulou.server.record.Recorded event, String text) {
    return event.reveals().stream()
        .anyMatch(r -> new String(r.value(), java.nio.charset.StandardCharsets.UTF_8).equals(text));
  }

  @ParameterizedTest
  @CsvSource({
    "FILE, CLEAR, '', true",
    "FILE, UNDETERMINED, '', false",
    "FILE, UNDETERMINED, the date stands, true",
    "FILE, CLOSED, '', false",
    "FILE, CLOSED, the date stands, false",
    "SHARE, CLEAR, '', true",
    "SHARE, UNDETERMINED, '', false",
    "SHARE, UNDETERMINED, they asked, false",
    "SHARE, CLOSED, '', false",
    "SHARE, CLOSED, they asked, false",
    "ADMIT, CLEAR, '', true",
    "ADMIT, UNDETERMINED, '', false",
    "ADMIT, UNDETERMINED, he asked, false",
    "ADMIT, CLOSED, '', false",
    "ADMIT, CLOSED, he asked, false",
    "SAY, CLEAR, '', true",
    "SAY, UNDETERMINED, '', false",
    "SAY, UNDETERMINED, they asked, false",
    "SAY, CLOSED, '', false",
    "SAY, CLOSED, they asked, false",
    "PRODUCE, CLEAR, '', true",
    "PRODUCE, UNDETERMINED, '', false",
    "PRODUCE, UNDETERMINED, they asked, true",
    "PRODUCE, CLOSED, '', false",
    "PRODUCE, CLOSED, they asked, false",
    "INVITE, CLEAR, '', true",
    "INVITE, UNDETERMINED, '', false",
    "INVITE, UNDETERMINED, they asked, false",
    "INVITE, CLOSED, '', false",
    "INVITE, CLOSED, they asked, false",
    "WRITE, CLEAR, '', true",
    "WRITE, UNDETERMINED, '', false",
    "WRITE, UNDETERMINED, they asked, false",
    "WRITE, CLOSED, '', false",
    "WRITE, CLOSED, they asked, false",
    "NOTICE, CLEAR, '', true",
    "NOTICE, UNDETERMINED, '', false",
    "NOTICE, UNDETERMINED, they must know, true",
    "NOTICE, CLOSED, '', false",
    "NOTICE, CLOSED, they must know, false"
  })
  void shouldLeaveOnlyThroughItsGate(Door door, Answer answer, String reasons, boolean leaves) {
    Case c = open(answer, Life.LIVE);
    Person newcomer = colleague(answer == Answer.CLEAR ? "CN" : "DE");
    Browser by = go(door, c, answer, reasons, newcomer, true);
    assertEquals(leaves ? 1 : 0, left(door, c, newcomer), by::text);
    assertEquals(leaves, by.status() == 200, by::text);
    if (door == Door.ADMIT) {
      int seen = SERVER.as(newcomer).get("/cases/" + c.number()).status();
      assertEquals(leaves ? 200 : 404, seen);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FILE, EXERCISE",
    "FILE, DEMO",
    "SHARE, EXERCISE",
    "SHARE, DEMO",
    "SAY, EXERCISE",
    "SAY, DEMO",
    "INVITE, EXERCISE",
    "INVITE, DEMO",
    "WRITE, EXERCISE",
    "WRITE, DEMO",
    "NOTICE, EXERCISE",
    "NOTICE, DEMO"
  })
  void shouldLeaveOnlyFromALiveCase(Door door, Life life) {
    Case c = open(Answer.CLEAR, life);
    Person newcomer = colleague("CN");
    Browser by = go(door, c, Answer.CLEAR, "reasons", newcomer, false);
    assertEquals(422, by.status(), by::text);
    assertEquals(0, left(door, c, newcomer));
  }

  /** A way out that is not here yet must not come in without a row above. */
  @Test
  void shouldKnowEveryDoor() {
    assertEquals(
        Set.of(
            "/cases/{number}/filings/{filing}/submit",
            "/cases/{number}/packs",
            "/cases/{number}/parties/notices/{notice}/send",
            "/cases/{number}/parties/{party}/invite",
            "/cases/{number}/parties/{party}/messages",
            "/cases/{number}/people",
            "/cases/{number}/statements/say",
            "/cases/{number}/visits/{visit}/produce",
            "/reports/{number}/ask",
            "/reports/{number}/state"),
        Endpoints.of(SERVER).doors());
  }

  private Browser go(
      Door door, Case c, Answer answer, String reasons, Person newcomer, boolean checkGate) {
    return switch (door) {
      case FILE -> file(c, answer, reasons, checkGate);
      case SHARE -> share(c, answer, reasons, checkGate);
      case ADMIT -> admit(c, answer, reasons, newcomer);
      case SAY -> say(c, answer, reasons, checkGate);
      case PRODUCE -> produce(c, answer, reasons, checkGate);
      case NOTICE -> warn(c, answer, reasons, checkGate);
      case INVITE, WRITE -> tell(door, c, answer, reasons, checkGate);
    };
  }

  private Browser file(Case c, Answer answer, String reasons, boolean checkGate) {
    String duty =
        answer == Answer.CLEAR
            ? "cn.rmsv.7-2.report-to-miit(sz, v1, r100)"
            : "eu.cra.14-2a.early-warning(grp, v1)";
    writer.get("/cases/" + c.number() + "/filings/new?duty=" + duty.replace(" ", "%20"));
    writer.submit("form[id^=start-]", Map.of());
    assertEquals(200, writer.status(), writer::text);
    String path = writer.path();
    SERVER.as(releaser).get(path).submit("#check-form", Map.of());
    writer.get(path);
    shows(writer, answer, checkGate);
    return post(
        writer,
        path + "/submit",
        Map.of("account", "zhang@sz", "reasons", reasons),
        writer.page().selectFirst("[name=revision]").val());
  }

  private Browser share(Case c, Answer answer, String reasons, boolean checkGate) {
    String to =
        answer == Answer.CLEAR
            ? "&to=authority:cn.nvdb&purpose=lawful-order"
            : "&to=auditor&purpose=contract&name=Smith&territory=US";
    String packs = "/cases/" + c.number() + "/packs";
    sharer.get(packs + "/new?entity=sz&level=detail&sober=yes" + to);
    assertEquals(200, sharer.status(), sharer::text);
    shows(sharer, answer, checkGate);
    String piece = sharer.page().selectFirst("[name=piece]:not([disabled])").val();
    Map<String, String> form = new HashMap<>();
    sharer
        .page()
        .select("#pack-form input[type=hidden]")
        .forEach(i -> form.put(i.attr("name"), i.val()));
    form.put("piece", piece);
    form.put("why", "chosen by hand");
    form.put("reasons", reasons);
    return post(sharer, packs, form, "");
  }

  private Browser admit(Case c, Answer answer, String reasons, Person newcomer) {
    String people = "/cases/" + c.number() + "/people";
    sharer.get(people + "/ask?entity=sz&who=" + newcomer.id());
    assertEquals(200, sharer.status(), sharer::text);
    shows(sharer, answer, true);
    Map<String, String> form = new HashMap<>();
    form.put("who", newcomer.id().toString());
    form.put("entity", "sz");
    form.put("reasons", reasons);
    return post(sharer, people, form, "");
  }

  /** A letter to a customer: at home, or abroad. */
  private Browser say(Case c, Answer answer, String reasons, boolean checkGate) {
    String path = "/cases/" + c.number() + "/statements";
    writer.get(path + "/new");
    Map<String, String> form = new HashMap<>();
    writer
        .page()
        .select("#statement-form select")
        .forEach(i -> form.put(i.attr("name"), i.selectFirst("option").val()));
    form.putAll(
        Map.of(
            "kind", "letter",
            "entity", "sz",
            "speaker", "Zhang",
            "recipient", "a customer",
            "territory", answer == Answer.CLEAR ? "CN" : "US",
            "level", "detail",
            "purpose", "contract",
            "channel", "post",
            "words", "There is a flaw."));
    form.putAll(Map.of("sealed", "yes", "sober", "yes", "reasons", reasons));
    Browser by = post(writer, path + "/say", form, "");
    if (checkGate && answer != Answer.CLEAR) {
      shows(by, answer, true);
    }
    return by;
  }

  /** Something an authority asked for by letter: at home, or in another territory. */
  private Browser produce(Case c, Answer answer, String reasons, boolean checkGate) {
    String path = "/cases/" + c.number() + "/visits";
    String authority = answer == Answer.CLEAR ? "cn.nvdb" : "eu.srp";
    post(
        writer.get(path),
        path,
        Map.of(
            "way", "letter",
            "entity", "sz",
            "authority", authority,
            "ground", "its letter",
            "scope", "the flaw",
            "began", "2026-11-20T10:00",
            "zone", "UTC"),
        "");
    assertEquals(200, writer.status(), writer::text);
    post(writer, path + "/1/ask", Map.of("what", "all of it", "level", "detail"), "");
    Browser by = SERVER.as(releaser).get(path + "/1");
    post(
        by,
        path + "/1/produce",
        Map.of("demand", "1", "words", "a copy", "sha256", "", "reasons", reasons),
        "");
    if (checkGate && by.status() != 200) {
      shows(by, answer, true);
    }
    return by;
  }

  /** A vendor that is let in, or written to: at home, or abroad. */
  private Browser tell(Door door, Case c, Answer answer, String reasons, boolean checkGate) {
    sharer.get("/cases/" + c.number() + "/parties");
    sharer.submit(
        "#party-form",
        Map.of(
            "name", "a vendor",
            "kind", "downstream",
            "territory", answer == Answer.CLEAR ? "CN" : "DE",
            "no-provider", "yes"));
    assertEquals(200, sharer.status(), sharer::text);
    Map<String, String> form = new HashMap<>();
    form.put("entity", "sz");
    form.put("level", "detail");
    form.put("days", "30");
    form.put("text", "There is a flaw.");
    form.put("sober", "yes");
    form.put("reasons", reasons);
    String to = sharer.path() + (door == Door.INVITE ? "/invite" : "/messages");
    Browser by = post(sharer, to, form, "");
    if (by.status() != 200) {
      shows(by, answer, checkGate);
    }
    return by;
  }

  /** A notice to a vendor, handed over by letter. */
  private Browser warn(Case c, Answer answer, String reasons, boolean checkGate) {
    String parties = "/cases/" + c.number() + "/parties";
    sharer.get(parties);
    sharer.submit(
        "#party-form",
        Map.of(
            "name", "a vendor",
            "kind", "downstream",
            "territory", answer == Answer.CLEAR ? "CN" : "DE",
            "no-provider", "yes"));
    writer.get(parties + "/notices").submit("#notice-form", Map.of("kind", "user"));
    String notice = writer.path();
    writer.submit("#words-form", Map.of("zh", "请更新。", "en", "Please update."));
    assertEquals(200, writer.status(), writer::text);
    SERVER.as(releaser).get(notice).submit("#check-form", Map.of());
    sharer.get(notice);
    shows(sharer, answer, checkGate);
    return post(
        sharer,
        notice + "/send",
        Map.of("party", "1", "hand", "by letter", "sober", "yes", "reasons", reasons),
        sharer.page().selectFirst("[name=revision]").val());
  }

  private static void shows(Browser by, Answer answer, boolean check) {
    if (check) {
      assertTrue(
          by.page().select(answer.css()).hasText(),
          () -> "not " + answer + ": " + by.page().select(".gate").text());
    }
  }

  /** As somebody who knows every field, whether the page offered it or not. */
  private static Browser post(Browser by, String to, Map<String, String> fields, String revision) {
    Map<String, List<String>> form = new HashMap<>();
    fields.forEach((name, value) -> form.put(name, List.of(value)));
    form.put("revision", List.of(revision));
    form.put("_csrf", List.of(by.page().selectFirst("[name=_csrf]").val()));
    return by.post(to, form);
  }

  private Person colleague(String territory) {
    Person person = SERVER.person(Role.ANALYST);
    String id = "ways-" + UUID.randomUUID().toString().substring(0, 8);
    Bilingual name = Bilingual.same(id);
    SERVER
        .bean(Organisation.class)
        .entity(new Entity(id, name, territory, Optional.empty(), Set.of(), 0), person.id());
    SERVER.bean(Staff.class).post(new Post(person.id(), id, territory), person.id());
    return person;
  }
}
