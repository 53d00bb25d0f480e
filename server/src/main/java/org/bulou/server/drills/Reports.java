package org.bulou.server.drills;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.explain.Wording;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.interview.AskedInVain;
import org.bulou.law.interview.OpenQuestions;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.server.access.People;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.filings.Act;
import org.bulou.server.filings.Filing;
import org.bulou.server.filings.Filings;
import org.bulou.server.filings.Moved;
import org.bulou.server.library.Library;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Component;

/** Computes what a drill showed from its case, its filings and its ticks. */
@Component
final class Reports {
  private final Cases cases;
  private final Evaluations evaluations;
  private final Filings filings;
  private final Library library;
  private final People people;

  Reports(Cases cases, Evaluations evaluations, Filings filings, Library library, People people) {
    this.cases = cases;
    this.evaluations = evaluations;
    this.filings = filings;
    this.library = library;
    this.people = people;
  }

  Report of(Drill drill, Scenario scenario, Drill.Started started, Instant end) {
    Case matter = cases.get(started.matter());
    Evaluation evaluation = evaluations.at(matter.id(), end);
    CaseRecord record = cases.file(matter.id()).record();
    Facts facts = record.at(record.newest());
    List<Filing> statements = filings.all(matter.id());
    return new Report(
        Report.SCHEMA,
        drill.number(),
        scenario.id(),
        scenario.title(),
        matter.number(),
        library.law().hash(),
        started.at(),
        end,
        drill.plan().members().stream().map(m -> member(m, drill)).toList(),
        scenario.injects().stream().map(i -> line(i, drill, started.at(), end)).toList(),
        evaluation.duties().stream()
            .filter(d -> !d.norm().standing() && d.bearer().isPresent())
            .filter(d -> d.standing() != Duty.Standing.WARNING)
            .map(d -> duty(d, facts, statements))
            .sorted(
                Comparator.comparing((Report.DutyLine d) -> d.due().orElse(Instant.MAX))
                    .thenComparing(Report.DutyLine::id))
            .toList(),
        OpenQuestions.of(evaluation, facts, AskedInVain.of(record, record.newest()), end)
            .worthAsking()
            .stream()
            .map(q -> q.ask())
            .distinct()
            .toList());
  }

  private Report.Member member(Drill.Member m, Drill drill) {
    return new Report.Member(
        m.person().toString(),
        people.displayName(m.person()),
        m.part().wire(),
        (int) drill.answers().stream().filter(a -> a.by().equals(m.person())).count());
  }

  private Report.Line line(Scenario.Inject i, Drill drill, Instant start, Instant end) {
    Instant shown = start.plus(i.after());
    Instant until = shown.plus(Duration.ofMinutes(i.within()));
    Optional<Drill.Answer> answer = drill.answer(i.id());
    return new Report.Line(
        i.id(),
        i.text(),
        i.expected(),
        i.exercises(),
        shown,
        until,
        went(answer, until, end),
        answer.map(Drill.Answer::at),
        answer.map(a -> name(a.by())),
        answer.map(Drill.Answer::note).orElse(""));
  }

  private String name(ActorId id) {
    return people.displayName(id);
  }

  /** By its own minutes, whether or not anybody pressed a button when they were over. */
  static Report.Went went(Optional<Drill.Answer> answer, Instant until, Instant end) {
    if (answer.isPresent()) {
      return answer.get().at().isAfter(until) ? Report.Went.LATE : Report.Went.DONE;
    }
    return end.isBefore(until) ? Report.Went.NOT_REACHED : Report.Went.MISSED;
  }

  private static Report.DutyLine duty(Duty d, Facts facts, List<Filing> statements) {
    List<Filing> towards = statements.stream().filter(f -> f.duties().contains(d.id())).toList();
    Optional<Instant> due = d.due().map(x -> Span.instantOf(x.earliest()));
    Optional<Instant> done =
        Stream.concat(acts(d, facts), moments(towards, Act.PRACTISE))
            .min(Comparator.naturalOrder());
    return new Report.DutyLine(
        d.id(),
        d.norm().head().title(),
        d.norm().head().instrument().shortName(),
        d.norm().head().cite().at(),
        words(d),
        Wording.of(d),
        due,
        towards.stream().map(Filing::startedAt).min(Comparator.naturalOrder()),
        moments(towards, Act.CHECK).min(Comparator.naturalOrder()),
        done,
        due.flatMap(x -> done.map(at -> Duration.between(at, x).toMinutes())));
  }

  private static Bilingual words(Duty d) {
    return new Bilingual(
        d.parts().stream().map(p -> p.words().zh()).collect(Collectors.joining("、")),
        d.parts().stream().map(p -> p.words().en()).collect(Collectors.joining(", ")));
  }

  private static Stream<Instant> acts(Duty d, Facts facts) {
    return facts.discharging(d.id()).stream().flatMap(act -> when(act).stream());
  }

  private static Optional<Instant> when(Part act) {
    return act.value(act.type().need("at")) instanceof Value.When w
        ? Optional.of(w.is().start())
        : Optional.empty();
  }

  private static Stream<Instant> moments(List<Filing> filings, Act act) {
    return filings.stream()
        .flatMap(f -> f.history().stream())
        .map(Moved::deed)
        .filter(deed -> deed.act() == act)
        .map(deed -> deed.at());
  }
}
