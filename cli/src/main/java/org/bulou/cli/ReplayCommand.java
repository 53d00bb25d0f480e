package org.bulou.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulou.law.casetest.CaseTester;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.explain.EvaluationJson;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.library.PackedCases;
import org.bulou.law.model.Law;
import org.bulou.law.source.SourceTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code bulou replay NAME}: a real story, day by day. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Tells a story day by day: what the law asked of each actor at that moment.")
final class ReplayCommand implements Callable<Integer> {
  @ParentCommand private Bulou bulou = new Bulou(System.out, System.err, Map.of());

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "A replay; without a name they are listed.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--law-as-of",
      description = "The same facts under the law of another day (counterfactual).")
  private Optional<String> lawAsOf = Optional.empty();

  @Option(names = "--reading", description = "Follow a reading, element=reading; may be repeated.")
  private List<String> readings = List.of();

  @Option(names = "--json", description = "One evaluation per step, as JSON lines.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = bulou.console();
    LawHome home = bulou.home();
    List<SourceTree.Source> sources = home.sources();
    List<String> known = LawHome.replays(sources);
    if (name.isEmpty()) {
      known.forEach(console::line);
      return ExitCode.OK;
    }
    SourceTree.Source source =
        sources.stream()
            .filter(s -> s.name().equals("replays/" + name.get() + ".yaml"))
            .findFirst()
            .orElseThrow(
                () -> BadInput.unknown("没有回放", "there is no replay called", name.get(), known));
    Law law = home.law(bulou.packs(PackedCases.named(source.text())));
    Map<String, String> followed = new LinkedHashMap<>();
    CaseFile story = CaseReader.read(source, law).getFirst();
    followed.putAll(story.readings());
    readings.forEach(r -> AssessCommand.follow(r, law, followed));
    Optional<LocalDate> other = lawAsOf.map(AssessCommand::day).or(story::lawAsOf);
    tell(console, law, story, new Readings(followed), other);
    return ExitCode.OK;
  }

  private void tell(
      Console console, Law law, CaseFile story, Readings followed, Optional<LocalDate> other) {
    Evaluator engine = Evaluator.of(law);
    ReplayPage page = new ReplayPage(console, law, story, other);
    if (!json) {
      page.opening(followed);
    }
    for (CaseFile.Step step : steps(story)) {
      int version = step.knownAt().orElseGet(() -> CaseTester.recordedBy(story, step));
      Moment moment = new Moment(step.asOf(), version, other);
      Evaluation evaluation = engine.evaluate(story.record(), moment, followed, step.actions());
      if (json) {
        console.line(EvaluationJson.plain().text(evaluation));
      } else {
        page.step(step, version, evaluation);
      }
    }
    if (!json) {
      page.closing();
    }
  }

  /** The steps told, or one per version of the record where none are. */
  private static List<CaseFile.Step> steps(CaseFile story) {
    if (!story.steps().isEmpty()) {
      return story.steps();
    }
    return story.record().versions().stream()
        .map(
            v ->
                new CaseFile.Step(
                    v.at().start(),
                    Optional.of(v.number()),
                    v.title(),
                    story.actions(),
                    List.of(),
                    emptyNode()))
        .toList();
  }

  private static org.bulou.law.source.Node emptyNode() {
    return new org.bulou.law.source.Node.Mapping(
        org.bulou.law.source.Position.of("replay"), Map.of());
  }
}
