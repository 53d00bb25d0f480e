package org.bulou.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulou.law.casetest.CaseTester;
import org.bulou.law.library.PackedCases;
import org.bulou.law.model.Packs;
import org.bulou.law.source.SourceTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code bulou law test}: runs the law's own cases. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description =
        "Runs the law's cases, each also with every fact taken away in turn; exit code 1 on failures.")
final class LawTestCommand implements Callable<Integer> {
  @ParentCommand private LawCommand parent = new LawCommand();

  @Parameters(
      paramLabel = "PREFIX",
      arity = "0..1",
      description = "Only files or cases whose name begins so.")
  private Optional<String> prefix = Optional.empty();

  @Override
  public Integer call() {
    Console console = parent.bulou().console();
    LawHome home = parent.bulou().home();
    List<SourceTree.Source> sources = home.sources();
    Map<Packs, List<SourceTree.Source>> groups = new LinkedHashMap<>();
    PackedCases.of(sources)
        .groups()
        .forEach(
            (packs, files) -> {
              List<SourceTree.Source> some = files.stream().filter(s -> wanted(s.name())).toList();
              if (!some.isEmpty()) {
                groups.put(packs, some);
              }
            });
    if (groups.isEmpty()) {
      throw BadInput.unknown(
          "没有案例文件以此开头",
          "no case file begins with",
          prefix.orElse(""),
          sources.stream().map(SourceTree.Source::name).toList());
    }
    int[] run = {0, 0};
    List<CaseTester.Report> reports = new ArrayList<>();
    groups.forEach(
        (packs, files) ->
            reports.add(
                CaseTester.all(
                    home.law(packs),
                    files,
                    r -> {
                      run[0]++;
                      run[1] += r.derived();
                      console.progress(
                          run[0]
                              + console.in(" 个案例，", " cases, ")
                              + run[1]
                              + console.in(" 个派生", " derived"));
                    })));
    console.progressDone();
    CaseTester.Report report = CaseTester.Report.of(reports);
    report.unreadable().forEach(m -> console.line("✗ " + m.at() + ": " + console.in(m.message())));
    int failed = 0;
    for (CaseTester.Result r : report.results()) {
      failed += r.passed() ? 0 : 1;
      r.mismatches()
          .forEach(
              m ->
                  console.line(
                      "✗ " + r.file().id() + "  " + m.at() + ": " + console.in(m.message())));
    }
    console.line((report.results().size() - failed) + " passed, " + failed + " failed");
    console.line(
        console.in("另有 ", "and ")
            + report.derived()
            + console.in(" 个派生案例（逐一去掉事实）", " derived cases (each fact taken away in turn)"));
    return report.passed() ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private boolean wanted(String name) {
    return prefix.isEmpty() || name.replace('/', '.').startsWith(prefix.get().replace('/', '.'));
  }
}
