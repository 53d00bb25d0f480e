package org.bulou.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.time.Span;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.organisation.Entity;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Reports that came by mail or telephone: the first signal lies in the past. */
class RecordElsewhereTest {
  private static final TestServer SERVER = House.open();
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static String mail(String subject) {
    return """
        Received: from mx.example (mx.example [192.0.2.1])
         by psirt.sz.example with ESMTPS id 1; Mon, 23 Nov 2026 16:40:07 +0800 (CST)
        Received: from lying.example; Mon, 1 Jan 2001 00:00:00 +0000
        From: =?UTF-8?B?5p2O?= Finder <li@example.net>
        To: psirt@sz.example
        Subject: SUBJECT
        Date: Tue, 1 Jan 2030 00:00:00 +0000
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/html

        <script>alert(1)</script>
        --b
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Send =E2=80=9C..%2f=E2=80=9D to /cgi-bin
        --b
        Content-Type: application/zip
        Content-Disposition: attachment; filename="poc.zip"
        Content-Transfer-Encoding: base64

        UEsDBA==
        --b--
        """
        .replace("SUBJECT", subject)
        .replace("\n", "\r\n");
  }

  private static HttpResponse<String> read(Browser desk, byte[] file, Map<String, String> typed) {
    desk.get("/reports/record");
    return new Multipart()
        .fields(typed)
        .file("m.eml", "message/rfc822", file)
        .post(SERVER, desk, "/reports/record/read");
  }

