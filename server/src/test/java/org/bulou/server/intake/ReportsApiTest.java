package org.bulou.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bulou.server.testing.Contract;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for programs, request and answer checked against the contract. */
class ReportsApiTest {
  private static final TestServer SERVER = House.open();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path CONTRACT = Path.of("src/main/resources/api/v1/openapi.yaml");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static List<String> violations(String schema, String json) {
    return Contract.violations(schema, json);
  }

  private static HttpResponse<String> post(byte[] body, String... headers) throws Exception {
    SERVER.clock().advance(Duration.ofMinutes(4));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(SERVER.address() + "/api/v1/reports"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (List.of(headers).stream().noneMatch("Content-Type"::equals)) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> answer =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    boolean good = answer.statusCode() < 300;
    assertEquals(List.of(), violations(good ? "Received" : "Problem", answer.body()), answer::body);
    assertEquals(
        good ? "application/json" : "application/problem+json;charset=UTF-8",
        answer.headers().firstValue("content-type").orElse(""));
    return answer;
  }

  private static HttpResponse<String> post(String body, String... headers) throws Exception {
    return post(body.getBytes(StandardCharsets.UTF_8), headers);
  }

  private static String report(String summary, String more) {
    return "{\"product\":\"r100\",\"summary\":\""
        + summary
        + "\",\"reproduce\":\"step one\""
        + more
        + "}";
  }

  @Test
  void shouldTakeAReportAndOpenItsMailbox() throws Exception {
    String summary = House.unique("by program");
    String body =
        report(
            summary,
            ",\"exploited\":\"yes\",\"foundOn\":\"your-service\",\"money\":false,\"contact\":null,\"credit\":true");
    assertEquals(List.of(), violations("Report", body));
    HttpResponse<String> answer = post(body);
    assertEquals(201, answer.statusCode(), answer::body);
    assertEquals("no-store", answer.headers().firstValue("cache-control").orElse(""));
    JsonNode json = JSON.readTree(answer.body());
    assertEquals(200, House.mailbox(SERVER, json.at("/mailbox/passPhrase").asString()).status());
    assertTrue(json.at("/mailbox/address").asString().endsWith("/mailbox"));
    Report report =
        SERVER
            .bean(Triage.class)
            .find(House.number(SERVER, summary), House.reader())
            .orElseThrow()
            .report();
    assertEquals(Channel.API, report.channel());
  }

  @Test
  void shouldMakeOneReportOfOneKeyAndBody() throws Exception {
    String summary = House.unique("retried");
    String key = "8e03978e-40d5-43dd-bc93-6894a57f9324" + summary.hashCode();
    HttpResponse<String> first = post(report(summary, ""), "Idempotency-Key", key);
    HttpResponse<String> second = post(report(summary, ""), "Idempotency-Key", key);
    assertEquals(201, first.statusCode());
    assertEquals(200, second.statusCode());
    assertEquals(phrase(first), phrase(second));
    HttpResponse<String> other = post(report(House.unique("same key"), ""), "Idempotency-Key", key);
    assertEquals(201, other.statusCode(), "another body under a key somebody else used");
    assertFalse(phrase(first).equals(phrase(other)));
    assertEquals(400, post(report(summary, ""), "Idempotency-Key", "1").statusCode());
  }

  private static String phrase(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).at("/mailbox/passPhrase").asString();
  }

  /** What the contract refuses the server refuses, and the other way round. */
  @Test
  void shouldRefuseWhatTheContractRefuses() throws Exception {
    for (String bad :
        List.of(
            "{}",
            "{\"product\":\"r100\",\"summary\":\"s\"}",
            report("s", ",\"severity\":\"high\""),
            report("s", ",\"money\":\"yes\""),
            report("s", ",\"where\":7"),
            report("s", ",\"where\":{\"a\":1}"),
            report("s", ",\"exploited\":\"perhaps\""),
            report("x".repeat(201), ""),
            report("s", ",\"contact\":\"" + "y".repeat(401) + "\""),
            "{\"product\":\"r100\",\"summary\":null,\"reproduce\":\"r\"}")) {
      assertFalse(violations("Report", bad).isEmpty(), bad);
      HttpResponse<String> answer = post(bad);
      assertEquals(422, answer.statusCode(), bad);
      assertTrue(JSON.readTree(answer.body()).path("errors").size() > 0, answer::body);
    }
    JsonNode problem =
        JSON.readTree(post(report("s", ",\"sev/er~ity\":1"), "Accept-Language", "zh-CN").body());
    assertEquals("#/sev~1er~0ity", problem.at("/errors/0/pointer").asString());
    assertTrue(problem.path("detail").asString().contains("未保存"), problem::toString);
  }

  @Test
  void shouldRefuseWhatIsNoJson() throws Exception {
    String deep = "[".repeat(100_000);
    for (String bad :
        List.of(
            "",
            "null",
            "[]",
            "{",
            report("s", "") + "x",
            report("s", ",\"summary\":\"again\""),
            deep)) {
      assertEquals(400, post(bad).statusCode(), bad.substring(0, Math.min(bad.length(), 60)));
    }
    byte[] latin = report("caf\u00e9", "").getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(400, post(latin).statusCode());
    assertEquals(413, post(report("s", ",\"proof\":\"" + "x".repeat(600_000) + "\"")).statusCode());
    assertEquals(415, post(report("s", ""), "Content-Type", "text/plain").statusCode());
    assertEquals(
        415, post(report("s", ""), "Content-Type", "application/json;charset=latin1").statusCode());
  }

  @Test
  void shouldRefuseOtherMakersProducts() throws Exception {
    String other = report("s", "").replace("r100", "other");
    HttpResponse<String> answer = post(other);
    assertEquals(422, answer.statusCode());
    assertEquals("#/product", JSON.readTree(answer.body()).at("/errors/0/pointer").asString());
  }

  @Test
  void shouldServeItsContractAndNameEveryField() throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(SERVER.address() + "/api/v1/openapi.yaml")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(Files.readString(CONTRACT), answer.body());
    JsonNode fields = JSON.valueToTree(Contract.read()).at("/components/schemas/Report/properties");
    for (Field field : Field.values()) {
      assertTrue(fields.has(field.json()), field.json());
      if (field.kind() == Field.Kind.LINE || field.kind() == Field.Kind.TEXT) {
        assertEquals(
            field.most(), fields.path(field.json()).path("maxLength").asInt(), field.json());
      }
    }
    assertEquals(Field.values().length, fields.size());
  }

  @Test
  void shouldWorkWithoutCookiesAndIgnoreThem() throws Exception {
    HttpResponse<String> answer =
        post(report(House.unique("no cookie"), ""), "Cookie", "session=forged; visitor=x");
    assertEquals(201, answer.statusCode());
    assertTrue(answer.headers().firstValue("set-cookie").isEmpty());
  }
}
