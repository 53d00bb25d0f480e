package org.bulou.server.desk.web;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseVersion;
import org.bulou.server.cases.Cases;
import org.bulou.server.decisions.Collision;
import org.bulou.server.decisions.Conflicts;
import org.bulou.server.decisions.Decision;
import org.bulou.server.web.Frame;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was recorded, by whom and when; and the case as a file. */
@Controller
@Requires(Permission.READ_CASES)
class HistoryController {
  private final Cases cases;
  private final People people;
  private final Conflicts conflicts;
  private final InstantSource clock;

  HistoryController(Cases cases, People people, Conflicts conflicts, InstantSource clock) {
    this.cases = cases;
    this.people = people;
    this.conflicts = conflicts;
    this.clock = clock;
  }

  @GetMapping("/cases/{number}/history")
  Page history(@PathVariable String number, @AuthenticationPrincipal Person me, Frame frame) {
    Case c = visible(number, me);
    Reader reader = new Reader(frame.language(), clock.instant());
    return Page.of(
        "desk/history",
        new HistoryPage(
            c.number(),
            c.title(),
            cases.history(c.id()).reversed().stream().map(v -> row(v, reader)).toList(),
            decided(c, reader)));
  }

  private List<HistoryPage.Decided> decided(Case c, Reader reader) {
    return conflicts.of(c.id()).values().stream()
        .flatMap(v -> v.all().stream().map(d -> decided(v.tracked().collision(), d, reader)))
        .sorted(Comparator.comparing((HistoryPage.Decided d) -> d.at().exact()).reversed())
        .toList();
  }

  private HistoryPage.Decided decided(Collision on, Decision d, Reader reader) {
    return new HistoryPage.Decided(
        reader.moment(d.at(), ZoneOffset.UTC),
        reader.moment(d.until(), ZoneOffset.UTC),
        people.displayName(d.by()),
        on.dutyTitle(),
        on.againstTitle(),
        d.way().wire(),
        d.what(),
        d.version(),
        d.effective().isPresent(),
        on.key());
  }

  private HistoryPage.Row row(CaseVersion v, Reader reader) {
    return new HistoryPage.Row(
        v.number(),
        reader.moment(v.at(), ZoneOffset.UTC),
        people.displayName(v.author()),
        v.source(),
        v.title(),
        v.told());
  }

  /** The case as a file that {@code bulou assess} reads. */
  @GetMapping("/cases/{number}/export")
  ResponseEntity<byte[]> export(@PathVariable String number, @AuthenticationPrincipal Person me) {
    Case c = visible(number, me);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("case-" + c.number() + ".yaml")
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(cases.export(c.id()).getBytes(StandardCharsets.UTF_8));
  }

  private Case visible(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }
}
