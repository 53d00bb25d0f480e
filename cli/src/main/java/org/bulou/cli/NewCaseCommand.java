package org.bulou.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.evaluate.Question;
import org.bulou.law.explain.EvaluationDiff;
import org.bulou.law.interview.Interview;
import org.bulou.law.interview.Reply;
import org.bulou.law.interview.Result;
import org.bulou.law.library.PackedCases;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.SourceTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code bulou new case}: asks what can still matter, and writes the case file. */
@Command(
    name = "case",
    mixinStandardHelpOptions = true,
    description = {
      "Asks one question at a time, only what can still change an answer of the law.",
      "The file is written after every answer; at the end of input it says how to go on."
    })
final class NewCaseCommand implements Callable<Integer> {
  @ParentCommand private NewCommand parent = new NewCommand();

  @Option(names = "--out", description = "The file to write; case.yaml if not said.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--resume", description = "Go on with a file an interview wrote.")
  private Optional<Path> resume = Optional.empty();

  @Option(names = "--by", description = "Who answers; the name goes on record.")
  private String by = "interview";

  @Option(names = "--at", description = "When the answers are given; now if not said.")
  private Optional<String> at = Optional.empty();

  private Instant now = Instant.EPOCH;

  @Override
  public Integer call() throws IOException {
    Console console = parent.bulou().console();
    // one instant for the whole sitting: what has not happened at its start does not grow stale in
    // it
    now =
        at.map(AssessCommand::instant)
            .orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.MINUTES));
    LawHome home = parent.bulou().home();
    Evaluator engine = Evaluator.of(home.law(parent.bulou().packs(named())));
    Path file = resume.or(() -> out).orElse(Path.of("case.yaml"));
    Interview interview = resume.isPresent() ? resumed(engine, file) : begun(engine, file);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(parent.bulou().input(), StandardCharsets.UTF_8));
    InterviewPage page = new InterviewPage(console);
    page.welcome(file);
    write(file, interview);
    Optional<Question> question = interview.next();
    while (question.isPresent()) {
      page.ask(question.get(), interview);
      String line = in.readLine();
      if (line == null || line.strip().equals("q")) {
        page.stopped(file, interview);
        return ExitCode.OK;
      }
      interview = answered(interview, question.get(), line.strip(), page);
      write(file, interview);
      question = interview.next();
    }
    page.finished(file, interview);
    return ExitCode.OK;
  }

  /** A case that is resumed names its packs itself. */
  private Set<String> named() {
    return resume
        .filter(Files::isRegularFile)
        .map(f -> PackedCases.named(SourceTree.one(f).text()))
        .orElse(Set.of());
  }

  private Interview answered(
      Interview interview, Question question, String line, InterviewPage page) {
    Optional<Reply> reply = ReplyText.read(line, question.address());
    if (reply.isEmpty()) {
      page.notUnderstood(question);
      return interview;
    }
    return switch (interview.answer(question.address(), reply.get(), by, now)) {
      case Result.Taken(Interview next, EvaluationDiff settled) -> {
        page.settled(settled);
        yield next;
      }
      case Result.Refused(Bilingual why) -> {
        page.refused(why);
        yield interview;
      }
    };
  }

  private Interview begun(Evaluator engine, Path file) {
    if (Files.exists(file)) {
      throw new BadInput(
          "已有文件 " + file + "，不会覆盖；用 --resume " + file + " 继续，或用 --out 另选",
          file
              + " exists and will not be written over: go on with --resume "
              + file
              + ", or choose another with --out");
    }
    Bilingual title = new Bilingual("问答所建案件", "a case told in an interview");
    String name = String.valueOf(file.getFileName()).replaceAll("\\.ya?ml$", "");
    String id = name.replaceAll("[^A-Za-z0-9_.-]", "-").replaceAll("^[^a-z0-9]+", "");
    return Interview.begin(
        engine, id.isEmpty() ? "case" : id.toLowerCase(java.util.Locale.ROOT), title, by, now);
  }

  private static Interview resumed(Evaluator engine, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("没有文件 " + file, "there is no file " + file);
    }
    String text = SourceTree.one(file).text();
    if (!Interview.wrote(text)) {
      throw new BadInput(
          file + " 不是问答所写的原样，不会覆盖；可用 bulou assess 查看",
          file
              + " is not as an interview wrote it and will not be written over;"
              + " read it with bulou assess");
    }
    return Interview.resume(engine, text);
  }

  /** Written aside and moved into place, so that a crash leaves the old file or the new one. */
  private static void write(Path file, Interview interview) {
    try {
      if (Files.exists(file) && !Interview.wrote(SourceTree.one(file).text())) {
        throw new BadInput(
            file + " 在问答期间被改动，不会覆盖",
            file + " was changed during the interview and will not be written over");
      }
      Path aside = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(aside, interview.text());
      Files.move(aside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
