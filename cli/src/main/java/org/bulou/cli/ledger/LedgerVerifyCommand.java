package org.bulou.cli.ledger;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bulou.cli.Console;
import org.bulou.cli.ExitCode;
import org.bulou.ledger.verify.LogVerifier;
import org.bulou.ledger.verify.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code bulou ledger verify DIR --policy FILE}: the whole log, from its entries. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Re-derives a whole log from its entries; exit code 1 when something is wrong.")
final class LedgerVerifyCommand implements Callable<Integer> {
  @ParentCommand private LedgerCommand parent = new LedgerCommand();

  @Parameters(paramLabel = "DIR", description = "The folder of the log.")
  private Path folder = Path.of("");

  @Option(
      names = "--policy",
      required = true,
      description = "Whose signatures must be there (C2SP tlog-policy).")
  private Path policy = Path.of("");

  @Option(names = "--json", description = "As JSON, for machines.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = parent.console();
    Report report = LogVerifier.verify(Input.log(folder), Input.policy(policy));
    if (json) {
      console.line(ReportJson.text(report));
    } else {
      new ReportPage(console).print(report);
    }
    return report.holds() ? ExitCode.OK : ExitCode.FINDINGS;
  }
}
