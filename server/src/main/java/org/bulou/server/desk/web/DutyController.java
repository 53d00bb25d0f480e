package org.bulou.server.desk.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.explain.Explanation;
import org.bulou.law.model.Article;
import org.bulou.law.model.LawText;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.library.Library;
import org.bulou.server.web.Frame;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A duty with its article's text and the tree of reasons. */
@Controller
@Requires(Permission.READ_CASES)
class DutyController {
  private final Cases cases;
  private final Evaluations evaluations;
  private final Library library;
  private final InstantSource clock;

  DutyController(Cases cases, Evaluations evaluations, Library library, InstantSource clock) {
    this.cases = cases;
    this.evaluations = evaluations;
    this.library = library;
    this.clock = clock;
  }

  @GetMapping("/cases/{number}/duty")
  Page show(
      @PathVariable String number,
      @RequestParam String id,
      @AuthenticationPrincipal Person me,
      Frame frame) {
    Case c = cases.visible(number, me.id()).orElseThrow(NotFound::new);
    Reader reader = new Reader(frame.language(), clock.instant());
    Evaluation evaluation = evaluations.at(c.id(), reader.now());
    Duty duty = evaluation.duty(id).orElseThrow(NotFound::new);
    return Page.of(
        "desk/reasons",
        new ReasonsPage(
            c.number(),
            c.title(),
            DutyCard.of(duty, reader),
            duty.norm().head().instrument().name(),
            "/law/" + duty.norm().head().instrument().id() + "#" + duty.norm().id(),
            texts(duty.norm()),
            sources(duty.norm()),
            duty.norm().head().cite().note(),
            Explanation.of(library.law(), duty, evaluation.versions().readings()),
            duty.flags().stale()));
  }

  private static Map<String, Bilingual> sources(Norm norm) {
    return norm.head().instrument().sources().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().title()));
  }

  private List<LawText> texts(Norm norm) {
    return library.law().articlesOf(norm.head().instrument().id()).stream()
        .filter(a -> a.number().equals(norm.head().article()))
        .map(Article::texts)
        .flatMap(List::stream)
        .toList();
  }
}
