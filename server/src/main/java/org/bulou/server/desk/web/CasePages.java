package org.bulou.server.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bulou.law.evaluate.Coverage;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.DutyState;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Question;
import org.bulou.law.explain.Wording;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.facts.Facts;
import org.bulou.law.interview.AskedInVain;
import org.bulou.law.interview.OpenQuestions;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.People;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.CaseVersion;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Holds;
import org.bulou.server.cases.Life;
import org.bulou.server.decisions.Conflicts;
import org.bulou.server.decisions.View;
import org.bulou.server.drills.Drills;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.filings.Filings;
import org.bulou.server.library.FollowedReadings;
import org.bulou.server.library.Library;
import org.bulou.server.library.ReadingDecision;
import org.bulou.server.organisation.Words;
import org.bulou.server.statements.Summaries;
import org.bulou.server.watch.Watches;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the case page from the case and what the law says of it now. In one transaction: it asks
 * the database two dozen questions, each of which would borrow a connection of its own.
 */
@Component
class CasePages {
  private static final int MOST_QUESTIONS = 5;
  private final Cases cases;
  private final Evaluations evaluations;
  private final UsualActs usual;
  private final Filings filings;
  private final KnowledgePages knowledge;
  private final FollowedReadings followed;
  private final Library library;
  private final People people;
  private final Words words;
  private final Watches watches;
  private final CaseAspects aspects;
  private final Conflicts conflicts;
  private final Summaries statements;
  private final Holds holds;
  private final Drills drills;

  CasePages(
      Cases cases,
      Evaluations evaluations,
      UsualActs usual,
      Filings filings,
      KnowledgePages knowledge,
      FollowedReadings followed,
      Library library,
      People people,
      Words words,
      Watches watches,
      CaseAspects aspects,
      Conflicts conflicts,
      Summaries statements,
      Holds holds,
      Drills drills) {
    this.cases = cases;
    this.evaluations = evaluations;
    this.usual = usual;
    this.filings = filings;
    this.knowledge = knowledge;
    this.followed = followed;
    this.library = library;
    this.people = people;
    this.words = words;
    this.watches = watches;
    this.aspects = aspects;
    this.conflicts = conflicts;
    this.statements = statements;
    this.holds = holds;
    this.drills = drills;
  }

  @Transactional(readOnly = true)
  public CasePage of(Case c, Person me, Reader r, Optional<String> problem) {
    Evaluation evaluation = evaluations.at(c.id(), r.now());
    List<Person> inside = inside(c.id());
    CaseRecord record = cases.file(c.id()).record();
    Facts facts = record.at(c.version());
    OpenQuestions asking =
        OpenQuestions.of(evaluation, facts, AskedInVain.of(record, c.version()), r.now());
    Map<String, ReadingDecision> inEffect = followed.inEffect(r.now());
    List<CaseVersion> history = cases.history(c.id());
    List<Duty> shown =
        evaluation.duties().stream()
            .filter(d -> d.standing() != Duty.Standing.WARNING && d.bearer().isPresent())
            .toList();
    List<DutyCard> dated = cards(shown, d -> d.due().isPresent() && d.state().open(), r);
    List<DutyCard> undated =
        cards(
            shown,
            d -> d.due().isEmpty() && d.state().open() && d.state() != DutyState.STANDING,
            r);
    List<DutyCard> open = new ArrayList<>(dated);
    open.addAll(undated);
    Map<String, View> decided = conflicts.of(c.id());
    UsualActs.Asked acts = usual.ask(c, facts, me, r, words);
    return new CasePage(
        c.number(),
        c.title(),
        c.life().wire(),
        watches.of(c),
        c.version(),
        open.stream().findFirst(),
        open.stream().skip(1).toList(),
        cards(shown, d -> d.due().isEmpty() && d.state() == DutyState.STANDING, r),
        cards(shown, d -> !d.state().open(), r),
        evaluation.conflicts().stream()
            .map(x -> ConflictCard.of(x, inside, decided, people::displayName, r))
            .toList(),
        acts.shut(),
        questions(asking.worthAsking(), facts, r),
        questions(asking.inVain(), facts, r),
        StillSo.of(facts, r),
        knowledge.determined(c, record, me, r).stream()
            .filter(KnowledgePage.Determined::open)
            .toList(),
        Math.max(0, asking.worthAsking().size() - MOST_QUESTIONS),
        evaluation.silentInstruments().stream()
            .map(s -> new CasePage.Silence(s.instrument().shortName(), Wording.of(s.why())))
            .toList(),
        shown.stream()
            .filter(d -> d.flags().stale())
            .map(d -> d.norm().head().instrument().shortName())
            .distinct()
            .toList(),
        FollowedLine.of(
            shown, acts.gates(), inEffect, library.openElements(), people::displayName, r),
        SwitchedOff.of(evaluation, aspects.of(facts), aspects.all().size()),
        notCovered(evaluation),
        evaluation.failures().stream().map(f -> f.norm().id() + ": " + f.message()).toList(),
        Timeline.of(evaluation, history, r),
        filings.list(c.id(), c.number()),
        statements.of(c.id(), c.number(), r.now()),
        holds.of(c.id()).stream().anyMatch(h -> h.released().isEmpty()),
        Optional.of(c).filter(x -> x.life() == Life.EXERCISE).flatMap(x -> drills.of(x.id())),
        problem);
  }

  private List<Person> inside(CaseId id) {
    return people.open(cases.participants(id));
  }

  private static List<DutyCard> cards(
      List<Duty> duties, java.util.function.Predicate<Duty> wanted, Reader r) {
    return DutyCard.alike(duties.stream().filter(wanted).toList(), r);
  }

  private static List<QuestionCard> questions(List<Question> questions, Facts facts, Reader r) {
    return questions.stream().limit(MOST_QUESTIONS).map(q -> QuestionCard.of(q, facts, r)).toList();
  }

  private List<Bilingual> notCovered(Evaluation evaluation) {
    return new TreeSet<>(
            evaluation.coverage().notCovered().stream()
                .map(Coverage.NotCovered::territory)
                .toList())
        .stream().map(words::name).toList();
  }
}
