package org.bulou.server.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bulou.server.intake.Channel;
import org.bulou.server.intake.Check;
import org.bulou.server.intake.Content;
import org.bulou.server.intake.Field;
import org.bulou.server.intake.Intake;
import org.bulou.server.intake.OnceToken;
import org.bulou.server.intake.RateLimit;
import org.bulou.server.intake.Received;
import org.bulou.server.intake.ReportJson;
import org.bulou.server.intake.Submission;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.Register;
import org.bulou.server.web.Open;
import org.bulou.server.web.Problems;
import org.bulou.server.web.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports from programs; the contract is {@code api/v1/openapi.yaml}, errors follow RFC 9457. */
@RestController
@RequestMapping("/api/v1")
class ReportsApi {
  private static final int MOST_BYTES = 512 * 1024;
  private static final int SHORTEST_KEY = 16;
  private static final int LONGEST_KEY = 200;
  private final Intake intake;
  private final Organisation organisation;
  private final OnceToken once;
  private final RateLimit limit;
  private final Problems problems;
  private final PublicAddress address;
  private final InstantSource clock;

  ReportsApi(
      Intake intake,
      Organisation organisation,
      OnceToken once,
      RateLimit limit,
      Problems problems,
      PublicAddress address,
      InstantSource clock) {
    this.intake = intake;
    this.organisation = organisation;
    this.once = once;
    this.limit = limit;
    this.problems = problems;
    this.address = address;
    this.clock = clock;
  }

  @GetMapping(path = "/openapi.yaml", produces = "application/yaml")
  @Open(why = "the contract of this interface; says nothing about any report")
  ResponseEntity<byte[]> contract() throws IOException {
    try (InputStream file = ReportsApi.class.getResourceAsStream("/api/v1/openapi.yaml")) {
      if (file == null) {
        throw new IOException("the contract is not in the program");
      }
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType("application/yaml"))
          .body(file.readAllBytes());
    }
  }

  @PostMapping("/reports")
  @Open(why = "finders have no account; limited per address, answers only to this very request")
  ResponseEntity<?> receive(HttpServletRequest request) throws IOException {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (!type.matches("(?i)application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?")) {
      return refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "intake.api.type", request);
    }
    String key = Optional.ofNullable(request.getHeader("Idempotency-Key")).orElse("");
    if (!key.isEmpty() && (key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY)) {
      return refuse(HttpStatus.BAD_REQUEST, "intake.api.key", request);
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return refuse(HttpStatus.CONTENT_TOO_LARGE, "intake.api.large", request);
    }
    return switch (ReportJson.read(body)) {
      case ReportJson.Result.Unreadable unreadable ->
          refuse(HttpStatus.BAD_REQUEST, "intake.api.unreadable", request);
      case ReportJson.Result.Read(Content content, Map<String, String> problems) ->
          read(content, problems, mark(key, body), request);
    };
  }

  /**
   * Of one key and one body the same report; the body is part of the mark, because of a key two
   * strangers chose alike the second would learn the first one's pass-phrase.
   */
  private String mark(String key, byte[] body) {
    return key.isEmpty() ? once.fresh() : "api|" + key + "|" + HexFormat.of().formatHex(body);
  }

  private ResponseEntity<?> read(
      Content content, Map<String, String> types, String mark, HttpServletRequest request) {
    Register register = organisation.register();
    Map<String, String> problems = new TreeMap<>(types);
    if (types.isEmpty()) {
      Map<String, String> found = Check.problems(content, register);
      for (Field field : Field.values()) {
        Optional.ofNullable(found.get(field.wire())).ifPresent(p -> problems.put(field.json(), p));
      }
    }
    if (!problems.isEmpty()) {
      return invalid(problems, request);
    }
    if (!limit.allows(RateLimit.Kind.REPORT, request.getRemoteAddr())) {
      return refuse(HttpStatus.TOO_MANY_REQUESTS, "intake.problem.wait", request);
    }
    return answer(intake.receive(submission(register, content, mark)));
  }

  private Submission submission(Register register, Content content, String mark) {
    return new Submission(
        content,
        Channel.API,
        clock.instant(),
        "UTC",
        Optional.empty(),
        register.formEntities(),
        List.of(),
        mark,
        true);
  }

  private ResponseEntity<?> answer(Received received) {
    Map<String, Object> mailbox = new LinkedHashMap<>();
    mailbox.put("address", address.of("/mailbox"));
    received.phrase().ifPresent(p -> mailbox.put("passPhrase", p.shown()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("state", "received");
    answer.put("repeated", received.again());
    answer.put("mailbox", mailbox);
    return ResponseEntity.status(received.again() ? HttpStatus.OK : HttpStatus.CREATED)
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer);
  }

  private ResponseEntity<?> invalid(Map<String, String> problems, HttpServletRequest request) {
    ProblemDetail problem =
        problem(HttpStatus.UNPROCESSABLE_CONTENT, "intake.api.invalid", request);
    problem.setProperty(
        "errors",
        problems.entrySet().stream()
            .map(
                e ->
                    Map.of(
                        "pointer",
                        "#/" + e.getKey().replace("~", "~0").replace("/", "~1"),
                        "detail",
                        this.problems.text(e.getValue(), request)))
            .toList());
    return Problems.answer(problem);
  }

  private ResponseEntity<?> refuse(HttpStatus status, String key, HttpServletRequest request) {
    return Problems.answer(problem(status, key, request));
  }

  private ProblemDetail problem(HttpStatus status, String key, HttpServletRequest request) {
    return problems.of(status, key, "/api/v1/reports", request);
  }
}
