package org.bulou.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.bulou.law.check.LawCheck;
import org.bulou.law.events.EventRegister;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.landscape.Landscape;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.bulou.law.mutate.Equivalents;
import org.bulou.law.mutate.Mutants;
import org.bulou.law.mutate.Places;
import org.bulou.law.source.SourceTree;
import org.bulou.law.statistics.Statistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code bulou law check}: citations, texts, cases, circles, dead norms, events, figures. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks the library; exit code 1 when something must be mended.")
final class LawCheckCommand implements Callable<Integer> {
  @ParentCommand private LawCommand parent = new LawCommand();

  @Override
  public Integer call() {
    Console console = parent.bulou().console();
    LawHome home = parent.bulou().home();
    List<SourceTree.Source> sources = home.sources();
    Law law = home.pages().read(Packs.ALL, ""); // whatever was checked before
    List<CaseFile> cases = LawHome.cases(sources, law);
    List<Supplier<List<LawCheck.Finding>>> checks =
        List.of(
            () -> LawCheck.of(law, cases),
            () -> Landscape.read(sources).check(law, cases),
            () -> EventRegister.read(sources).check(law),
            () -> Statistics.read(sources).check(),
            () -> arguments(sources, law));
    List<LawCheck.Finding> findings =
        checks.parallelStream().flatMap(check -> check.get().stream()).toList();
    for (LawCheck.Finding f : findings) {
      console.line(
          (f.error() ? "✗ " : "~ ")
              + f.at()
              + ": "
              + console.in(f.message())
              + " ["
              + f.code()
              + "]");
    }
    long errors = findings.stream().filter(LawCheck.Finding::error).count();
    console.line(
        console.in("检查了 ", "checked ")
            + law.instruments().size()
            + console.in(" 件法律、", " instruments, ")
            + law.norms().size()
            + console.in(" 条规范、", " norms, ")
            + law.terms().size()
            + console.in(" 个术语、", " terms, ")
            + law.values().size()
            + console.in(" 个数值、", " values, ")
            + law.elements().size()
            + console.in(" 处有分歧的要素：", " disputed elements: ")
            + errors
            + console.in(" 处须修改，", " to mend, ")
            + (findings.size() - errors)
            + console.in(" 处提示", " notes"));
    return errors == 0 ? ExitCode.OK : ExitCode.FINDINGS;
  }

  /** Arguments about mutants that fit no change any more. */
  private static List<LawCheck.Finding> arguments(List<SourceTree.Source> sources, Law law) {
    return Equivalents.read(sources).unfit(Mutants.of(law, new Places(sources))).stream()
        .map(p -> new LawCheck.Finding(true, p.at(), p.code(), p.message()))
        .toList();
  }
}
