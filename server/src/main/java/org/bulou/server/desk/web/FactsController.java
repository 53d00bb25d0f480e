package org.bulou.server.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.bulou.law.facts.Facts;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.PartType;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.web.Frame;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is on record of a case, and recording anything the vocabulary has a word for. */
@Controller
@RequestMapping("/cases/{number}/facts")
class FactsController {
  private static final int LONGEST_NAME = 200;
  private final Cases cases;
  private final Recording recording;
  private final FactsPages pages;
  private final InstantSource clock;

  FactsController(Cases cases, Recording recording, FactsPages pages, InstantSource clock) {
    this.cases = cases;
    this.recording = recording;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * The facts.
   *
   * @param between a kind whose part is named by {@code first} and {@code second}
   */
  @GetMapping
  @Requires(Permission.READ_CASES)
  Page show(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String part,
      @RequestParam(defaultValue = "") String attribute,
      @RequestParam(defaultValue = "") String between,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String second,
      @AuthenticationPrincipal Person me,
      Frame frame) {
    String id = between.isEmpty() ? part : between + "(" + first + ", " + second + ")";
    return page(visible(number, me), me, frame, id, attribute, Optional.empty());
  }

  /** Records a value. */
  @PostMapping
  @Requires(Permission.WORK_CASES)
  Page record(
      @PathVariable String number, Answer answer, @AuthenticationPrincipal Person me, Frame frame) {
    Case c = visible(number, me);
    return recording
        .answer(c, answer, me, frame)
        .map(r -> page(c, me, frame, answer.part(), answer.attribute(), r))
        .orElseGet(() -> Page.redirect(at(c, answer.part())));
  }

  /** Adds a part of any kind that has names of its own. */
  @PostMapping("/parts")
  @Requires(Permission.WORK_CASES)
  Page add(
      @PathVariable String number,
      @RequestParam int seen,
      @RequestParam String kind,
      @RequestParam(defaultValue = "") String name,
      @AuthenticationPrincipal Person me,
      Frame frame) {
    Case c = visible(number, me);
    Facts facts = cases.file(c.id()).record().at(c.version());
    Optional<PartType> type =
        facts.vocabulary().type(kind).filter(t -> !t.keyed() && !t.equals(facts.root().type()));
    String called = name.strip();
    if (type.isEmpty() || called.isEmpty() || called.length() > LONGEST_NAME) {
      return page(
          c,
          me,
          frame,
          "",
          "",
          new Recording.Refused(
              HttpStatus.UNPROCESSABLE_CONTENT, frame.t("desk.facts.add-refused")));
    }
    NewPart part = NewPart.of(type.get(), called, facts);
    return recording
        .entry(c, seen, added(part, type.get(), called), me, frame)
        .map(r -> page(c, me, frame, "", "", r))
        .orElseGet(() -> Page.redirect(at(c, part.id())));
  }

  private static Entry added(NewPart part, PartType type, String called) {
    Bilingual kind = type.words();
    return new Entry(
        "facts",
        new Bilingual("添加" + kind.zh() + "：" + called, kind.en() + " added: " + called),
        part.told());
  }

  private static String at(Case c, String part) {
    return "/cases/"
        + c.number()
        + "/facts?part="
        + URLEncoder.encode(part, StandardCharsets.UTF_8)
        + "#part";
  }

  private Page page(
      Case c, Person me, Frame frame, String part, String attribute, Recording.Refused refused) {
    return page(c, me, frame, part, attribute, Optional.of(refused.words()))
        .status(refused.status());
  }

  private Page page(
      Case c, Person me, Frame frame, String part, String attribute, Optional<String> problem) {
    Reader reader = new Reader(frame.language(), clock.instant());
    return Page.of("desk/facts", pages.of(cases.get(c.id()), me, reader, part, attribute, problem));
  }

  private Case visible(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }
}