  @Test
  void shouldStartTheClockWhenTheMailArrived() {
    while (SERVER.clock().instant().isBefore(Instant.parse("2026-11-24T10:00:00Z"))) {
      SERVER.clock().advance(Duration.ofHours(1));
    }
    String subject = House.unique("traversal");
    Person analyst = House.posted(SERVER, Role.ANALYST);
    Browser desk = SERVER.as(analyst);
    HttpResponse<String> filled =
        read(desk, mail(subject).getBytes(StandardCharsets.UTF_8), Map.of("zone", "Asia/Shanghai"));
    assertEquals(200, filled.statusCode(), filled::body);
    Document page = Jsoup.parse(filled.body());
    assertEquals(subject, page.select("#summary").val());
    assertEquals("Send “..%2f” to /cgi-bin", page.select("#reproduce").val());
    assertEquals("李 Finder <li@example.net>", page.select("#contact").val());
    assertEquals("2026-11-23T16:40:07", page.select("#received").val(), "our server's line");
    assertTrue(page.text().contains("they stay in the original"));

    Map<String, String> form = new HashMap<>();
    for (String name :
        new String[] {"summary", "reproduce", "contact", "received", "zone", "mail", "once"}) {
      form.put(name, page.select("form#record [name=" + name + "]").val());
    }
    form.put("channel", "mail");
    form.put("product", "r200");
    form.put("entities", "sz");
    HttpResponse<String> done = new Multipart().fields(form).post(SERVER, desk, "/reports/record");
    assertEquals(3, done.statusCode() / 100, done::body);
    String number = House.number(SERVER, subject);
    ReportFile file = SERVER.bean(Triage.class).find(number, analyst.id()).orElseThrow();
    assertEquals(Instant.parse("2026-11-23T08:40:07Z"), file.report().receivedAt());
    assertEquals(Set.of("sz"), file.report().entities());
    assertEquals("m.eml", file.attachments().getFirst().name());
    assertEquals("message/rfc822", file.attachments().getFirst().looksLike());
    assertFalse(file.report().mailbox());

    desk.get("/reports/" + number).submit("form#accept", Map.of());
    assertEquals(200, desk.status(), desk::text);
    Report report = SERVER.bean(Triage.class).find(number, analyst.id()).orElseThrow().report();
    Duty miit =
        SERVER
            .bean(Evaluations.class)
            .at(report.caseId().orElseThrow(), SERVER.clock().instant())
            .duties()
            .stream()
            .filter(d -> d.id().equals("cn.rmsv.7-2.report-to-miit(sz, v1, r200)"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        Instant.parse("2026-11-25T08:40:07Z"), Span.instantOf(miit.due().orElseThrow().earliest()));
  }

  @Test
  void shouldRecordACallWithAPassPhraseToPassOn() {
    String summary = House.unique("a call");
    Browser desk = SERVER.as(House.posted(SERVER, Role.ANALYST)).get("/reports/record");
    desk.submit("form#record", call(summary, "mailbox", "yes"));
    assertEquals(200, desk.status(), desk::text);
    assertEquals(200, House.mailbox(SERVER, House.phrase(desk)).status());
  }

  private static Map<String, String> call(String summary, String... more) {
    Map<String, String> fields = House.report(summary, more);
    fields.putIfAbsent("channel", "phone");
    fields.putIfAbsent("entities", "muc");
    fields.putIfAbsent("zone", "Asia/Shanghai");
    fields.putIfAbsent(
        "received",
        SERVER
            .clock()
            .instant()
            .minus(Duration.ofDays(1))
            .atZone(CHINA)
            .toLocalDateTime()
            .toString());
    return fields;
  }

  @Test
  void shouldRefuseTheFutureAndTimesThatNeverWere() {
    Browser desk = SERVER.as(House.posted(SERVER, Role.ANALYST));
    record Bad(String received, String zone, String says) {}
    for (Bad bad :
        new Bad[] {
          new Bad("2099-01-01T00:00", "UTC", "future"),
          new Bad("2026-03-29T02:30", "Europe/Berlin", "does not exist"),
          new Bad("yesterday", "UTC", "date and time")
        }) {
      desk.get("/reports/record");
      desk.submit(
          "form#record",
          call(House.unique("bad time"), "received", bad.received(), "zone", bad.zone()));
      assertEquals(422, desk.status(), bad.toString());
      assertTrue(desk.page().select("#received-problem").text().contains(bad.says()), bad.says());
    }
    desk.get("/reports/record");
    Map<String, String> nobody = call(House.unique("by nobody"));
    nobody.put("entities", "someone-else");
    desk.submit("form#record", nobody);
    assertTrue(desk.page().select("#entities-problem").text().contains("at least one"));
  }

  @Test
  void shouldSayThatASharedBoxIsKnownToBoth() {
    Organisation organisation = SERVER.bean(Organisation.class);
    Entity muc = organisation.register().entity("muc").orElseThrow();
    share(organisation, "psirt@sz.example");
    try {
      String summary = House.unique("shared box");
      Browser desk = SERVER.as(House.posted(SERVER, Role.ANALYST)).get("/reports/record");
      assertTrue(desk.text().contains("known to all who share it"));
      desk.submit("form#record", call(summary, "channel", "mail", "entities", "sz"));
      assertEquals(200, desk.status(), desk::text);
      String number = House.number(SERVER, summary);
      assertTrue(desk.get("/reports/" + number).text().contains("several of our entities share"));
      Report report =
          SERVER
              .bean(Triage.class)
              .find(number, House.posted(SERVER, Role.ANALYST).id())
              .orElseThrow()
              .report();
      assertEquals(Set.of("muc", "sz"), report.entities());
      assertTrue(
          SERVER
              .as(House.posted(SERVER, Role.LEGAL))
              .get("/organisation")
              .page()
              .select("#shared")
              .hasText());
    } finally {
      share(organisation, muc.reportAddress().orElseThrow());
    }
  }

  private static void share(Organisation organisation, String address) {
    Entity muc = organisation.register().entity("muc").orElseThrow();
    organisation.entity(
        new Entity(
            muc.id(),
            muc.name(),
            muc.establishedIn(),
            java.util.Optional.of(address),
            muc.roles(),
            muc.version()),
        House.KEEPER);
  }

  @Test
  void shouldPutNoLineBreakFromAHeaderAnywhere() {
    Browser desk = SERVER.as(House.posted(SERVER, Role.ANALYST));
    // =0D=0A inside an encoded word: a header of its own, if anybody pasted it into one.
    HttpResponse<String> filled =
        read(
            desk,
            mail("=?utf-8?Q?hi=0D=0ABcc:_all@example.org?= there").getBytes(StandardCharsets.UTF_8),
            Map.of());
    assertEquals(
        "hi Bcc: all@example.org there", Jsoup.parse(filled.body()).select("#summary").val());
  }

  @Test
  void shouldRefuseWhatIsNoMail() {
    Browser desk = SERVER.as(House.posted(SERVER, Role.ANALYST));
    StringBuilder nested = new StringBuilder("Subject: x\r\n");
    for (int i = 0; i < 200; i++) {
      nested
          .append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\r\n\r\n--b")
          .append(i)
          .append("\r\n");
    }
    StringBuilder headers = new StringBuilder("Subject: x\r\n");
    for (int i = 0; i < 5_000; i++) {
      headers.append("X-").append(i).append(": y\r\n");
    }
    for (String bad :
        new String[] {
          "\u007fELF nothing of a mail",
          "",
          nested.toString(),
          headers.toString(),
          "Subject: " + "x".repeat(90_000)
        }) {
      HttpResponse<String> answer =
          read(desk, bad.getBytes(StandardCharsets.UTF_8), Map.of("summary", "typed already"));
      assertEquals(422, answer.statusCode(), bad.substring(0, Math.min(40, bad.length())));
      assertTrue(answer.body().contains("no mail we can read"));
      assertEquals("typed already", Jsoup.parse(answer.body()).select("#summary").val());
    }
  }

  @Test
  void shouldNotOpenAnotherPersonsDraft() {
    Browser one = SERVER.as(House.posted(SERVER, Role.ANALYST));
    HttpResponse<String> filled =
        read(one, mail(House.unique("mine")).getBytes(StandardCharsets.UTF_8), Map.of());
    String sealed = Jsoup.parse(filled.body()).select("[name=mail]").val();
    String summary = House.unique("not mine");
    Browser two = SERVER.as(House.posted(SERVER, Role.ANALYST)).get("/reports/record");
    two.submit("form#record", call(summary, "mail", sealed));
    assertEquals(200, two.status(), two::text);
    ReportFile file =
        SERVER
            .bean(Triage.class)
            .find(House.number(SERVER, summary), House.posted(SERVER, Role.ANALYST).id())
            .orElseThrow();
    assertEquals(0, file.attachments().size());
  }
}
