package org.bulou.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.bulou.law.model.Law;
import org.bulou.law.mutate.Equivalents;
import org.bulou.law.mutate.Mutant;
import org.bulou.law.mutate.Mutants;
import org.bulou.law.mutate.MutationTest;
import org.bulou.law.mutate.Places;
import org.bulou.law.mutate.Score;
import org.bulou.law.source.SourceException;
import org.bulou.law.source.SourceTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code bulou law mutate}: changes the law and demands that a case notices. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    description = {
      "Changes the law in memory, one small thing at a time, and runs the cases that read it.",
      "Lists the changes that no case notices; exit code 1 when an instrument has too many."
    })
final class LawMutateCommand implements Callable<Integer> {
  @ParentCommand private LawCommand parent = new LawCommand();

  @Parameters(
      paramLabel = "INSTRUMENT|ELEMENT",
      arity = "0..1",
      description = "One instrument, norm, term, value or doctrine; otherwise the whole library.")
  private Optional<String> only = Optional.empty();

  @Option(
      names = "--at-least",
      paramLabel = "PERCENT",
      description = "What every instrument must reach; 95 if not said.")
  private int atLeast = 95;

  @Option(names = "--all", description = "Also the arguments for equivalent mutants.")
  private boolean all;

  @Option(
      names = "--propose",
      description =
          "For each survivor a case that would notice it, to be read against the statute.")
  private boolean propose;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Override
  public Integer call() {
    if (atLeast < 0 || atLeast > 100) {
      throw new BadInput(
          "--at-least 应为 0 至 100，得到 " + atLeast, "--at-least takes 0 to 100, not " + atLeast);
    }
    Console console = parent.bulou().console();
    LawHome home = parent.bulou().home();
    List<SourceTree.Source> sources = home.sources();
    Law whole = home.law();
    List<Mutant> mutants = Mutants.of(whole, new Places(sources));
    Equivalents equivalents = Equivalents.read(sources);
    if (!equivalents.unfit(mutants).isEmpty()) {
      throw new SourceException(equivalents.unfit(mutants));
    }
    if (mutants.stream().noneMatch(this::wanted)) {
      throw BadInput.unknown(
          "没有可变异的法律或规范",
          "there is nothing to change in",
          only.orElse(""),
          mutants.stream()
              .flatMap(m -> java.util.stream.Stream.of(m.home(), m.element()))
              .toList());
    }
    PackedMutants run =
        PackedMutants.run(
            home,
            sources,
            this::wanted,
            (test, some) -> {
              refuseBroken(test.broken());
              return run(test, some, console);
            });
    if (propose) {
      run.byGroup()
          .forEach(
              (group, some) -> ProposalLines.print(group, Score.of(some, equivalents), console));
      return ExitCode.OK;
    }
    List<Score> scores = Score.of(run.outcomes(), equivalents);
    MutationPage page = new MutationPage(console, atLeast, all);
    if (json) {
      console.line(new MutationJson(page, atLeast).of(scores));
    } else {
      page.print(scores);
    }
    return scores.stream().allMatch(page::enough) ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private static void refuseBroken(List<String> broken) {
    if (!broken.isEmpty()) {
      throw new BadInput(
          "先让案例通过（bulou law test）：" + String.join("、", broken),
          "these cases do not hold on the law as it is, mend them first (bulou law test): "
              + String.join(", ", broken));
    }
  }

  /** Two at a time at most: the order of the answer is that of the law, however they end. */
  private static List<MutationTest.Outcome> run(
      MutationTest test, List<Mutant> mutants, Console console) {
    AtomicInteger done = new AtomicInteger();
    return mutants.parallelStream()
        .map(
            m -> {
              MutationTest.Outcome outcome = test.run(m);
              int n = done.incrementAndGet();
              if (n % 50 == 0) {
                console.progress(n + " / " + mutants.size());
              }
              return outcome;
            })
        .toList();
  }

  private boolean wanted(Mutant m) {
    return only.isEmpty()
        || m.home().equals(only.get())
        || m.element().equals(only.get())
        || m.id().equals(only.get());
  }
}
