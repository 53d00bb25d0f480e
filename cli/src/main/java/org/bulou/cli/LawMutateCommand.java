package org.bulou.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.model.Law;
import org.bulou.law.mutate.Equivalents;
import org.bulou.law.mutate.Mutant;
import org.bulou.law.mutate.Mutants;
import org.bulou.law.mutate.MutationTest;
import org.bulou.law.mutate.Places;
import org.bulou.law.mutate.Proposals;
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
    Law law = home.law(sources);
    List<Mutant> mutants = Mutants.of(law, new Places(sources));
    Equivalents equivalents = Equivalents.read(sources);
    if (!equivalents.unfit(mutants).isEmpty()) {
      throw new SourceException(equivalents.unfit(mutants));
    }
    List<Mutant> wanted = mutants.stream().filter(this::wanted).toList();
    if (wanted.isEmpty()) {
      throw BadInput.unknown(
          "没有可变异的法律或规范",
          "there is nothing to change in",
          only.orElse(""),
          mutants.stream()
              .flatMap(m -> java.util.stream.Stream.of(m.home(), m.element()))
              .toList());
    }
    MutationTest test = new MutationTest(law, LawHome.cases(sources, law));
    refuseBroken(test.broken());
    List<Score> scores = Score.of(run(test, wanted, console), equivalents);
    if (propose) {
      propose(law, test, sources, scores, console);
      return ExitCode.OK;
    }
    MutationPage page = new MutationPage(console, atLeast, all);
    if (json) {
      console.line(page.json(scores));
    } else {
      page.print(scores);
    }
    return scores.stream().allMatch(page::enough) ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private static void propose(
      Law law,
      MutationTest test,
      List<SourceTree.Source> sources,
      List<Score> scores,
      Console console) {
    List<SourceTree.Source> cases =
        sources.stream().filter(s -> LawLibrary.isCase(s.name())).toList();
    List<Mutant> survivors =
        scores.stream()
            .flatMap(s -> s.survivors().stream())
            .map(MutationTest.Outcome::mutant)
            .toList();
    int number = 0;
    for (Proposals.Proposal p : new Proposals(law, test, cases).of(survivors)) {
      number++;
      Set<String> tests = new TreeSet<>();
      p.notices().forEach(m -> tests.add(m.substring(0, element(m))));
      console.line("# " + p.file());
      p.notices().forEach(m -> console.line("# " + m));
      console.line(p.text(p.base() + "-" + number, tests));
    }
    console.line(
        "# "
            + survivors.size()
            + console.in(" 个未被察觉，", " survivors, ")
            + number
            + console.in(" 个建议案例", " cases proposed"));
  }

  private static int element(String mutant) {
    int slash = mutant.indexOf('/');
    int colon = mutant.indexOf(':');
    int at = mutant.indexOf('@');
    int end = slash < 0 ? colon : Math.min(slash, colon);
    return at < 0 ? end : Math.min(end, at);
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
