package org.bulou.server.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestPostgres;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders from the projection to the mail server. */
class ReminderTest {
  private static final GreenMail MAIL = ManyReminders.server();
  private static final TestServer SERVER = start();
  private final Person owner = person(Role.ANALYST);
  private final Person deputy = person(Role.ANALYST);
  private final Person counsel = person(Role.LEGAL);
  private final Case matter = WatchedCase.open(SERVER, Life.LIVE, owner, deputy, counsel);

  private static TestServer start() {
    return TestServer.on(TestPostgres.settings(ManyReminders.mail(MAIL.getSmtp().getPort())));
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    MAIL.stop();
  }

  private static Person person(Role role) {
    Person p = SERVER.person(role);
    assertTrue(SERVER.bean(MailAddresses.class).set(p.id(), address(p)));
    return p;
  }

  private static String address(Person p) {
    return p.signInName() + "@people.example";
  }

  private static Instant now() {
    return SERVER.clock().instant();
  }

  private static void board(Case c, Instant... due) {
    WatchedCase.due(SERVER, c, due);
  }

  private static void round(Instant at) {
    RemindJob.round(SERVER.bean(Reminders.class), SERVER.bean(Letters.class), at);
  }

  private static List<MimeMessage> mails(Person to) {
    return Stream.of(MAIL.getReceivedMessages())
        .filter(m -> header(m, "To").equals(address(to)))
        .toList();
  }

  private static String header(MimeMessage m, String name) {
    try {
      return Optional.ofNullable(m.getHeader(name))
          .map(Arrays::asList)
          .orElse(List.of())
          .getFirst();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void shouldRemindBeforeAtAndAfterAndThenAskTheOthers() throws Exception {
    cases().appoint(matter.id(), Optional.of(owner.id()), Optional.of(deputy.id()), owner.id());
    Instant due = now().plus(Duration.ofHours(30));
    board(matter, due);
    for (int hours : new int[] {24, 4, 1, 0}) {
      Instant at = due.minus(Duration.ofHours(hours));
      int before = mails(owner).size();
      round(at.minusSeconds(1));
      assertEquals(before, mails(owner).size(), hours + " h, a second early");
      round(at);
      round(at);
      round(at.minus(Duration.ofHours(2)));
      assertEquals(
          before + 1, mails(owner).size(), hours + " h, once, also when the clock goes back");
    }
    assertEquals(2, mails(deputy).size(), "late and unheeded");
    assertEquals(0, mails(counsel).size());
    round(due.plus(Duration.ofMinutes(15)));
    assertEquals(1, mails(counsel).size());
    assertEquals(5, mails(owner).stream().map(m -> header(m, "Message-ID")).distinct().count());
    MimeMessage mail = mails(counsel).getFirst();
    String all = mail.getSubject() + mail.getContent();
    assertTrue(all.contains(matter.number()), all);
    assertFalse(all.contains("secret title") || all.contains("report"), all);
    assertTrue(header(mail, "Message-ID").endsWith("@house.example>"), header(mail, "Message-ID"));
  }

  @Test
  void shouldAskNobodyElseOnceAcknowledged() {
    cases().appoint(matter.id(), Optional.of(owner.id()), Optional.of(deputy.id()), owner.id());
    Instant due = now().plus(Duration.ofMinutes(30));
    board(matter, due);
    round(now());
    Browser b = SERVER.as(owner).get("/reminders");
    assertEquals("1", b.page().select("nav .badge").text());
    b.submit("form[action=/reminders/acknowledge]", Map.of());
    assertEquals(200, b.status(), b::text);
    assertTrue(b.page().select("nav .badge").isEmpty(), b::text);
    // Told again at the date, acknowledged again: nobody else is told.
    round(due);
    SERVER.bean(Reminders.class).acknowledge(matter, due, owner.id(), due);
    round(due.plus(Duration.ofHours(1)));
    assertEquals(0, mails(counsel).size());
    assertEquals(2, mails(owner).size());
  }

  @Test
  void shouldWithdrawWhatIsDoneAndMoveWhatMoved() {
    Instant due = now().plus(Duration.ofHours(2));
    board(matter, due);
    round(now());
    assertEquals(1, mails(owner).size());
    Instant later = due.plus(Duration.ofDays(3));
    board(matter, later);
    assertTrue(SERVER.as(owner).get("/reminders").page().select("article").isEmpty());
    round(due.plus(Duration.ofHours(1)));
    assertEquals(1, mails(owner).size(), "moved");
    board(matter, due);
    round(now());
    assertEquals(1, mails(owner).size(), "what came back was told already");
    round(due.minus(Duration.ofHours(1)));
    assertEquals(2, mails(owner).size());
    board(matter);
    round(due.plus(Duration.ofDays(1)));
    assertEquals(2, mails(owner).size(), "done");
  }

  @Test
  void shouldTellOnlyWhoStillTakesPartAndMailOnlyLiveCases() {
    Case drill = WatchedCase.open(SERVER, Life.EXERCISE, owner);
    board(drill, now().plus(Duration.ofMinutes(5)));
    board(matter, now().plus(Duration.ofMinutes(5)));
    cases().appoint(matter.id(), Optional.of(deputy.id()), Optional.empty(), owner.id());
    cases().dismiss(matter.id(), deputy.id(), owner.id());
    round(now());
    assertTrue(SERVER.as(owner).get("/reminders").text().contains(drill.number()));
    assertEquals(0, mails(owner).size(), "an exercise, and a case he does not watch");
    assertEquals(1, mails(counsel).size(), "the only one who watches left: counsel is told");
    assertEquals(0, mails(deputy).size());
    Browser outside = SERVER.as(deputy).get("/reminders");
    assertFalse(outside.body().contains(matter.number()), outside::text);
    String token = outside.page().selectFirst("[name=_csrf]").val();
    outside.post(
        "/reminders/acknowledge",
        Map.of(
            "_csrf",
            List.of(token),
            "number",
            List.of(matter.number()),
            "due",
            List.of(now().toString())));
    assertEquals(404, outside.status());
  }

  @Test
  void shouldSendAgainUnderTheSameIdentity() {
    board(matter, now().plus(Duration.ofMinutes(5)));
    MAIL.stop();
    round(now());
    assertTrue(SERVER.as(owner).get("/reminders").text().contains("could not be sent"));
    MAIL.start();
    round(now());
    assertEquals(0, mails(owner).size(), "it waits a little between two tries");
    round(now().plus(Duration.ofMinutes(1)));
    // As if the program had been killed after the server took it and before that was noted.
    SERVER
        .bean(JdbcClient.class)
        .sql("update watch.notice set mail = 'waiting' where case_id = ?")
        .param(matter.id().value())
        .update();
    round(now().plus(Duration.ofMinutes(2)));
    List<MimeMessage> twice = mails(owner);
    assertEquals(2, twice.size());
    assertEquals(1, twice.stream().map(m -> header(m, "Message-ID")).distinct().count());
  }

  private static Cases cases() {
    return SERVER.bean(Cases.class);
  }
}
