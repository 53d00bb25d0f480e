package org.bulou.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code bulou law …}: the library itself. */
@Command(
    name = "law",
    mixinStandardHelpOptions = true,
    description =
        "Looks at the library: list, show, check, test, mutate, diff, timeline, statistics, coverage.",
    subcommands = {
      LawListCommand.class,
      LawShowCommand.class,
      LawCheckCommand.class,
      LawTestCommand.class,
      LawMutateCommand.class,
      LawDiffCommand.class,
      LawTimelineCommand.class,
      LawStatisticsCommand.class,
      LawCoverageCommand.class
    })
final class LawCommand implements Runnable {
  @ParentCommand private Bulou bulou = new Bulou(System.out, System.err, Map.of());

  Bulou bulou() {
    return bulou;
  }

  @Override
  public void run() {
    throw new BadInput(
        "用法：bulou law list | show ID | check | test | mutate | diff A B | timeline | statistics [ID] | coverage",
        "say which: bulou law list | show ID | check | test | mutate | diff A B | timeline | statistics [ID] | coverage");
  }
}
