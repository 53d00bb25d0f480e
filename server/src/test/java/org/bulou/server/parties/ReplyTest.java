package org.bulou.server.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestPostgres;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replies by mail: into their own thread, or left for a coordinator; never answered. */
class ReplyTest {
  private static final GreenMail MAIL = MailHouse.open();
  private static final GreenMailUser BOX = MAIL.setUser("psirt@house.example", "box", "secret");
  private static final TestServer SERVER =
      TestServer.on(
          TestPostgres.settings(MailHouse.settings(MAIL), MailHouse.box(MAIL, "box", "secret")));
  private final PartyCase c = PartyCase.open(SERVER);
  private final String party = c.add("CN");
  private final String address =
      "desk-" + UUID.randomUUID().toString().substring(0, 8) + "@vendor.example";
  private final String token = asked();

  @AfterAll
  static void stop() {
    SERVER.close();
    MAIL.stop();
  }

  private static Instant now() {
    return SERVER.clock().instant();
  }

  /** We write to the party; the mail that says so carries the address of the reply. */
  private String asked() {
    c.us().get(party).submit("#contact-form", Map.of("name", "desk", "address", address));
    c.invite(party);
    assertEquals(200, c.write(party, "what do you ship?").status());
    assertEquals(1, SERVER.bean(Mailer.class).send(now()));
    for (MimeMessage m : MAIL.getReceivedMessages()) {
      String head = head(m, "Reply-To");
      if (head(m, "To").equals(address)) {
        assertTrue(head.matches("psirt\\+[0-9a-f]{32}@house.example"), head);
        return head;
      }
    }
    throw new AssertionError("no mail");
  }

