package org.bulou.server.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.bulou.law.explain.EvaluationJson;
import org.bulou.law.explain.JsonOut;
import org.bulou.server.access.ForTokens;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.access.Scope;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.web.BadRequest;
import org.bulou.server.web.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Cases for programs, as their token's owner sees them; the contract is {@code
 * api/v1/openapi.yaml}. Nothing here that the owner's pages do not show.
 */
@RestController
@RequestMapping("/api/v1/cases")
@Requires(Permission.READ_CASES)
class CasesApi {
  private static final int PAGE = 200;
  private static final int MOST_SKIPPED = 1_000_000;
  private static final int LONGEST_QUERY = 200;
  private final Cases cases;
  private final Evaluations evaluations;
  private final InstantSource clock;

  CasesApi(Cases cases, Evaluations evaluations, InstantSource clock) {
    this.cases = cases;
    this.evaluations = evaluations;
    this.clock = clock;
  }

  @GetMapping
  @ForTokens(Scope.CASES_READ)
  public ResponseEntity<byte[]> list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int skip,
      @AuthenticationPrincipal Person me) {
    String sought = q.strip();
    if (skip < 0 || skip > MOST_SKIPPED || sought.length() > LONGEST_QUERY) {
      throw new BadRequest();
    }
    List<Case> found = cases.visible(me.id(), sought, skip, PAGE + 1);
    return json(
        o -> {
          o.list("cases", found.stream().limit(PAGE).toList(), c -> write(o, c));
          if (found.size() > PAGE) {
            o.text("next", next(sought, skip + PAGE));
          }
        });
  }

  @GetMapping("/{number}")
  @ForTokens(Scope.CASES_READ)
  public ResponseEntity<byte[]> one(
      @PathVariable String number, @AuthenticationPrincipal Person me) {
    Case c = visible(number, me);
    return json(o -> write(o, c));
  }

  /** What the law says now, without explanations. */
  @GetMapping("/{number}/evaluation")
  @ForTokens(Scope.EVALUATIONS_READ)
  @Transactional(readOnly = true)
  public ResponseEntity<byte[]> evaluation(
      @PathVariable String number, @AuthenticationPrincipal Person me) {
    Case c = visible(number, me);
    return json(EvaluationJson.plain().bytes(evaluations.at(c.id(), clock.instant())));
  }

  private Case visible(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }

  private static String next(String sought, int skip) {
    String query =
        sought.isEmpty() ? "" : "&q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8);
    return "/api/v1/cases?skip=" + skip + query;
  }

  private static void write(JsonOut o, Case c) {
    o.text("number", c.number())
        .text("title", c.title())
        .text("life", c.life().wire())
        .number("version", c.version())
        .text("openedAt", c.openedAt().toString())
        .text("closedAt", c.closedAt().map(Object::toString));
  }

  /** As every answer to a token is given: kept by nobody on the way. */
  static ResponseEntity<byte[]> json(Consumer<JsonOut> content) {
    return json(JsonOut.write(false, content).getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> json(byte[] body) {
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }
}
