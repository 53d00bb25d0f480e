package org.bulou.server.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulou.law.evaluate.DutyState;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Cases;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.filings.FilingCase;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestPostgres;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A notice from its draft to the proof that it came, with a real mail server on the other side. */
class NoticeTest {
  private static final GreenMail MAIL = MailHouse.open();
  private static final TestServer SERVER =
      TestServer.on(TestPostgres.settings(MailHouse.settings(MAIL)));
  private static final String DUTY = "eu.cra.14-8.inform-users(sz, v1, r100)";
  private final PartyCase c = PartyCase.open(SERVER);
  private final Person releaser = SERVER.person(Role.RELEASER);

  @AfterAll
  static void stop() {
    SERVER.close();
    MAIL.stop();
  }

  private static Instant now() {
    return SERVER.clock().instant();
  }

  private static List<MimeMessage> to(String address) {
    return Stream.of(MAIL.getReceivedMessages())
        .filter(m -> header(m, "To").equals(address))
        .toList();
  }

  private static String header(MimeMessage m, String name) {
    try {
      return String.join("", Optional.ofNullable(m.getHeader(name)).orElse(new String[0]));
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Drafted by the coordinator, with what it discharges, and read by the releaser. */
  private String checked(String words) {
    SERVER.bean(Cases.class).addParticipant(c.matter().id(), releaser.id(), c.coordinator().id());
    Browser us = c.us().get(c.path() + "/notices");
    us.submit("#notice-form", Map.of("kind", "user"));
    String path = us.path();
    assertTrue(us.text().contains("[["), "what is not known stands as a gap");
    assertTrue(us.body().contains("Router r100"), "and what is known is filled in");
    us.submit("#words-form", Map.of("zh", "", "en", words, "duty", DUTY));
    assertEquals(200, us.status(), us::text);
    Browser second = SERVER.as(releaser).get(path);
    second.submit("#check-form", Map.of());
    assertEquals(200, second.status(), second::text);
    return path;
  }

  private Browser send(String notice, int... parties) {
    Browser us = c.us().get(notice);
    List<String> to = java.util.Arrays.stream(parties).mapToObj(Integer::toString).toList();
    return us.post(
        notice + "/send",
        Map.of(
            "_csrf", List.of(us.page().selectFirst("#send-form [name=_csrf]").val()),
            "revision", List.of(us.page().selectFirst("#send-form [name=revision]").val()),
            "reasons", List.of("users must know"),
            "sober", List.of("yes"),
            "party", to));
  }

  private DutyState duty() {
    return SERVER.bean(Evaluations.class).at(c.matter().id(), now()).duties().stream()
        .filter(d -> d.id().equals(DUTY))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private String contact(String party) {
    String address = "desk-" + UUID.randomUUID().toString().substring(0, 8) + "@vendor.example";
    c.us().get(party).submit("#contact-form", Map.of("name", "desk", "address", address));
    assertEquals(200, c.us().status(), c.us()::text);
    return address;
  }

  private static int number(String party) {
    return Integer.parseInt(party.substring(party.lastIndexOf('/') + 1));
  }

  @Test
  void shouldDischargeTheDutyOnceAMailServerTookTheMail() throws Exception {
    String party = c.add("CN");
    String address = contact(party);
    Browser theirs = c.opened(c.invite(party));
    String words = "update now " + UUID.randomUUID();
    String notice = checked(words);
    send(notice, number(party));
    assertEquals(200, c.us().status(), c.us()::text);
    assertTrue(duty().open(), "nothing shows yet that it came");
    assertEquals(1, SERVER.bean(Mailer.class).send(now()));
    assertEquals(0, SERVER.bean(Mailer.class).send(now()), "once");
    assertFalse(duty().open(), () -> "still " + duty());
    List<MimeMessage> got = to(address);
    assertEquals(1, got.size());
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    got.getFirst().writeTo(raw);
    String mail = raw.toString(java.nio.charset.StandardCharsets.UTF_8);
    for (String hidden :
        List.of(words, c.matter().number(), c.matter().title(), "Router", "flaw")) {
      assertFalse(mail.contains(hidden), hidden);
    }
    Browser page = c.us().get(notice);
    String id = header(got.getFirst(), "Message-ID").replaceAll("[<>]|@.*", "");
    assertTrue(page.text().contains(id) && page.text().contains("250"), page::text);
    assertTrue(page.page().select("#proofs").text().contains("took the mail"), page::text);
    assertTrue(theirs.get("/party/view").text().contains(words), theirs::text);
    assertTrue(c.us().get(notice).page().select("#proofs").text().contains("seen on its page"));
  }

  @Test
  void shouldTakeTheActBackWhenTheMailComesBack() {
    String party = c.add("CN");
    contact(party);
    c.invite(party);
    String notice = checked("please update");
    send(notice, number(party));
    SERVER.bean(Mailer.class).send(now());
    assertFalse(duty().open());
    UUID message = SERVER.bean(NoticeRows.class).sent(c.matter().id(), 1).getFirst().message();
    SERVER.bean(NoticeProofs.class).bounced(message, now());
    assertTrue(duty().open(), () -> "" + duty());
    assertTrue(c.us().get(notice).page().select("#proofs").text().contains("nothing shows yet"));
  }

  @Test
  void shouldAskTheGateOfEachAndLetOneShutGateStopNoOther() {
    String home = c.add("CN");
    String abroad = c.add("DE");
    String linkless = c.add("CN");
    c.invite(home);
    String notice = checked("please update");
    Browser us = c.us().get(notice);
    assertEquals(1, us.page().select("#send-form .gate-closed:has([name=party])").size(), us::text);
    assertEquals(2, us.page().select("#send-form .gate-clear:has([name=party])").size(), us::text);
    send(notice, number(home), number(abroad), number(linkless));
    assertEquals(422, c.us().status());
    List<Notice.Sent> sent = SERVER.bean(NoticeRows.class).sent(c.matter().id(), 1);
    assertEquals(1, sent.size());
    String outcome = c.us().page().select("#outcome").text();
    assertTrue(outcome.contains("gate is closed") && outcome.contains("no link"), outcome);
    send(notice, number(home));
    assertEquals(1, SERVER.bean(NoticeRows.class).sent(c.matter().id(), 1).size(), "not twice");
  }

  @Test
  void shouldNotLetTheWriterCheckNorAGapPass() {
    Person both = SERVER.person(Role.ANALYST, Role.RELEASER);
    SERVER.bean(Cases.class).addParticipant(c.matter().id(), both.id(), c.coordinator().id());
    Browser writer = SERVER.as(both).get(c.path() + "/notices");
    writer.submit("#notice-form", Map.of("kind", "user"));
    String path = writer.path();
    assertTrue(writer.page().select("#check-form").isEmpty());
    SERVER.bean(Cases.class).addParticipant(c.matter().id(), releaser.id(), c.coordinator().id());
    Browser second = SERVER.as(releaser).get(path).submit("#check-form", Map.of());
    assertEquals(422, second.status(), second::text);
    writer.get(path).submit("#words-form", Map.of("zh", "", "en", "whole,\nin two lines"));
    Browser late = SERVER.as(releaser).get(path);
    writer.get(path).submit("#words-form", Map.of("zh", "", "en", "changed meanwhile"));
    late.submit("#check-form", Map.of());
    assertEquals(422, late.status(), "not the words that were read");
  }

  @Test
  void shouldTakeHandingOverAsProofAtOnce() {
    String party = c.add("CN");
    String notice = checked("please update");
    Browser us = c.us().get(notice);
    us.post(
        notice + "/send",
        Map.of(
            "_csrf", List.of(us.page().selectFirst("#send-form [name=_csrf]").val()),
            "revision", List.of(us.page().selectFirst("#send-form [name=revision]").val()),
            "hand", List.of("registered letter"),
            "sober", List.of("yes"),
            "reasons", List.of(""),
            "party", List.of(Integer.toString(number(party)))));
    assertEquals(200, us.status(), us::text);
    assertFalse(duty().open());
    FilingCase.record(SERVER, c.matter().id(), c.coordinator(), FilingCase.unpublished(SERVER));
  }
}
