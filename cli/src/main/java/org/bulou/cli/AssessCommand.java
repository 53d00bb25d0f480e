package org.bulou.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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

/** {@code bulou assess CASE.yaml}: what the law asks on these facts. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description =
        "Says what must be done, by whom and by when, what must not be done, and what to ask next.")
final class AssessCommand implements Callable<Integer> {
  @ParentCommand private Bulou bulou = new Bulou(System.out, System.err, Map.of());

  @Parameters(paramLabel = "CASE", description = "A case file (docs/laws/format.md, section 6).")
  private Path file = Path.of("");

  @Option(names = "--case", description = "The id of one case, where the file holds several.")
  private Optional<String> id = Optional.empty();

  @Option(
      names = "--as-of",
      description = "What applied at this instant, e.g. 2026-11-25T02:00+08:00.")
  private Optional<String> asOf = Optional.empty();

  @Option(names = "--known-at", description = "What was on record at this version.")
  private int knownAt;

  @Option(
      names = "--law-as-of",
      description = "The same facts under the law of another day (counterfactual).")
  private Optional<String> lawAsOf = Optional.empty();

  @Option(names = "--reading", description = "Follow a reading, element=reading; may be repeated.")
  private List<String> readings = List.of();

  @Option(
      names = "--action",
      description = "A YAML file with an action (or facts and actions) to put to the gates.")
  private Optional<Path> action = Optional.empty();

  @Option(
      names = "--why",
      description = "Explain a norm, duty or action; also why it does not apply.")
  private Optional<String> why = Optional.empty();

  @Option(names = "--all", description = "Every question and note, not only the first.")
  private boolean all;

  @Option(names = "--json", description = "The evaluation as JSON (docs/evaluation-json.md).")
  private boolean json;

  @Override
  public Integer call() {
    Console console = bulou.console();
    if (!Files.isRegularFile(file)) {
      throw new BadInput("没有文件 " + file, "there is no file " + file);
    }
    LawHome home = bulou.home();
    SourceTree.Source source = caseSource();
    Law law = home.law(bulou.packs(PackedCases.named(source.text())));
    CaseFile story = one(CaseReader.read(source, law));
    Map<String, String> followed = new LinkedHashMap<>(story.readings());
    readings.forEach(r -> follow(r, law, followed));
    Moment moment = moment(story);
    Evaluation evaluation = evaluate(Evaluator.of(law), story, moment, new Readings(followed));
    if (json) {
      console.line(EvaluationJson.explained(law).text(evaluation));
    } else if (why.isPresent()) {
      new WhyPage(console, law, evaluation).print(why.get());
    } else {
      new EvaluationPage(console, law, evaluation, all).print(story);
    }
    return ExitCode.OK;
  }

  /**
   * The case file, with the action's file laid behind it as one more text of the same document
   * where given.
   */
  private SourceTree.Source caseSource() {
    SourceTree.Source source = SourceTree.one(file);
    return action.isEmpty() ? source : ActionFile.append(source, SourceTree.one(action.get()));
  }

  private Evaluation evaluate(Evaluator engine, CaseFile story, Moment moment, Readings followed) {
    if (knownAt < 0 || knownAt > story.record().newest()) {
      throw new BadInput(
          "记录有 1 至 " + story.record().newest() + " 版，没有第 " + knownAt + " 版",
          "the record has versions 1 to " + story.record().newest() + ", not " + knownAt);
    }
    return engine.evaluate(story.record(), moment, followed, story.actions());
  }

  private CaseFile one(List<CaseFile> cases) {
    List<String> ids = cases.stream().map(CaseFile::id).toList();
    if (id.isPresent()) {
      return cases.stream()
          .filter(c -> c.id().equals(id.get()))
          .findFirst()
          .orElseThrow(() -> BadInput.unknown("文件中没有案例", "the file has no case", id.get(), ids));
    }
    if (cases.size() != 1) {
      throw new BadInput(
          "文件有 " + cases.size() + " 个案例，用 --case 选一个：" + String.join("、", ids),
          "the file has "
              + cases.size()
              + " cases, choose one with --case: "
              + String.join(", ", ids));
    }
    return cases.getFirst();
  }

  private Moment moment(CaseFile story) {
    Instant at = asOf.map(AssessCommand::instant).orElse(story.asOf());
    return new Moment(at, knownAt, lawAsOf.map(AssessCommand::day).or(story::lawAsOf));
  }

  static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new BadInput(
          "时刻 `" + text + "` 应带时区，如 2026-11-25T02:00+08:00",
          "the instant `" + text + "` needs its zone, for example 2026-11-25T02:00+08:00");
    }
  }

  static LocalDate day(String text) {
    return CaseReader.date(text)
        .orElseThrow(
            () ->
                new BadInput(
                    "日期 `" + text + "` 应如 2026-11-22",
                    "the date `" + text + "` must look like 2026-11-22"));
  }

  /** Adds {@code element=reading} after checking both names. */
  static void follow(String given, Law law, Map<String, String> followed) {
    int eq = given.indexOf('=');
    String element = eq < 0 ? given : given.substring(0, eq);
    String reading = eq < 0 ? "" : given.substring(eq + 1);
    List<String> known = new ArrayList<>(law.elements().getOrDefault(element, List.of()));
    if (known.isEmpty()) {
      throw BadInput.unknown(
          "没有不同解读的要素", "no element with readings is called", element, law.elements().keySet());
    }
    if (!known.contains(reading)) {
      throw new BadInput(
          "`" + element + "` 没有解读 `" + reading + "`，有：" + String.join("、", known),
          "`"
              + element
              + "` has no reading `"
              + reading
              + "`, it has: "
              + String.join(", ", known));
    }
    followed.put(element, reading);
  }
}
