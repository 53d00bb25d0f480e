package org.bulou.server.filings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.platform.Sha256;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receipts come after the submission, byte for byte, and go out as files only. */
class ReceiptsTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String REPORT = "cn.rmsv.7-2.report-to-miit(sz, v1, r100)";
  private final Person analyst = SERVER.person(Role.ANALYST);
  private final Person releaser = SERVER.person(Role.RELEASER);

  private Filing sent(Case c) {
    Filings filings = SERVER.bean(Filings.class);
    Filing draft = filings.start(c.id(), "sz", Set.of(REPORT), analyst.id());
    assertThrows(
        NotPossible.class,
        () ->
            SERVER
                .bean(Receipts.class)
                .add(draft, "a", "text/plain", new byte[] {1}, analyst.id()));
    filings.act(c.id(), draft.number(), 1, Act.CHECK, Map.of(), releaser);
    return SERVER
        .bean(Sending.class)
        .submit(c.id(), draft.number(), 2, new Sending.Said("acc", "", "", "reasons", ""), analyst);
  }

  @Test
  void shouldKeepAReceiptByteForByte() throws IOException, InterruptedException {
    Case c = FilingCase.china(SERVER).open(Life.LIVE, analyst, releaser);
    Filing filing = sent(c);
    Browser b = SERVER.as(analyst).get("/cases/" + c.number() + "/filings/" + filing.number());
    String token = b.page().selectFirst("#receipt-form [name=_csrf]").val();
    String content = "%PDF-1.7 <script>alert(1)</script>\0回执";
    HttpResponse<String> answer =
        upload(b, b.path() + "/receipts", token, "../../回执<b>.pdf", content);
    assertEquals(302, answer.statusCode() == 303 ? 302 : answer.statusCode(), answer.body());
    Receipt receipt = SERVER.bean(Receipts.class).of(filing.id()).getFirst();
    assertEquals("回执<b>.pdf", receipt.name());
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    assertEquals(Sha256.hex(bytes), receipt.sha256());
    assertArrayEquals(bytes, SERVER.bean(Receipts.class).read(receipt));
    b.get(b.path());
    assertTrue(b.text().contains(receipt.sha256()), b.text());
    assertTrue(!b.body().contains("回执<b>"), "a name is text");
    b.get(b.path() + "/receipts/" + receipt.id());
    assertTrue(b.answerHeader("content-disposition").startsWith("attachment"));
    assertEquals("application/octet-stream", b.answerHeader("content-type"));
    Case other = FilingCase.china(SERVER).open(Life.LIVE, analyst, releaser);
    Filing theirs = sent(other);
    b.get("/cases/" + other.number() + "/filings/" + theirs.number() + "/receipts/" + receipt.id());
    assertEquals(404, b.status(), "a receipt is found at its own filing only");
  }

  @Test
  void shouldKeepNothingOfAReceiptInClear() {
    Case c = FilingCase.china(SERVER).open(Life.LIVE, analyst, releaser);
    byte[] plain = "receipt-in-clear".getBytes(StandardCharsets.UTF_8);
    Receipt receipt =
        SERVER.bean(Receipts.class).add(sent(c), "r.txt", "text/plain", plain, analyst.id());
    byte[] kept =
        SERVER
            .bean(JdbcClient.class)
            .sql("select bytes from filings.receipt_bytes where receipt_id = :id")
            .param("id", receipt.id())
            .query(byte[].class)
            .single();
    assertTrue(!new String(kept, StandardCharsets.ISO_8859_1).contains("receipt-in-clear"));
    assertArrayEquals(plain, SERVER.bean(Receipts.class).read(receipt));
  }

  @Test
  void shouldRefuseAReceiptLargerThanTenMegabytes() throws IOException, InterruptedException {
    Case c = FilingCase.china(SERVER).open(Life.LIVE, analyst, releaser);
    Filing filing = sent(c);
    Browser b = SERVER.as(analyst).get("/cases/" + c.number() + "/filings/" + filing.number());
    String token = b.page().selectFirst("#receipt-form [name=_csrf]").val();
    String large = "x".repeat((10 << 20) + 1);
    HttpResponse<String> answer = upload(b, b.path() + "/receipts", token, "large.pdf", large);
    assertEquals(413, answer.statusCode(), answer.body());
    assertTrue(SERVER.bean(Receipts.class).of(filing.id()).isEmpty());
    answer = upload(b, b.path() + "/receipts", token, "fits.pdf", large.substring(2 << 20));
    assertEquals(302, answer.statusCode(), answer.body());
  }

  private static HttpResponse<String> upload(
      Browser b, String path, String token, String name, String content)
      throws IOException, InterruptedException {
    String line = "x-boundary-x";
    String body =
        "--"
            + line
            + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
            + token
            + "\r\n--"
            + line
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/pdf\r\n\r\n"
            + content
            + "\r\n--"
            + line
            + "--\r\n";
    String cookies =
        b.cookies().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("; "));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(SERVER.address() + path))
            .header("Cookie", cookies)
            .header("Content-Type", "multipart/form-data; boundary=" + line)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
