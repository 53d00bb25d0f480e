package org.bulou.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulou.law.statistics.Statistic;
import org.bulou.law.statistics.Statistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code bulou law statistics}: published figures, their checks, and what they do not imply. */
@Command(
    name = "statistics",
    mixinStandardHelpOptions = true,
    description = {
      "Prints published figures with source and confidence, each check between them with its result,",
      "and the comparisons they do not imply. Figures are no law. Exit code 1 when a check fails."
    })
final class LawStatisticsCommand implements Callable<Integer> {
  @ParentCommand private LawCommand parent = new LawCommand();

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "Only these, e.g. cn.jiangsu-2019-09.")
  private Optional<String> id = Optional.empty();

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = parent.bulou().console();
    Statistics all = Statistics.read(parent.bulou().home().sources());
    List<Statistic> chosen = id.map(i -> List.of(one(all, i))).orElseGet(all::list);
    if (json) {
      console.line(StatisticsJson.of(chosen));
    } else {
      chosen.forEach(new StatisticPage(console)::print);
    }
    boolean fails = new Statistics(chosen).check().stream().anyMatch(f -> f.error());
    return fails ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private static Statistic one(Statistics all, String id) {
    return all.byId(id)
        .orElseThrow(
            () ->
                BadInput.unknown(
                    "没有统计",
                    "there are no figures called",
                    id,
                    all.list().stream().map(Statistic::id).toList()));
  }
}
