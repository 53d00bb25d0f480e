package org.bulou.server.desk.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.bulou.law.explain.JsonOut;
import org.bulou.server.access.ForTokens;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.access.Scope;
import org.bulou.server.duties.BoardRow;
import org.bulou.server.duties.Duties;
import org.bulou.server.duties.Stretch;
import org.bulou.server.web.BadRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The board for programs: what is due, stretch by stretch, over the cases of a token's owner. It
 * names cases by number alone; what they are called is read with another scope.
 */
@RestController
class DutiesApi {
  private static final String PATH = "/api/v1/duties";
  private static final int PAGE = 200;
  private static final int MOST_SKIPPED = 1_000_000;
  private final Duties duties;
  private final InstantSource clock;

  DutiesApi(Duties duties, InstantSource clock) {
    this.duties = duties;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @Requires(Permission.READ_CASES)
  @ForTokens(Scope.EVALUATIONS_READ)
  public ResponseEntity<byte[]> board(
      @RequestParam(defaultValue = "day") String stretch,
      @RequestParam(defaultValue = "0") int skip,
      @AuthenticationPrincipal Person me) {
    Stretch part = Stretch.named(stretch).orElseThrow(BadRequest::new);
    if (skip < 0 || skip > MOST_SKIPPED) {
      throw new BadRequest();
    }
    Instant now = clock.instant();
    List<BoardRow> found = duties.board(me.id(), part, now, skip, PAGE + 1);
    return CasesApi.json(
        o -> {
          o.text("asOf", now.toString()).text("stretch", part.wire());
          o.list("duties", found.stream().limit(PAGE).toList(), d -> write(o, d));
          if (found.size() > PAGE) {
            o.text("next", PATH + "?stretch=" + part.wire() + "&skip=" + (skip + PAGE));
          }
        });
  }

  private static void write(JsonOut o, BoardRow d) {
    o.text("case", d.caseNumber())
        .text("duty", d.duty())
        .words("title", d.title())
        .words("instrument", d.instrument())
        .text("article", d.article())
        .text("bearer", d.bearer())
        .words("bearerName", d.bearerName())
        .text("state", d.state())
        .text("due", d.due().map(Instant::toString))
        .text("zone", d.zone().getId())
        .flag("agreeOnDay", d.agree())
        .flag("provisional", d.provisional());
  }
}