  private static String head(MimeMessage m, String name) {
    try {
      String[] found = m.getHeader(name);
      return found == null ? "" : found[0];
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void arrives(String headers, String body) {
    try {
      String id = "Message-ID: <" + UUID.randomUUID() + "@vendor.example>\r\n";
      byte[] raw =
          (headers.replace("\n", "\r\n")
                  + (headers.contains("Message-ID") ? "" : id)
                  + "\r\n"
                  + body)
              .getBytes(StandardCharsets.UTF_8);
      BOX.deliver(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String from(String sender) {
    return "From: Desk <" + sender + ">\nTo: " + token + "\nSubject: Re: message\n";
  }

  private static int fetch() {
    return SERVER.bean(ReplyBox.class).fetch(now());
  }

  private String thread() {
    return c.us().get(party).page().select("section[aria-labelledby=thread]").text();
  }

  /** HTML with a script in it, and a file. */
  private static String mixed(String words) {
    return "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<script>alert(1)</script><p>"
        + words
        + " &lt;b&gt;</p>\r\n--b\r\nContent-Type: application/octet-stream\r\n"
        + "Content-Disposition: attachment; filename=\"log.bin\"\r\n\r\nbytes of it\r\n--b--\r\n";
  }

  private void place(String words) {
    String action =
        c.us()
            .page()
            .select("article.unmatched:contains(" + words + ") form[action$=/place]")
            .attr("action");
    c.us()
        .submit(
            "form[action=" + action + "]",
            Map.of(
                "number",
                c.matter().number(),
                "party",
                party.substring(party.lastIndexOf('/') + 1)));
    assertEquals(200, c.us().status(), c.us()::text);
  }

  private static String said() {
    return "said-" + UUID.randomUUID();
  }

  @Test
  void shouldPutAReplyIntoItsThreadOnce() {
    String words = said();
    arrives(from(address) + "Message-ID: <" + words + "@vendor.example>\n", words + "\r\n");
    assertEquals(1, fetch());
    assertEquals(0, fetch());
    arrives(from(address) + "Message-ID: <" + words + "@vendor.example>\n", words + "\r\n");
    assertEquals(1, fetch(), "the same mail under another number");
    assertEquals(2, thread().split(words, -1).length, this::thread);
  }

  @Test
  void shouldTakeNothingWhenItIsBrokenOffAndAllOfItLater() {
    String words = said();
    byte[] raw = (from(address) + "\n" + words).getBytes(StandardCharsets.UTF_8);
    JdbcClient sql = SERVER.bean(JdbcClient.class);
    sql.sql("alter table parties.message rename to message_away").update();
    try {
      SERVER.bean(Incoming.class).take(7, 1, java.util.Optional.of(raw), now());
      throw new AssertionError("it was to break off");
    } catch (org.springframework.dao.DataAccessException e) {
      assertTrue(e.getMessage().contains("message"), e::getMessage);
    } finally {
      sql.sql("alter table parties.message_away rename to message").update();
    }
    assertEquals(
        Incoming.Outcome.THREADED,
        SERVER.bean(Incoming.class).take(7, 1, java.util.Optional.of(raw), now()));
    assertEquals(
        Incoming.Outcome.AGAIN,
        SERVER.bean(Incoming.class).take(7, 1, java.util.Optional.of(raw), now()));
    assertTrue(thread().contains(words));
  }

  @Test
  void shouldShowHtmlAsTextAndKeepFiles() {
    String words = said();
    String mixed = mixed(words);
    arrives(
        from(address) + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n", mixed);
    fetch();
    String thread = thread();
    assertTrue(thread.contains(words + " <b>") && !thread.contains("alert(1)"), thread);
    String href = c.us().get(party).page().selectFirst("a[download]").attr("href");
    assertEquals("bytes of it", c.us().get(href).body());
  }

  @Test
  void shouldLeaveAForgedSenderForThoseOfTheCaseAlone() {
    String words = said();
    arrives(from("somebody@else.example"), words);
    fetch();
    assertFalse(thread().contains(words));
    assertTrue(c.us().get("/unmatched").text().contains(words), c.us()::text);
    Browser stranger = SERVER.signedIn(Role.COORDINATOR);
    assertFalse(stranger.get("/unmatched").text().contains(words), "another case's coordinator");
    assertEquals(403, SERVER.signedIn(Role.ANALYST).get("/unmatched").status());
    c.us().get("/unmatched");
    place(words);
    assertTrue(thread().contains(words));
    assertFalse(c.us().get("/unmatched").text().contains(words));
  }

  @Test
  void shouldBringTheFilesOfAMailThatIsPlacedByHand() {
    String words = said();
    arrives(
        from("somebody@else.example")
            + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n",
        mixed(words));
    fetch();
    c.us().get("/unmatched");
    assertTrue(c.us().text().contains("Attachments: 1"), c.us()::text);
    place(words);
    assertTrue(thread().contains(words), "placed");
    String href = c.us().get(party).page().select("a[download]").last().attr("href");
    assertEquals("bytes of it", c.us().get(href).body());
    JdbcClient sql = SERVER.bean(JdbcClient.class);
    String kept = "select count(*) from parties.unmatched where raw is not null";
    assertEquals(0, sql.sql(kept).query(Integer.class).single(), "nothing of it stays behind");
  }

  @Test
  void shouldLeaveWhatHasNoNumberOrOneThatEnded() {
    String words = said();
    arrives("From: a@b.example\nTo: psirt@house.example\nSubject: hello\n", words);
    fetch();
    Person other = SERVER.person(Role.COORDINATOR);
    assertTrue(SERVER.as(other).get("/unmatched").text().contains(words), "of no case: anybody's");
    c.us().get(party).submit("#given form", Map.of());
    String late = said();
    arrives(from(address), late);
    fetch();
    assertFalse(thread().contains(late));
    assertTrue(c.us().get("/unmatched").text().contains(late));
  }

  @Test
  void shouldNeitherThreadNorAnswerWhatAProgramSent() {
    int before = MAIL.getReceivedMessages().length;
    String words = said();
    for (String header :
        List.of(
            "Auto-Submitted: auto-replied\n",
            "Precedence: bulk\n",
            "List-Id: <x.example>\n",
            "Return-Path: <>\n",
            "Message-ID: " + "<" + uuid() + "@house.example>\n")) {
      arrives(from(address) + header, words);
    }
    assertEquals(5, fetch());
    assertFalse(thread().contains(words));
    assertFalse(c.us().get("/unmatched").text().contains(words));
    assertEquals(0, SERVER.bean(Mailer.class).send(now()));
    assertEquals(before + 5, MAIL.getReceivedMessages().length, "only what arrived");
  }

  /** The identity of our own mail, out of the reply address. */
  private String uuid() {
    String hex = token.replaceAll(".*\\+|@.*", "");
    return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
  }

  @Test
  void shouldTakeNoMoreThanAPersonWrites() {
    String sender = "bomb-" + UUID.randomUUID().toString().substring(0, 8) + "@else.example";
    for (int i = 0; i < 35; i++) {
      arrives("From: " + sender + "\nTo: psirt@house.example\nSubject: s\n", "x" + i);
    }
    assertEquals(35, fetch());
    long kept =
        c.us().get("/unmatched").page().select("article.unmatched code").stream()
            .filter(e -> e.text().equals(sender))
            .count();
    assertEquals(30, kept);
    SERVER.clock().advance(Duration.ofHours(2));
  }

  @Test
  void shouldNoteAMailThatCameBack() {
    String report =
        """
        --r
        Content-Type: text/plain

        no such user
        --r
        Content-Type: message/delivery-status

        Action: failed
        --r--
        """
            .replace("\n", "\r\n");
    arrives(
        "From: MAILER-DAEMON@vendor.example\nTo: "
            + token
            + "\nSubject: failure\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/report; report-type=delivery-status; boundary=r\n",
        report);
    fetch();
    String state =
        SERVER
            .bean(JdbcClient.class)
            .sql("select state from parties.mail where id = :id")
            .param("id", UUID.fromString(uuid()))
            .query((r, n) -> r.getString(1))
            .single();
    assertEquals("bounced", state);
  }
}
