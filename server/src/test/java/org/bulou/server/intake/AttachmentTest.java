package org.bulou.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Files from strangers: taken as they flow, kept encrypted, never opened, handed out as bytes. */
class AttachmentTest {
  private static final TestServer SERVER = House.open();
  private static final byte[] SECRET =
      "PROOF-OF-CONCEPT-THAT-MUST-NOT-LIE-IN-CLEAR\n".repeat(100).getBytes(StandardCharsets.UTF_8);

  private static HttpResponse<String> send(String summary, Multipart form) {
    SERVER.clock().advance(Duration.ofMinutes(4));
    Browser browser = SERVER.stranger().get("/report");
    return form.fields(House.report(summary)).post(SERVER, browser, "/report");
  }

  private static ReportFile file(String summary) {
    Person analyst = House.posted(SERVER, Role.ANALYST);
    return SERVER
        .bean(Triage.class)
        .find(House.number(SERVER, summary), analyst.id())
        .orElseThrow();
  }

  private static List<Path> vault() throws IOException {
    try (Stream<Path> files = Files.list(SERVER.database().folder("attachments"))) {
      return files.toList();
    }
  }

  @Test
  void shouldKeepFilesEncryptedAndHandThemOutAsBytes() throws Exception {
    String summary = House.unique("with proof");
    HttpResponse<String> answer =
        send(summary, new Multipart().file("../../poc \"x\".html", "text/html", SECRET));
    assertEquals(200, answer.statusCode(), answer::body);
    Attachment kept = file(summary).attachments().getFirst();
    assertEquals(
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(SECRET)),
        kept.sha256());
    assertEquals("text/plain", kept.looksLike(), "our look at it, not the sender's word");
    assertFalse(kept.name().contains("/") || kept.name().contains("\""), kept.name());
    for (Path path : vault()) {
      assertFalse(
          new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).contains("PROOF-OF"));
    }
    Browser desk = SERVER.as(House.posted(SERVER, Role.ANALYST));
    String link = "/reports/" + file(summary).report().number() + "/attachments/" + kept.id();
    desk.getOnly(link);
    assertEquals(200, desk.status());
    assertEquals(new String(SECRET, StandardCharsets.UTF_8), desk.body());
    assertEquals("application/octet-stream", desk.answerHeader("content-type"));
    assertTrue(desk.answerHeader("content-disposition").startsWith("attachment;"));
    assertTrue(desk.answerHeader("content-disposition").contains(".untrusted"));
    assertEquals("nosniff", desk.answerHeader("x-content-type-options"));
    assertTrue(desk.answerHeader("content-security-policy").contains("sandbox"));
    assertEquals(303, SERVER.stranger().getOnly(link).status(), "nobody without an account");
    assertEquals(
        Handling.Act.ATTACHMENT_READ, file(summary).log().getLast().act(), "reading is logged");
  }

  @Test
  void shouldNeverUnpackABomb() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("zeros"));
      for (int i = 0; i < 512; i++) {
        zip.write(new byte[1 << 20]); // half a gigabyte of nothing, half a megabyte sent
      }
    }
    String summary = House.unique("bomb");
    assertEquals(
        200,
        send(summary, new Multipart().file("a.zip", "image/png", bytes.toByteArray()))
            .statusCode());
    Attachment kept = file(summary).attachments().getFirst();
    assertEquals("application/zip", kept.looksLike());
    assertEquals(bytes.size(), kept.size());
    Path stored = SERVER.database().folder("attachments").resolve(kept.id().toString());
    assertTrue(Files.size(stored) < bytes.size() + 1_000, "stored as sent, nothing unpacked");
  }

  @Test
  void shouldRefuseTooManyAndTooLargeAndKeepTheText() throws Exception {
    int before = vault().size();
    Multipart many = new Multipart();
    for (int i = 0; i <= Uploads.MOST_FILES; i++) {
      many.file("f" + i, "text/plain", SECRET);
    }
    HttpResponse<String> answer = send("too many", many);
    assertEquals(422, answer.statusCode());
    assertTrue(Jsoup.parse(answer.body()).select("#files-problem").text().contains("Too many"));
    assertEquals("too many", Jsoup.parse(answer.body()).select("#summary").val());
    HttpResponse<String> large =
        send(
            "too large",
            new Multipart().file("f", "text/plain", new byte[(int) Uploads.MOST_BYTES + 1]));
    assertEquals(422, large.statusCode());
    assertTrue(Jsoup.parse(large.body()).select("#files-problem").text().contains("too large"));
    assertEquals("too large", Jsoup.parse(large.body()).select("#summary").val());
    assertEquals(before, vault().size(), "what was refused does not stay");
  }

  @Test
  void shouldSayThatFilesMustBeChosenAgain() {
    Browser browser = SERVER.stranger().get("/report");
    HttpResponse<String> answer =
        new Multipart()
            .field("summary", "no product")
            .file("f.txt", "text/plain", SECRET)
            .post(SERVER, browser, "/report");
    assertEquals(422, answer.statusCode());
    assertTrue(
        Jsoup.parse(answer.body())
            .select("#files-problem")
            .text()
            .contains("choose the files again"));
  }

  @Test
  void shouldNoticeAFileThatWasTamperedWith() throws Exception {
    String summary = House.unique("tampered");
    send(summary, new Multipart().file("f.bin", "x/y", SECRET));
    ReportFile report = file(summary);
    Attachment kept = report.attachments().getFirst();
    Path stored = SERVER.database().folder("attachments").resolve(kept.id().toString());
    byte[] bytes = Files.readAllBytes(stored);
    bytes[bytes.length / 2] ^= 1;
    Files.write(stored, bytes);
    Triage.Opened opened =
        SERVER
            .bean(Triage.class)
            .attachment(report.report().number(), kept.id(), House.reader())
            .orElseThrow();
    try (InputStream content = opened.content()) {
      assertThrows(IOException.class, content::readAllBytes);
    }
  }

  @Test
  void shouldTakeFilesThroughTheMailbox() {
    String summary = House.unique("files later");
    String phrase = House.phrase(House.send(SERVER, House.report(summary)));
    Browser finder = House.mailbox(SERVER, phrase);
    HttpResponse<String> answer =
        new Multipart()
            .field("text", "here it is")
            .file("日志.txt", "text/plain", SECRET)
            .post(SERVER, finder, "/mailbox/messages");
    assertEquals(3, answer.statusCode() / 100, answer::body);
    assertTrue(finder.get("/mailbox/messages").text().contains("日志.txt"), finder::text);
    assertEquals(0, finder.page().select("a[href*=attachments]").size());
    Browser desk = SERVER.as(House.posted(SERVER, Role.ANALYST));
    desk.get("/reports/" + House.number(SERVER, summary));
    assertEquals(1, desk.page().select("a[href*=attachments]").size());
  }

  @Test
  void shouldEraseByErasingTheKeyAndNotBeforeHalfAYear() throws Exception {
    String summary = House.unique("to be erased");
    send(summary, new Multipart().file("f.bin", "x/y", SECRET));
    ReportFile report = file(summary);
    String number = report.report().number();
    Path stored =
        SERVER
            .database()
            .folder("attachments")
            .resolve(report.attachments().getFirst().id().toString());
    Triage triage = SERVER.bean(Triage.class);
    assertEquals(
        Erasure.TOO_EARLY,
        triage.erase(number, report.report().version(), "asked", House.reader()));
    assertTrue(Files.exists(stored));
    SERVER.clock().advance(Triage.KEPT);
    Browser counsel = SERVER.as(House.posted(SERVER, Role.LEGAL)).get("/reports/" + number);
    counsel.submit("form#erase", java.util.Map.of("erasing", "asked by the person"));
    assertEquals(200, counsel.status(), counsel::text);
    assertFalse(counsel.body().contains(summary));
    assertTrue(counsel.text().contains("Erased"), counsel::text);
    assertFalse(Files.exists(stored));
    assertEquals(
        Handling.Act.ERASED,
        triage.find(number, House.reader()).orElseThrow().log().getLast().act());
  }

  @Test
  void shouldSweepWhatACrashLeft() throws Exception {
    Path left =
        SERVER.database().folder("attachments").resolve(java.util.UUID.randomUUID().toString());
    Files.write(left, SECRET);
    SERVER.bean(Intake.class).sweep();
    assertFalse(Files.exists(left));
  }

  @Test
  void shouldMakeNamesHarmless() {
    assertEquals("passwd", SafeName.of("../../etc/passwd"));
    assertEquals("b.exe", SafeName.of("C:\\a\\b.exe"));
    assertEquals("x_ y_z.txt", SafeName.of("x\r y\u202Ez.txt"));
    assertEquals("file", SafeName.of("..."));
    assertEquals("日志 1.log", SafeName.of("日志 1.log"));
    assertTrue(SafeName.of("a".repeat(500)).length() <= 100);
  }
}
