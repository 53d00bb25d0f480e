package org.bulou.cli;

import java.util.concurrent.Callable;
import org.bulou.law.landscape.CoveragePages;
import org.bulou.law.landscape.Landscape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code bulou law coverage}: what answers each thing the news speaks of, as Markdown. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = {
      "Prints, as Markdown, what answers each thing the news speaks of: norms, kinds, cases.",
      "docs/laws/coverage.md and docs/seeds.md are this command's output."
    })
final class LawCoverageCommand implements Callable<Integer> {
  @ParentCommand private LawCommand parent = new LawCommand();

  @Option(names = "--seeds", description = "What the press simplified, instead.")
  private boolean seeds;

  @Override
  public Integer call() {
    LawHome home = parent.bulou().home();
    CoveragePages pages = new CoveragePages(home.law(), Landscape.read(home.sources()));
    parent.bulou().console().line((seeds ? pages.seeds() : pages.coverage()).stripTrailing());
    return ExitCode.OK;
  }
}
