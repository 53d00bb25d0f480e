package org.bulou.server.keeping.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.explain.Instants;
import org.bulou.law.explain.Phrases;
import org.bulou.law.explain.StandingDuty;
import org.bulou.law.explain.Wording;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.bulou.law.time.Span;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.keeping.Evidence;
import org.bulou.server.keeping.NotKept;
import org.bulou.server.keeping.Standing;
import org.bulou.server.web.Frame;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.bulou.server.web.Zones;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The standing duties, and recording that one was done. */
@Controller
@RequestMapping("/organisation/standing")
class StandingController {
  private final Standing standing;
  private final Cases cases;
  private final People people;
  private final InstantSource clock;

  StandingController(Standing standing, Cases cases, People people, InstantSource clock) {
    this.standing = standing;
    this.cases = cases;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page show(@AuthenticationPrincipal Person me, Frame frame) {
    return page(me, frame, Optional.empty());
  }

  @PostMapping
  @Requires(Permission.WORK_CASES)
  Page done(
      @RequestParam("case") String number,
      @RequestParam String duty,
      @RequestParam(defaultValue = "") String shownBy,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") String note,
      @RequestParam Optional<MultipartFile> file,
      @AuthenticationPrincipal Person me,
      Frame frame) {
    Case matter = cases.visible(number, me.id()).orElseThrow(NotFound::new);
    Optional<MultipartFile> sent = file.filter(f -> !f.isEmpty());
    try {
      ZoneId in = ZoneId.of(zone);
      standing.done(
          matter,
          new Standing.Done(
              duty,
              shownBy,
              Zones.instant(at, zone),
              in,
              note,
              sent.map(
                  f ->
                      new Standing.File(String.valueOf(f.getOriginalFilename()), () -> content(f))),
              Optional.empty()),
          me.id());
      return Page.redirect("/organisation/standing");
    } catch (NotKept e) {
      return refused(me, frame, e.reason().wire());
    } catch (DateTimeException e) {
      return refused(me, frame, "time-odd");
    }
  }

  private static byte[] content(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Evidence is handed out as a file, never shown in the page. */
  @GetMapping("/evidence/{number}/{id}")
  @Requires(Permission.READ_CASES)
  ResponseEntity<byte[]> evidence(
      @PathVariable String number, @PathVariable UUID id, @AuthenticationPrincipal Person me) {
    Case matter = cases.visible(number, me.id()).orElseThrow(NotFound::new);
    Standing.File found = standing.file(matter.id(), id).orElseThrow(NotFound::new);
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(found.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(found.content().get());
  }

  private Page refused(Person me, Frame frame, String problem) {
    return page(me, frame, Optional.of(problem)).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page page(Person me, Frame frame, Optional<String> problem) {
    Instant now = clock.instant();
    return Page.of(
        "keeping/standing",
        new StandingPage(
            standing.tables(me.id()).stream().map(t -> table(t, now, frame.language())).toList(),
            me.may(Permission.WORK_CASES),
            Zones.USUAL,
            problem));
  }

  private StandingPage.Table table(Standing.Table t, Instant now, Language language) {
    return new StandingPage.Table(
        t.matter().number(),
        t.matter().title(),
        t.duties().stream()
            .filter(StandingDuty::ours)
            .map(d -> line(d, t.of(d), now, language))
            .toList(),
        t.duties().stream()
            .filter(d -> !d.ours())
            .map(d -> line(d, List.of(), now, language))
            .toList());
  }

  private StandingPage.Line line(
      StandingDuty s, List<Evidence> evidence, Instant now, Language language) {
    Duty d = s.duty();
    ZoneId zone = d.norm().head().instrument().zone();
    return new StandingPage.Line(
        d.id(),
        d.norm().head().title(),
        d.norm().head().instrument().shortName(),
        d.norm().head().cite().at(),
        words(d),
        Wording.of(d),
        s.period(),
        s.next().map(x -> Instants.end(x, zone)),
        s.next().map(x -> Instants.distance(now, Span.instantOf(x), language)).orElse(""),
        s.next().filter(x -> !Span.instantOf(x).isAfter(now)).isPresent(),
        own(evidence, now),
        s.evidence(),
        s.lastDone()
            .map(l -> Instants.local(l.at().start(), zone))
            .or(() -> evidence.stream().findFirst().map(e -> Instants.local(e.doneAt(), e.zone()))),
        s.decides().map(q -> q.ask()),
        s.shownBy().stream()
            .filter(x -> Standing.recordable(x.attribute()))
            .map(
                x ->
                    new StandingPage.Way(
                        x.part().id() + "." + x.attribute().name(),
                        Phrases.fact(x.part(), x.attribute())))
            .toList(),
        d.norm().discharge().isPresent(),
        evidence.stream().map(this::shown).toList());
  }

  /** The date of the newest evidence that names one: what we did last says when we do it again. */
  private static Optional<StandingPage.Own> own(List<Evidence> evidence, Instant now) {
    return evidence.stream()
        .filter(e -> e.againBy().isPresent())
        .findFirst()
        .map(
            e ->
                new StandingPage.Own(
                    e.againBy().orElseThrow().toString(),
                    !e.againBy()
                        .orElseThrow()
                        .plusDays(1)
                        .atStartOfDay(e.zone())
                        .toInstant()
                        .isAfter(now)));
  }

  private static Bilingual words(Duty d) {
    return new Bilingual(
        d.parts().stream().map(p -> p.words().zh()).collect(Collectors.joining("、")),
        d.parts().stream().map(p -> p.words().en()).collect(Collectors.joining(", ")));
  }

  private StandingPage.Shown shown(Evidence e) {
    return new StandingPage.Shown(
        e.id().toString(),
        Instants.local(e.doneAt(), e.zone()),
        e.note(),
        e.file().map(Evidence.Kept::name),
        e.file().map(Evidence.Kept::sha256).orElse(""),
        people.displayName(e.recordedBy()));
  }
}
