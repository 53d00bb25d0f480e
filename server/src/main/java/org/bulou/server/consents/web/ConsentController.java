package org.bulou.server.consents.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulou.law.explain.Instants;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.consents.Consent;
import org.bulou.server.consents.Consents;
import org.bulou.server.organisation.Window;
import org.bulou.server.organisation.Windows;
import org.bulou.server.web.BadRequest;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.bulou.server.web.Stale;
import org.bulou.server.web.Zones;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Consent to publication during a window: who was asked in this case, and what was answered. */
@Controller
@RequestMapping("/cases/{number}/consents")
class ConsentController {
  private final Consents consents;
  private final Windows windows;
  private final Cases cases;
  private final People people;
  private final InstantSource clock;

  ConsentController(
      Consents consents, Windows windows, Cases cases, People people, InstantSource clock) {
    this.consents = consents;
    this.windows = windows;
    this.cases = cases;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page show(@PathVariable String number, @AuthenticationPrincipal Person me) {
    return page(visible(number, me), me, Map.of(), Optional.empty());
  }

  @PostMapping
  @Requires(Permission.WORK_CASES)
  Page ask(
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Person me) {
    Case c = visible(number, me);
    boolean asked =
        consents.ask(
            c,
            text(sent, "window"),
            text(sent, "whom"),
            instant(sent, "at"),
            text(sent, "reference"),
            text(sent, "about"),
            me.id());
    return asked ? back(c) : refused(c, me, sent, "consents.ask-odd");
  }

  @PostMapping("/answer")
  @Requires(Permission.WORK_CASES)
  Page answer(
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Person me) {
    Case c = visible(number, me);
    Optional<Instant> at = instant(sent, "at");
    Optional<Instant> until = instant(sent, "until");
    boolean readable =
        List.of("yes", "no").contains(text(sent, "answer"))
            && at.isPresent()
            && (text(sent, "until").isEmpty() || until.isPresent());
    if (!readable) {
      return refused(c, me, Map.of(), "consents.answer-odd");
    }
    Consent.Answer answer =
        new Consent.Answer(
            text(sent, "answer").equals("yes"),
            text(sent, "from"),
            at.get(),
            text(sent, "scope"),
            until,
            me.id());
    return switch (consents.answer(c, request(sent), answer)) {
      case DONE -> back(c);
      case WANTING -> refused(c, me, Map.of(), "consents.answer-odd");
      case GONE -> throw new Stale();
    };
  }

  private static UUID request(Map<String, String> sent) {
    try {
      return UUID.fromString(text(sent, "request"));
    } catch (IllegalArgumentException e) {
      throw new BadRequest();
    }
  }

  private static String text(Map<String, String> sent, String field) {
    return sent.getOrDefault(field, "").strip();
  }

  private static Optional<Instant> instant(Map<String, String> sent, String field) {
    try {
      return Zones.USUAL.contains(text(sent, "zone"))
          ? Optional.of(Zones.instant(text(sent, field), text(sent, "zone")))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Page back(Case c) {
    return Page.redirect("/cases/" + c.number() + "/consents");
  }

  private Page refused(Case c, Person me, Map<String, String> sent, String problem) {
    return page(c, me, sent, Optional.of(problem)).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page page(Case c, Person me, Map<String, String> sent, Optional<String> problem) {
    List<Window> register = windows.register().windows();
    Map<String, String> names =
        register.stream().collect(Collectors.toMap(Window::id, Window::name, (a, b) -> a));
    Map<String, String> values = new HashMap<>(sent);
    values.remove("_csrf");
    return Page.of(
        "consents/consents",
        new ConsentsPage(
            c.number(),
            c.title(),
            consents.of(c.id()).stream().map(r -> line(r, names)).toList(),
            register.stream()
                .filter(w -> !w.over(clock.instant()))
                .map(w -> new ConsentsPage.Choice(w.id(), w.name()))
                .toList(),
            Zones.USUAL,
            me.may(Permission.WORK_CASES),
            values,
            problem));
  }

  private ConsentsPage.Line line(Consent r, Map<String, String> names) {
    Optional<Consent.Answer> a = r.answer();
    return new ConsentsPage.Line(
        r.id().toString(),
        names.getOrDefault(r.window(), r.window()),
        r.askedWhom(),
        utc(r.askedAt()),
        r.reference(),
        r.about(),
        people.displayName(r.by()),
        state(r),
        a.map(x -> x.from() + " · " + utc(x.at()) + x.until().map(u -> " → " + utc(u)).orElse(""))
            .orElse(""),
        a.map(Consent.Answer::scope).orElse(""));
  }

  private String state(Consent r) {
    if (r.answer().isEmpty()) {
      return "unknown";
    }
    if (!r.answer().get().yes()) {
      return "no";
    }
    return r.stands(clock.instant()) ? "yes" : "lapsed";
  }

  private static String utc(Instant at) {
    return Instants.local(at, ZoneOffset.UTC);
  }

  private Case visible(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }
}
